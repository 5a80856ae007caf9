import { type GoldenRecord, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import { happenedAt } from '../score/hit.ts';
import { score } from '../score/rate.ts';
import { contacts, openTasks, pastActivities } from './activities.ts';
import { isCalled } from './called.ts';
import type { Dossier, Summary, TimelineEntry } from './dossier.ts';
import {
  clipEntries,
  newestFirst,
  opportunityEntry,
  publishedEntry,
  renewalEntries,
  reviewEntry,
  subscriptionEntry,
} from './entries.ts';
import { factsOf } from './facts.ts';
import { informBy } from './inform.ts';
import type { DossierInput } from './input.ts';
import { mrrOf } from './revenue.ts';
import { talkingPoints } from './say.ts';
import { summarise } from './summary.ts';

export { dueToInform } from './inform.ts';

/**
 * What a rep reads before a call, at `now` (milliseconds since 1970): a pure function of what was
 * gathered, the same whatever the order of its lists. Signals that were called noise are left out.
 */
export function dossier(gatheredInput: DossierInput, now: number): Dossier {
  const input = tidy(gatheredInput);
  const { record, account } = input;
  const made = contacts(input.activities, now);
  const by = informBy(record, input.observations, made.filter((one) => isWith(one, input)).at(-1)?.at);
  const mrr = mrrOf(input.subscriptions, input.currency, now);
  const lastContactAt = made[0]?.at;
  return {
    record,
    summary: summarise(record),
    facts: factsOf(record),
    ...(account && account.id !== record.id && { account: summarise(account) }),
    people: peopleOf(input),
    score: score(input, now, input.rules),
    signals: isCalled(record) ? newestSignals(input.signals, now) : [],
    timeline: timelineOf(input, now),
    tasks: openTasks(input.activities),
    say: talkingPoints(input, now),
    ...(lastContactAt && { lastContactAt }),
    ...(mrr && { mrr }),
    ...(by && { informBy: by }),
    conflicts: record.conflicts,
  };
}

/** Each list without doubles and in one order, and without the signals that were called noise. */
function tidy(input: DossierInput): DossierInput {
  const once = (list: GoldenRecord[]) =>
    [...new Map(list.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...input,
    people: once(input.people),
    signals: once(input.signals).filter((one) => text(reader(one), 'verdict') !== 'noise'),
    activities: once(input.activities),
    articles: once(input.articles),
    tenders: once(input.tenders),
    reviews: once(input.reviews),
    subscriptions: once(input.subscriptions),
    opportunities: once(input.opportunities),
  };
}

function timelineOf(input: DossierInput, now: number): TimelineEntry[] {
  // What else happened at the account is told by the account.
  if (!isCalled(input.record)) return newestFirst(clipEntries(input.record, input.observations));
  const published = [...input.signals, ...input.articles, ...input.tenders];
  const lines = [
    ...clipEntries(input.record, input.observations),
    ...pastActivities(input.activities),
    ...published.map((one) => publishedEntry(one, now)),
    ...input.reviews.map((one) => reviewEntry(one, now)),
    ...input.tenders.flatMap(renewalEntries),
    ...input.subscriptions.map(subscriptionEntry),
    ...input.opportunities.map(opportunityEntry),
  ];
  return newestFirst([...new Map(lines.map((line) => [`${line.id} ${line.type}`, line])).values()]);
}

function newestSignals(signals: GoldenRecord[], now: number): GoldenRecord[] {
  return signals
    .map((one) => ({ one, ms: Date.parse(happenedAt(one, now, 'publishedAt')) }))
    .sort((a, b) => b.ms - a.ms || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
}

const ROLES = ['decision-maker', 'champion', 'procurement', 'evaluator', 'influencer', 'user', 'blocker'];

/** The account's people without the one asked for: who decides first, then by name. */
function peopleOf({ record, people }: DossierInput): Summary[] {
  const rank = (one: GoldenRecord) => {
    const at = ROLES.indexOf(text(reader(one), 'role'));
    return at === -1 ? ROLES.length : at;
  };
  return people
    .filter((one) => one.id !== record.id)
    .map((one) => ({ rank: rank(one), summary: summarise(one) }))
    .sort((a, b) => a.rank - b.rank || compare(a.summary, b.summary))
    .map(({ summary }) => summary);
}

function compare(a: Summary, b: Summary): number {
  return a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title < b.title ? -1 : 1;
}

/** Whether a contact was with the person asked for, as far as it says with whom. */
function isWith(entry: TimelineEntry, { record, activities }: DossierInput): boolean {
  const activity = activities.find((one) => one.id === entry.id);
  return (
    activity !== undefined && texts(reader(activity), 'person').some((id) => record.members.includes(id))
  );
}
