import { isGivenName } from '../normalise/nicknames.ts';
import { familyWords, type NameReading } from '../normalise/person-name.ts';
import { plain, withoutUmlauts } from '../text/fold.ts';
import { companyLevel } from './companies.ts';
import { cityBits, type Evidence, type Likeness, sum } from './evidence.ts';
import { COMMON_FROM, COMPANY_SHARE, type Frequencies, GIVEN_SHARE, surnameShare } from './frequency.ts';
import { bestReadings, givenLevel, type NameMatch, surnameLevel } from './names.ts';
import type { PersonProfile } from './profile.ts';
import { sameWork } from './titles.ts';
import { PERSON } from './weights.ts';

/** Everything that speaks for and against two records being one person. */
export function likePersons(a: PersonProfile, b: PersonProfile, frequencies: Frequencies): Likeness {
  const mine = withMailboxNames(a);
  const theirs = withMailboxNames(b);
  const worth = (match: NameMatch) =>
    nameBits(match, frequencies).reduce((total, one) => total + one.bits, 0);
  const match = bestReadings(mine.name, theirs.name, worth);
  const evidence = [
    ...(match ? nameBits(match, frequencies) : []),
    ...companyBits(a, b, frequencies),
    ...mailboxBits(a, b),
    ...phoneBits(a, b),
    ...cityBits(a.cities, b.cities, PERSON.city),
    ...titleBits(a, b),
    ...linkedinBits(a, b),
  ];
  if (match && !evidence.some((one) => SUPPORT.has(one.field) && one.bits > 0) && isCommon(match.a))
    evidence.push({ field: 'name', level: 'alone', bits: PERSON.alone, values: [match.a.surname.join(' ')] });
  if (match?.given === 'different' || (match && givenNamesClash(mine, theirs)))
    return sum(evidence, 'given-names');
  if (!match && a.mailboxes.concat(b.mailboxes).some((box) => box.shared))
    return sum(evidence, 'shared-mailbox');
  return sum(evidence);
}

/** Of records joined on either side, a nickname must not hide that the whole given names are two. */
function givenNamesClash(a: PersonProfile, b: PersonProfile): boolean {
  return a.name.readings.some((mine) =>
    b.name.readings.some(
      (theirs) =>
        !mine.turned &&
        !theirs.turned &&
        Math.min(mine.given.join('').length, theirs.given.join('').length) > 1 &&
        surnameLevel(mine.surname, theirs.surname) === 'same' &&
        givenLevel(mine.given, theirs.given, [...a.name.also, ...b.name.also]) === 'different',
    ),
  );
}

/** What may speak for a pair besides the name. */
const SUPPORT = new Set(['company', 'email', 'phone', 'city', 'title']);

function isCommon(reading: NameReading): boolean {
  const family = familyWords(reading.surname).map(withoutUmlauts);
  return family.length === 1 && family.every((word) => surnameShare(word) > COMMON_FROM);
}

/** A first name that only the address spells out: `H. Chastagnol`, `hugo.chastagnol@`. */
function withMailboxNames(profile: PersonProfile): PersonProfile {
  const readings = profile.name.readings.map((reading) => {
    const spelt = profile.mailboxes.flatMap((box) => (box.shared ? [] : spelling(box.local, reading)));
    const [given] = spelt;
    return given ? { ...reading, given: [given] } : reading;
  });
  return { ...profile, name: { ...profile.name, readings } };
}

function spelling(local: string, reading: NameReading): string[] {
  const head = reading.given[0] ?? '';
  if (reading.given.join('').length > 1 || reading.turned) return [];
  const family = familyWords(reading.surname).join('');
  return plain(local.replace(/\d+$/, ''))
    .split(' ')
    .filter(
      (part) =>
        part.length > 2 &&
        part.startsWith(head) &&
        part !== family &&
        !family.startsWith(part) &&
        !part.endsWith(family),
    );
}

/** Levels that no rarity adds to. */
const ALONE = new Set<string>(['initial', 'part', 'missing', 'different']);

function nameBits(match: NameMatch, frequencies: Frequencies): Evidence[] {
  const family = familyWords(match.surname === 'part' ? shared(match) : match.a.surname).map(withoutUmlauts);
  const rarity = Math.max(...family.map((word) => frequencies.bits(`s:${word}`, surnameShare(word))), 1);
  const given = match.a.given[0] ?? '';
  const usual = isGivenName(given) ? GIVEN_SHARE.known : GIVEN_SHARE.other;
  const lone = match.surname === 'missing' || match.surname === 'different';
  return [
    {
      field: 'surname',
      level: match.surname,
      bits: (lone ? 0 : rarity) + PERSON.surname[match.surname] + (match.turned ? PERSON.turned : 0),
      values: [match.a.surname.join(' '), match.b.surname.join(' ')],
    },
    {
      field: 'given',
      level: match.given,
      bits:
        (ALONE.has(match.given) ? 0 : Math.min(9, frequencies.bits(`g:${given}`, usual))) +
        PERSON.given[match.given],
      values: [match.a.given.join(' '), match.b.given.join(' ')],
    },
  ];
}

function shared(match: NameMatch): string[] {
  const both = match.a.surname.filter((word) => match.b.surname.includes(word));
  return both.length > 0 ? both : match.a.surname;
}

function companyBits(a: PersonProfile, b: PersonProfile, frequencies: Frequencies): Evidence[] {
  const domain = a.domains.find((one) => b.domains.includes(one));
  if (domain) return [{ field: 'company', level: 'same', bits: PERSON.company.same, values: [domain] }];
  if (a.companies.length === 0 || b.companies.length === 0) return [];
  let best: Evidence = { field: 'company', level: 'different', bits: PERSON.company.different, values: [] };
  for (const mine of a.companies)
    for (const theirs of b.companies) {
      const level = companyLevel({ ...mine, marks: [] }, { ...theirs, marks: [] }, [
        ...a.cities,
        ...b.cities,
      ]);
      const key =
        level === 'same' || level === 'spelling'
          ? 'same'
          : level === 'slip' || level === 'place' || level === 'initials'
            ? 'near'
            : level === 'part' || level === 'acronym'
              ? 'part'
              : 'different';
      const rare = frequencies.bits(`c:${mine.words[0] ?? ''}`, COMPANY_SHARE);
      const bits = key === 'different' ? PERSON.company.different : Math.min(PERSON.company[key], rare);
      if (bits > best.bits)
        best = { field: 'company', level: key, bits, values: [mine.words.join(' '), theirs.words.join(' ')] };
    }
  return [best];
}

function mailboxBits(a: PersonProfile, b: PersonProfile): Evidence[] {
  const same = a.mailboxes.find((box) => b.mailboxes.some((other) => other.address === box.address));
  if (same) {
    const level = same.shared ? 'shared' : 'same';
    return [{ field: 'email', level, bits: PERSON.email[level], values: [same.address] }];
  }
  const mine = a.mailboxes.filter((box) => !box.shared);
  const theirs = b.mailboxes.filter((box) => !box.shared);
  const housemates = mine.some((box) => box.domain && theirs.some((other) => other.domain === box.domain));
  if (housemates) {
    const [x, y] = [mine[0]?.local ?? '', theirs[0]?.local ?? ''];
    return [{ field: 'email', level: 'against', bits: PERSON.email.against, values: [x, y] }];
  }
  return [];
}

function phoneBits(a: PersonProfile, b: PersonProfile): Evidence[] {
  const same = a.phones.filter((phone) => b.phones.some((other) => other.number === phone.number));
  const phone = same.find((one) => one.mobile) ?? same[0];
  if (!phone) return [];
  const level = phone.mobile ? 'mobile' : 'desk';
  return [{ field: 'phone', level, bits: PERSON.phone[level], values: [phone.number] }];
}

function titleBits(a: PersonProfile, b: PersonProfile): Evidence[] {
  if (a.titles.length === 0 || b.titles.length === 0) return [];
  const level = sameWork(a.titles, b.titles);
  if (level === 'none') return [];
  return [
    { field: 'title', level, bits: PERSON.title[level], values: [a.titles[0] ?? '', b.titles[0] ?? ''] },
  ];
}

function linkedinBits(a: PersonProfile, b: PersonProfile): Evidence[] {
  if (a.linkedin.length === 0 || b.linkedin.length === 0) return [];
  if (a.linkedin.some((id) => b.linkedin.includes(id))) return [];
  return [
    {
      field: 'linkedin',
      level: 'different',
      bits: PERSON.linkedin.different,
      values: [a.linkedin[0] ?? '', b.linkedin[0] ?? ''],
    },
  ];
}
