import { unitsDiffer } from '../../record/join.ts';
import type { CompanyName } from '../normalise/company-name.ts';
import { type CompanyLevel, companyLevel, ORDER } from './companies.ts';
import { cityBits, type Evidence, type Likeness, sum } from './evidence.ts';
import { COMPANY_SHARE, type Frequencies } from './frequency.ts';
import type { AccountProfile } from './profile.ts';
import { ACCOUNT } from './weights.ts';

/** Everything that speaks for and against two records being one company. */
export function likeAccounts(
  a: AccountProfile,
  b: AccountProfile,
  frequencies: Frequencies,
  isGroup: (domain: string) => boolean,
): Likeness {
  const name = nameMatch(a, b);
  const web = domainBits(a, b, isGroup);
  const evidence = [
    ...(name ? [nameBits(name, frequencies, web)] : []),
    ...web,
    ...cityBits(a.cities, b.cities, ACCOUNT.city),
    ...countryBits(a, b),
    ...phoneBits(a, b),
    ...linkedinBits(a, b),
  ];
  if (unitsDiffer(a.registration, b.registration)) return sum(evidence, 'registration');
  return name?.level === 'mark' ? sum(evidence, 'group') : sum(evidence);
}

interface NameOfBoth {
  level: CompanyLevel;
  a: CompanyName;
  b: CompanyName;
}

function nameMatch(a: AccountProfile, b: AccountProfile): NameOfBoth | undefined {
  let best: NameOfBoth | undefined;
  const cities = [...a.cities, ...b.cities];
  for (const mine of a.names)
    for (const theirs of b.names) {
      const level = companyLevel(mine, theirs, cities);
      if (!best || ORDER.indexOf(level) < ORDER.indexOf(best.level)) best = { level, a: mine, b: theirs };
    }
  return best;
}

/** One company shows a brand and bears another name at law: a domain of its own speaks louder than both. */
function nameBits({ level, a, b }: NameOfBoth, frequencies: Frequencies, web: readonly Evidence[]): Evidence {
  if (level === 'different' && web.some((one) => one.level === 'same'))
    return {
      field: 'name',
      level: 'brand',
      bits: ACCOUNT.name.brand,
      values: [a.words.join(' '), b.words.join(' ')],
    };
  const words = a.words.length <= b.words.length ? a.words : b.words;
  const rarity = Math.max(...words.map((word) => frequencies.bits(`c:${word}`, COMPANY_SHARE)), 1);
  const base = level === 'different' || level === 'mark' ? 6 : rarity;
  return {
    field: 'name',
    level,
    bits: base + ACCOUNT.name[level],
    values: [a.words.join(' '), b.words.join(' ')],
  };
}

function domainBits(a: AccountProfile, b: AccountProfile, isGroup: (domain: string) => boolean): Evidence[] {
  const evidence = (level: keyof typeof ACCOUNT.domain, values: string[]): Evidence[] => [
    { field: 'domain', level, bits: ACCOUNT.domain[level], values },
  ];
  const same = a.webs.find((web) => b.webs.some((other) => other.domain === web.domain));
  if (same) {
    const deep = [...a.webs, ...b.webs].some((web) => web.domain === same.domain && web.deep);
    return evidence(deep || isGroup(same.domain) ? 'group' : 'same', [same.domain]);
  }
  const labels = a.webs.find((web) =>
    b.webs.some((other) => plainLabel(other.label) === plainLabel(web.label)),
  );
  if (labels) return evidence('label', [labels.domain]);
  const spelt = spells(a, b) ?? spells(b, a);
  if (spelt) return evidence('name', [spelt]);
  const [x, y] = [a.webs[0], b.webs[0]];
  return x && y ? evidence('different', [x.domain, y.domain]) : [];
}

/** A domain of one that spells the other's name. */
function spells(a: AccountProfile, b: AccountProfile): string | undefined {
  const names = new Set(b.names.flatMap((name) => [name.words, ...name.also].map((words) => words.join(''))));
  const web = a.webs.find(({ label }) => names.has(plainLabel(label)));
  return (
    web?.domain ?? a.linkedin.find((id) => b.webs.some(({ label }) => plainLabel(label) === plainLabel(id)))
  );
}

const plainLabel = (label: string) => label.replace(/-/g, '');

function countryBits(a: AccountProfile, b: AccountProfile): Evidence[] {
  if (!a.country || !b.country || a.country === b.country) return [];
  return [
    { field: 'country', level: 'different', bits: ACCOUNT.country.different, values: [a.country, b.country] },
  ];
}

function phoneBits(a: AccountProfile, b: AccountProfile): Evidence[] {
  const same = a.phones.find((phone) => b.phones.some((other) => other.number === phone.number));
  return same ? [{ field: 'phone', level: 'same', bits: ACCOUNT.phone.same, values: [same.number] }] : [];
}

function linkedinBits(a: AccountProfile, b: AccountProfile): Evidence[] {
  if (a.linkedin.length === 0 || b.linkedin.length === 0 || a.linkedin.some((id) => b.linkedin.includes(id)))
    return [];
  return [
    {
      field: 'linkedin',
      level: 'different',
      bits: ACCOUNT.linkedin.different,
      values: [a.linkedin[0] ?? '', b.linkedin[0] ?? ''],
    },
  ];
}
