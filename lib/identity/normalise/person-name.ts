import { plain, repaired, words } from '../text/fold.ts';

/** One way to read a name: given names and surnames, word by word in plain form. */
export interface NameReading {
  given: string[];
  surname: string[];
  /** Read against its order: `Garcia Thomas`. */
  turned?: true;
}

/** A person's name; the likeliest reading first. Empty where there is none. */
export interface PersonName {
  readings: NameReading[];
  /** Other given names told beside: `Robert (Bob) …`. */
  also: string[];
}

const TITLES = new Set(
  (
    'mme mlle mr mrs miss ms dr dre prof professeur professor pr maitre sir lady lord herr frau hr fr dott dottssa sig sigra ' +
    'sra ing dipl mag monsieur madame mademoiselle me'
  ).split(' '),
);
const AFTER = new Set('phd mba msc dba cfa pmp jr sr ii iii iv esq md llm acca hdr'.split(' '));
const PARTICLES = new Set(
  (
    'de du des d la le les l van von der den ter ten te vd zu zum zur da das do dos di del della delle degli y e of ben ' +
    'bin ibn abu el al st saint sainte san santa mac mc o'
  ).split(' '),
);

/** Reads a name as it was typed, in one field or two. */
export function personName(fields: { fullName?: string; firstName?: string; lastName?: string }): PersonName {
  const first = tidy(fields.firstName ?? '');
  const last = tidy(fields.lastName ?? '');
  const full = tidy(fields.fullName ?? '');
  const also = [...aside(fields.fullName ?? ''), ...aside(fields.firstName ?? '')];
  if (last.length > 0) {
    const reading = { given: first.flatMap(units), surname: last.flatMap(units) };
    return { readings: withTurned([reading]), also };
  }
  return { readings: fromFull(full.length > 0 ? full : first), also };
}

function withTurned(readings: NameReading[]): NameReading[] {
  const turned = readings.flatMap((one): NameReading[] =>
    one.given.length > 0 && one.given[0] !== undefined && one.given[0].length > 1
      ? [{ given: one.surname, surname: one.given, turned: true }]
      : [],
  );
  return [...readings, ...turned];
}

/** Where the order is not told by capitals, every place to part given names from surnames. */
function fromFull(parts: string[]): NameReading[] {
  if (parts.length === 0) return [];
  if (parts.length === 1) return [{ given: [], surname: units(parts[0] ?? '') }];
  const loud = parts.filter(
    (part) => part.length > 1 && part === part.toUpperCase() && /\p{L}{2}/u.test(part),
  );
  if (loud.length > 0 && loud.length < parts.length) {
    const at = parts.findIndex((part) => loud.includes(part));
    const end = parts.findLastIndex((part) => loud.includes(part));
    const surname = parts.slice(at, end + 1).flatMap(units);
    const given = [...parts.slice(0, at), ...parts.slice(end + 1)];
    const kept = given.flatMap(units);
    // `Aurélien LE BIHAN`, `J.-P. MORVAN`: initials alone are capitals too and prove nothing.
    if (kept.length > 0 && surname.some((word) => word.length > 2)) return [{ given: kept, surname }];
  }
  const readings: NameReading[] = [];
  // `M. Rivoire` may be Monsieur or Marie.
  if (parts.length === 2 && plain(parts[0] ?? '') === 'm')
    readings.push({ given: [], surname: units(parts[1] ?? '') });
  const particle = parts.findIndex((part, at) => at > 0 && PARTICLES.has(plain(part)));
  const cuts =
    particle > 0 ? [particle] : Array.from({ length: Math.min(parts.length - 1, 2) }, (_, at) => at + 1);
  for (const cut of cuts)
    readings.push({ given: parts.slice(0, cut).flatMap(units), surname: parts.slice(cut).flatMap(units) });
  const last = parts.at(-1) ?? '';
  if (units(last).some((word) => word.length > 1))
    readings.push({ given: units(last), surname: parts.slice(0, -1).flatMap(units), turned: true });
  return readings;
}

/** The words of a name without titles, degrees, asides and ornaments, hyphens kept. */
function tidy(name: string): string[] {
  const bare = repaired(name)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,\s*[^,]*$/, (rest) => (words(rest).every((word) => AFTER.has(word)) ? ' ' : rest))
    .replace(/[^\p{L}\p{M}\p{N}.'’`\- ]/gu, ' ');
  const parts = bare
    .replace(/\.(?=\p{L})/gu, '. ')
    .replace(/(?<=\.) -(?=\p{L})/gu, ' ')
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part));
  const kept = parts.filter((part, at) => {
    const word = plain(part).replace(/ /g, '');
    if (at === 0 && word === 'm' && parts.length > 2) return false;
    return parts.length === 1 || !(TITLES.has(word) || (at > 0 && AFTER.has(word)));
  });
  return kept.length > 0 ? kept : parts;
}

function units(part: string): string[] {
  return words(part).map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
}

function aside(name: string): string[] {
  return [...name.matchAll(/\(([^)]+)\)/g)].flatMap(([, inside = '']) =>
    /^\p{L}+$/u.test(inside) ? [plain(inside)] : [],
  );
}

/** The words of a surname that name the family, without particles: `de la taille` is `taille`. */
export function familyWords(surname: readonly string[]): string[] {
  const bare = surname.filter((word) => !PARTICLES.has(word));
  return bare.length > 0 ? bare : [...surname];
}
