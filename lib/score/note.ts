import { DAY_MS } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';

/** What a signal or an activity says to the score, read once: the same at any moment. */
export interface Note {
  id: Id;
  /** The rule it meets; none for what shows no interest of theirs. */
  rule?: string;
  /** `sent`: we wrote to them; `answer`: they wrote, called or met us. */
  talk?: 'sent' | 'answer';
  /** Milliseconds since 1970 that it states, surest first, then when we first saw it; NaN for no date. */
  dates: number[];
  /** An activity that is planned has not happened before this. */
  from: number;
}

/** Reads a signal or an activity. */
export function noteOf(record: GoldenRecord): Note {
  return record.kind === 'signal' ? signalNote(record) : activityNote(record);
}

/**
 * When it happened: the first date it states that is not in the future of `now` (a day's grace for time
 * zones), else when we first saw it. A feed that dates its items in 9999 makes nothing eternal.
 */
export function noteAt({ dates }: Note, now: number): number {
  const last = dates.length - 1;
  for (let at = 0; at < last; at += 1) {
    const date = dates[at] ?? Number.NaN;
    if (date <= now + DAY_MS) return date;
  }
  return dates[last] ?? Number.NaN;
}

/** A meeting or call of next week has not happened yet. */
export function isDone(note: Note, now: number): boolean {
  return !(note.from > now);
}

function signalNote(record: GoldenRecord): Note {
  const read = reader(record);
  const noise = text(read, 'verdict') === 'noise';
  return {
    id: record.id,
    ...(!noise && { rule: `signal-${text(read, 'type') || 'other'}` }),
    dates: [Date.parse(text(read, 'publishedAt')), Date.parse(record.firstSeenAt)],
    from: Number.NaN,
  };
}

/** Tasks and notes are ours, not theirs; a message we sent is no sign of interest. */
function activityNote(record: GoldenRecord): Note {
  const read = reader(record);
  const [type, direction] = [text(read, 'type'), text(read, 'direction')];
  const rule = ruleOf(type, direction);
  const talk = talkOf(type, direction);
  const at = Date.parse(text(read, 'at'));
  return {
    id: record.id,
    ...(rule && { rule }),
    ...(talk && { talk }),
    dates: [at, Date.parse(text(read, 'doneAt')), Date.parse(record.firstSeenAt)],
    from: at,
  };
}

function ruleOf(type: string, direction: string): string | undefined {
  switch (type) {
    case 'meeting':
      return 'meeting';
    case 'call':
      return direction === 'in' ? 'call-in' : 'call';
    case 'email':
    case 'message':
      return direction === 'in' ? 'reply' : undefined;
    default:
      return undefined;
  }
}

function talkOf(type: string, direction: string): Note['talk'] {
  if (direction === 'in' || type === 'meeting') return 'answer';
  return direction === 'out' && (type === 'email' || type === 'message') ? 'sent' : undefined;
}
