import { DAY_MS } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { type Json, own } from '../record/json.ts';
import { text } from '../record/kind.ts';
import { foldWords } from '../record/words.ts';

/** What people and accounts are narrowed by; every condition that is there must hold. */
export interface Filter {
  /** Those whose owner I am and, without an owner, those of which I said something. */
  mine?: boolean;
  /** Words of the owner's name. */
  owner?: string;
  /** Any of these stages. */
  stages?: string[];
  /** Any of these grades, or their letter: `A` stands for A1, A2 and A3. */
  grades?: string[];
  /** Words of a place: an account's city, a person's location or their account's city. */
  city?: string;
  /** Words of the industry: an account's own, or that of a person's account. */
  sector?: string;
  /** No contact within so many days, or never. */
  quietDays?: number;
  /** A contact within so many days. */
  contactDays?: number;
}

/** Who asks. */
export interface Asker {
  /** Ids under which they write: the device's and, in a team, the member's. */
  ids: readonly Id[];
  /** Their name in the team. */
  name?: string;
}

/** What a record alone does not say; asked for only where a condition needs it. */
export interface Standing {
  grade: string;
  /** ISO date of the last contact. */
  lastContactAt?: string;
}

/** True when the filter asks nothing. */
export function isEmpty(filter: Filter): boolean {
  return Object.keys(parseFilter(filter as Json)).length === 0;
}

/** Whether the filter asks for what `matchesStanding` decides. */
export function needsStanding({ grades, quietDays, contactDays }: Filter): boolean {
  return Boolean(grades?.length) || quietDays !== undefined || contactDays !== undefined;
}

/** The conditions that record and account decide by themselves. */
export function matchesRecord(
  filter: Filter,
  record: GoldenRecord,
  account: GoldenRecord | undefined,
  asker: Asker,
): boolean {
  const read = reader(record);
  const near = account && reader(account);
  const places = [text(read, 'city'), text(read, 'location'), near ? text(near, 'city') : ''];
  const sectors = [text(read, 'industry'), near ? text(near, 'industry') : ''];
  return (
    (!filter.mine || isMine(record, asker)) &&
    (!filter.owner || holds(text(read, 'owner'), filter.owner)) &&
    (!filter.stages?.length || filter.stages.includes(text(read, 'stage'))) &&
    (!filter.city || places.some((place) => holds(place, filter.city ?? ''))) &&
    (!filter.sector || sectors.some((sector) => holds(sector, filter.sector ?? '')))
  );
}

/** The conditions on score and contacts, at `now` (milliseconds since 1970). */
export function matchesStanding(filter: Filter, { grade, lastContactAt }: Standing, now: number): boolean {
  const { grades, quietDays, contactDays } = filter;
  const last = lastContactAt ? Date.parse(lastContactAt) : Number.NaN;
  // Never is longer ago than any number of days.
  const days = Number.isNaN(last) ? Number.POSITIVE_INFINITY : (now - last) / DAY_MS;
  return (
    (!grades?.length || grades.some((one) => grade.startsWith(one))) &&
    (quietDays === undefined || days >= quietDays) &&
    (contactDays === undefined || days <= contactDays)
  );
}

function isMine(record: GoldenRecord, { ids, name }: Asker): boolean {
  const owner = text(reader(record), 'owner');
  if (owner) return ids.includes(owner) || (name !== undefined && sameWords(owner, name));
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  return values.some(({ from }) => ids.includes(from.by));
}

function sameWords(a: string, b: string): boolean {
  return foldWords(a).sort().join(' ') === foldWords(b).sort().join(' ');
}

/** Every word begins a word of the value, without accents or case. */
function holds(value: string, words: string): boolean {
  const held = foldWords(value);
  return foldWords(words).every((word) => held.some((one) => one.startsWith(word)));
}

/** A filter read from anything: what is no condition, or a condition of another type, is left out. */
export function parseFilter(value: Json | undefined): Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const words = (name: string) => {
    const one = own(value, name);
    return typeof one === 'string' && foldWords(one).length > 0 ? { [name]: one.trim() } : {};
  };
  const list = (name: string) => {
    const one = own(value, name);
    const texts = Array.isArray(one) ? one.filter((item) => typeof item === 'string' && item !== '') : [];
    return texts.length > 0 ? { [name]: texts } : {};
  };
  const days = (name: string) => {
    const one = own(value, name);
    return typeof one === 'number' && one >= 0 && Number.isFinite(one) ? { [name]: one } : {};
  };
  return {
    ...(own(value, 'mine') === true && { mine: true }),
    ...words('owner'),
    ...list('stages'),
    ...list('grades'),
    ...words('city'),
    ...words('sector'),
    ...days('quietDays'),
    ...days('contactDays'),
  };
}
