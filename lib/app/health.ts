import type { Capture } from '../capture/capture.ts';
import { DAY_MS, isoDay } from '../record/day.ts';
import { metaKey } from '../store/meta-key.ts';
import type { Store } from '../store/port.ts';

/**
 * How often a field was found and missed on a site, by day: `{"2026-11-23": [found, missed, since]}`, where
 * `since` counts the misses after the day's last finding; a count from before it was kept has none.
 */
type Days = Record<string, Day>;
type Day = [found: number, missed: number, since?: number];
/** Site -> `kind.field`, `hint:host/kind.field`, or `` for the page as a whole -> days. */
type Counts = Record<string, Record<string, Days>>;

/** A field that a site no longer gives, or with kind and field '' the whole page. */
export interface Weakness {
  kind: string;
  field: string;
  /** ISO date of the first miss after the last time it was found. */
  since: string;
  missed: number;
  /** The host whose hint for this field finds nothing any more; the field itself may still be read. */
  hint?: string;
}

export interface SiteHealth {
  /** The adapter's id. */
  site: string;
  /** Pages read in the days that are kept. */
  readings: number;
  weak: Weakness[];
}

/** Its place in the store's meta: it stays on the device. */
const HEALTH = metaKey<Counts>('health');
const KEPT_DAYS = 90;
/** A field counts as one the site gives from so many findings on, and as lost from so many misses since … */
const GIVEN = 3;
const LOST = 3;
/** … where so many misses in a row would be luck less often than this. */
const LUCK = 0.01;

/** A hint is counted by its host and field: a person showed the place, so it counts as given from the start. */
const HINT = 'hint:';

/** Only these say that the adapter failed; a wall, an error page or a page between two do not. */
const OWN_FAULT: readonly unknown[] = ['nothing', 'shell'];

/** The counts after one more reading; days out of memory are dropped. */
export function counted(counts: Counts, capture: Capture, now: number): Counts {
  if (capture.refused && !OWN_FAULT.includes(capture.refused)) return counts;
  const today = isoDay(Math.floor(now / DAY_MS));
  const oldest = isoDay(Math.floor(now / DAY_MS) - KEPT_DAYS);
  const fields: Record<string, Days> = { ...counts[capture.site] };
  const add = (name: string, found: boolean) => {
    const days = Object.fromEntries(Object.entries(fields[name] ?? {}).filter(([day]) => day >= oldest));
    const [hits, misses, since = 0] = days[today] ?? [0, 0];
    fields[name] = { ...days, [today]: found ? [hits + 1, misses, 0] : [hits, misses + 1, since + 1] };
  };
  add('', !capture.refused);
  const [main] = capture.drafts;
  if (main) {
    for (const field of Object.keys(main.fields)) add(`${main.kind}.${field}`, true);
    for (const field of capture.missing) add(`${main.kind}.${field}`, false);
  }
  const host = URL.parse(capture.url)?.hostname ?? '';
  for (const { kind, field, found } of capture.hints ?? []) add(`${HINT}${host}/${kind}.${field}`, found);
  return { ...counts, [capture.site]: fields };
}

/** Every site read lately, those that have become weak first. */
export function healthOf(counts: Counts): SiteHealth[] {
  return Object.entries(counts)
    .map(([site, fields]) => ({
      site,
      readings: Object.values(fields[''] ?? {}).reduce((sum, [found, missed]) => sum + found + missed, 0),
      weak: Object.entries(fields).flatMap(([name, days]) => weakness(name, days) ?? []),
    }))
    .sort((a, b) => b.weak.length - a.weak.length || (a.site < b.site ? -1 : 1));
}

function weakness(name: string, days: Days): Weakness | undefined {
  const all = Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1));
  const last = all.findLastIndex(([, [found]]) => found > 0);
  const found = all.reduce((sum, [, [hits]]) => sum + hits, 0);
  const lost = all.map(([day, [, misses, since = 0]], at) => ({ day, misses: at > last ? misses : since }));
  const after = lost.slice(Math.max(0, last)).filter(({ misses }) => misses > 0);
  const missed = after.reduce((sum, { misses }) => sum + misses, 0);
  const since = after[0]?.day;
  const [, hint, place = name] = /^hint:(.*)\/([^/]*)$/.exec(name) ?? [];
  if (missed < LOST || since === undefined) return undefined;
  if (hint === undefined && (found < GIVEN || !isLost(found, all, missed))) return undefined;
  const dot = place.indexOf('.');
  const [kind, field] = [place.slice(0, Math.max(0, dot)), place.slice(dot + 1)];
  return { kind, field, since, missed, ...(hint !== undefined && { hint }) };
}

/**
 * Whether the last misses tell more than that the field is not on every page: its share before them by
 * Laplace's rule of succession, and the chance of as many misses in a row at that share.
 */
function isLost(found: number, days: [string, Day][], missed: number): boolean {
  const readings = days.reduce((sum, [, [hits, misses]]) => sum + hits + misses, 0);
  const share = (found + 1) / (readings - missed + 2);
  return (1 - share) ** missed < LUCK;
}

/** Counts one reading. */
export async function countReading(store: Store, capture: Capture, now: number): Promise<void> {
  const counts = await store.meta(HEALTH);
  await store.setMeta(HEALTH, counted(counts ?? {}, capture, now));
}

export async function readHealth(store: Store): Promise<SiteHealth[]> {
  return healthOf((await store.meta(HEALTH)) ?? {});
}
