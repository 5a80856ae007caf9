import { DAY_MS } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { fieldHit, type Hit, happenedAt } from './hit.ts';
import type { ScoreInput } from './input.ts';
import type { ScoreRules } from './rules.ts';

/** What they do: signals, replies, meetings, calls; and what speaks against them. */
export function engagementHits(input: ScoreInput, now: number, rules: ScoreRules): Hit[] {
  const told = new Set<string>();
  const once = (list: GoldenRecord[]) => list.filter(({ id }) => !told.has(id) && told.add(id));
  const done = once(input.activities).filter((one) => isDone(one, now));
  return [
    ...once(input.signals).flatMap((one) => signalHit(one, now)),
    ...done.flatMap((one) => activityHit(one, now)),
    ...npsHit(input.record),
    ...noReplyHit(done, now, rules),
    ...(input.optedOut ? [{ rule: 'opted-out' }] : []),
  ];
}

function signalHit(signal: GoldenRecord, now: number): Hit[] {
  const read = reader(signal);
  if (text(read, 'verdict') === 'noise') return [];
  const type = text(read, 'type') || 'other';
  const values = { title: kindOf('signal').title(read) };
  return [
    { rule: `signal-${type}`, evidence: signal.id, at: happenedAt(signal, now, 'publishedAt'), values },
  ];
}

/** Tasks and notes are ours, not theirs; a message we sent is no sign of interest. */
function activityHit(activity: GoldenRecord, now: number): Hit[] {
  const rule = ruleOf(text(reader(activity), 'type'), text(reader(activity), 'direction'));
  return rule ? [{ rule, evidence: activity.id, at: contactAt(activity, now) }] : [];
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

function npsHit(record: GoldenRecord): Hit[] {
  const nps = reader(record)('nps');
  if (typeof nps !== 'number' || nps < 0 || nps > 10) return [];
  const rule = nps >= 9 ? 'nps-promoter' : nps <= 6 ? 'nps-detractor' : undefined;
  const hit = rule && fieldHit(record, 'nps', rule, { nps });
  return hit ? [hit] : [];
}

/** Several messages sent since they last answered, met us or called, and time enough to answer. */
function noReplyHit(activities: GoldenRecord[], now: number, { noReply }: ScoreRules): Hit[] {
  const lines = activities
    .map((one) => ({ one, at: contactAt(one, now), read: reader(one) }))
    .map(({ one, at, read }) => ({ one, at, type: text(read, 'type'), direction: text(read, 'direction') }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let sent: typeof lines = [];
  for (const line of lines) {
    if (line.direction === 'in' || line.type === 'meeting') sent = [];
    else if (line.direction === 'out' && (line.type === 'email' || line.type === 'message')) sent.push(line);
  }
  const last = sent.at(-1);
  if (!last || sent.length < noReply.messages) return [];
  if (now - Date.parse(last.at) < noReply.days * DAY_MS) return [];
  return [{ rule: 'no-reply', evidence: last.one.id, at: last.at, values: { count: sent.length } }];
}

/** When a contact took place. */
export function contactAt(activity: GoldenRecord, now: number): string {
  return happenedAt(activity, now, 'at', 'doneAt');
}

/** A meeting or call of next week has not happened yet. */
function isDone(activity: GoldenRecord, now: number): boolean {
  const at = Date.parse(text(reader(activity), 'at'));
  return Number.isNaN(at) || at <= now;
}
