import { type GoldenRecord, liveOnes, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import { happenedAt } from '../score/hit.ts';
import type { TimelineEntry } from './dossier.ts';
import { summarise } from './summary.ts';

/** A record as a line of what happened, dated `at`. */
export function entryOf(record: GoldenRecord, type: string, at: string): TimelineEntry {
  const read = reader(record);
  const url = text(read, 'url');
  const by = authorOf(record);
  const about = texts(read, 'person')[0] ?? texts(read, 'account')[0];
  return {
    id: record.id,
    at,
    kind: record.kind,
    type,
    title: summarise(record).title,
    ...(url && { url }),
    ...(by && { by }),
    ...(about && { about }),
  };
}

/** A signal, article or tender notice, dated by its publication. */
export function publishedEntry(record: GoldenRecord, now: number): TimelineEntry {
  return entryOf(record, record.kind, happenedAt(record, now, 'publishedAt'));
}

/** What a customer wrote, with the rating they gave. */
export function reviewEntry(record: GoldenRecord, now: number): TimelineEntry {
  const [rating, best] = [reader(record)('rating'), reader(record)('best')];
  const given = typeof rating === 'number' && `${rating}${typeof best === 'number' ? `/${best}` : ''}`;
  return { ...publishedEntry(record, now), ...(given && { rating: given }) };
}

/** The day by which the buyer of an award notice must have bought again; [] where it does not say. */
export function renewalEntries(record: GoldenRecord): TimelineEntry[] {
  const end = kindOf('tender').due?.(reader(record), record.firstSeenAt);
  return end ? [entryOf(record, 'renewal', end)] : [];
}

/** A subscription, dated by its first day. */
export function subscriptionEntry(record: GoldenRecord): TimelineEntry {
  return entryOf(record, 'subscription', text(reader(record), 'start') || record.firstSeenAt);
}

/** A deal, dated by the day it was first spoken of. */
export function opportunityEntry(record: GoldenRecord): TimelineEntry {
  return entryOf(record, 'opportunity', record.firstSeenAt);
}

/** An activity, dated by when it takes or took place; a date that is none counts as the day it was logged. */
export function activityEntry(record: GoldenRecord): TimelineEntry {
  const read = reader(record);
  const dates = [text(read, 'at'), text(read, 'doneAt'), record.firstSeenAt];
  const at = dates.find((date) => !Number.isNaN(Date.parse(date))) ?? record.firstSeenAt;
  return entryOf(record, text(read, 'type') || 'note', at);
}

/** Source types that are a place where somebody met the subject; corrections and conclusions are not. */
const CLIPPED = new Set(['page', 'selection', 'form', 'import', 'register', 'crm', 'erp']);

/** One line for each day and place where the subject was clipped, its first live observation. */
export function clipEntries(record: GoldenRecord, observations: Iterable<Observation>): TimelineEntry[] {
  const lines = new Map<string, TimelineEntry>();
  for (const one of liveOnes(observations)) {
    const { url, site, type } = one.source;
    if (!CLIPPED.has(type) || !(one.set || one.add)) continue;
    const place = `${one.seenAt.slice(0, 10)} ${url ?? site ?? type}`;
    if (lines.has(place)) continue;
    const title = site ?? (url && URL.parse(url)?.hostname.replace(/^www\./, '')) ?? summarise(record).title;
    const entry = { id: one.id, at: one.seenAt, kind: record.kind, type: 'clip', title, by: one.by };
    lines.set(place, { ...entry, ...(url && { url }) });
  }
  return [...lines.values()];
}

export function newestFirst(entries: TimelineEntry[]): TimelineEntry[] {
  // Each date is read once: an account has thousands of lines.
  return entries
    .map((entry) => ({ entry, ms: Date.parse(entry.at) }))
    .sort((a, b) => b.ms - a.ms || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Who wrote the record's oldest standing value. */
function authorOf(record: GoldenRecord): Id | undefined {
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  let oldest = values[0]?.from;
  for (const { from } of values) if (oldest && from.observation < oldest.observation) oldest = from;
  return oldest?.by;
}
