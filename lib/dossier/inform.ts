import { addMonths, DAY_MS, dayOf, isoDay } from '../record/day.ts';
import { type GoldenRecord, liveOnes, reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import type { Observation } from '../record/observation.ts';
import type { Summary } from './dossier.ts';
import { summarise } from './summary.ts';

/** What a person filled in themself: they were told on the spot (GDPR art. 13), not later (art. 14). */
const FROM_THE_PERSON = new Set(['form']);

/**
 * The ISO date by which a person must be told that we hold data about them (GDPR art. 14(3)): one
 * month after the first collection from another source than themself, or their first contact with us
 * where that comes sooner. Undefined for others than persons, where they were told, or where all
 * came from them. Without the observations the record's first sighting counts: never too late.
 */
export function informBy(
  record: GoldenRecord,
  observations?: Iterable<Observation>,
  firstContactAt?: string,
): string | undefined {
  if (record.kind !== 'person' || text(reader(record), 'informedAt')) return undefined;
  const collected = dayOf(observations ? firstCollected(observations) : firstSeen(record));
  if (collected === undefined) return undefined;
  const month = addMonths(collected, 1);
  const contact = dayOf(firstContactAt);
  return isoDay(contact === undefined ? month : Math.max(collected, Math.min(month, contact)));
}

/** People whose date lies within so many days of `now`, or behind it; soonest first. */
export function dueToInform(
  people: GoldenRecord[],
  now: number,
  days: number,
): { person: Summary; by: string }[] {
  const until = isoDay(Math.floor(now / DAY_MS) + days);
  return people
    .flatMap((record) => {
      const by = informBy(record);
      return by !== undefined && by <= until ? [{ person: summarise(record), by }] : [];
    })
    .sort((a, b) => (a.by === b.by ? (a.person.id < b.person.id ? -1 : 1) : a.by < b.by ? -1 : 1));
}

function firstCollected(observations: Iterable<Observation>): string | undefined {
  return liveOnes(observations)
    .filter((one) => (one.set || one.add) && !FROM_THE_PERSON.has(one.source.type))
    .map((one) => one.seenAt)
    .sort()[0];
}

function firstSeen(record: GoldenRecord): string | undefined {
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  return values.some(({ from }) => !FROM_THE_PERSON.has(from.source.type)) ? record.firstSeenAt : undefined;
}
