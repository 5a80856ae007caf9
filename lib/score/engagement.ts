import { DAY_MS } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import { fieldHit, type Hit, happenedAt } from './hit.ts';
import type { ScoreInput } from './input.ts';
import { isDone, type Note, noteAt, noteOf } from './note.ts';
import type { ScoreRules } from './rules.ts';

/** What they do: signals, replies, meetings, calls; and what speaks against them. */
export function engagementHits(input: ScoreInput, now: number, rules: ScoreRules): Hit[] {
  const records = new Map([...input.activities, ...input.signals].map((one) => [one.id, one]));
  const notes = [...records.values()].map(noteOf);
  const dated = (note: Note): string => {
    const record = records.get(note.id);
    if (!record) return '';
    return record.kind === 'signal' ? happenedAt(record, now, 'publishedAt') : contactAt(record, now);
  };
  const hits = notes.flatMap((note): Hit[] => {
    const record = records.get(note.id);
    if (!note.rule || !record || !isDone(note, now)) return [];
    const values = record.kind === 'signal' && { title: kindOf('signal').title(reader(record)) };
    return [{ rule: note.rule, evidence: note.id, at: dated(note), ...(values && { values }) }];
  });
  const ignored = unanswered(notes, now, rules);
  const last = ignored.at(-1);
  const values = { count: ignored.length };
  return [
    ...hits,
    ...(last ? [{ rule: 'no-reply', evidence: last.id, at: dated(last), values }] : []),
    ...standingHits(input),
  ];
}

/** What stands against or for them whatever the day. */
export function standingHits({ record, optedOut }: Pick<ScoreInput, 'record' | 'optedOut'>): Hit[] {
  return [...npsHit(record), ...(optedOut ? [{ rule: 'opted-out' }] : [])];
}

function npsHit(record: GoldenRecord): Hit[] {
  const nps = reader(record)('nps');
  if (typeof nps !== 'number' || nps < 0 || nps > 10) return [];
  const rule = nps >= 9 ? 'nps-promoter' : nps <= 6 ? 'nps-detractor' : undefined;
  const hit = rule && fieldHit(record, 'nps', rule, { nps });
  return hit ? [hit] : [];
}

/**
 * The messages sent since they last answered, met us or called, in order, where they are enough and old
 * enough to count against them; [] else.
 */
export function unanswered(notes: readonly Note[], now: number, { noReply }: ScoreRules): Note[] {
  let sent = 0;
  for (const { talk } of notes) if (talk === 'sent') sent += 1;
  if (sent === 0 || sent < noReply.messages) return [];
  const talks = notes
    .filter((note) => note.talk && isDone(note, now))
    .sort((a, b) => noteAt(a, now) - noteAt(b, now) || later(a) - later(b) || (a.id < b.id ? -1 : 1));
  const since = talks.slice(talks.findLastIndex((note) => note.talk === 'answer') + 1);
  const last = since.at(-1);
  if (!last || since.length < noReply.messages) return [];
  return now - noteAt(last, now) < noReply.days * DAY_MS ? [] : since;
}

/** Of two contacts at one moment the answer came last: nobody is held silent by an accident of order. */
function later({ talk }: Note): number {
  return talk === 'answer' ? 1 : 0;
}

/** When a contact took place. */
export function contactAt(activity: GoldenRecord, now: number): string {
  return happenedAt(activity, now, 'at', 'doneAt');
}
