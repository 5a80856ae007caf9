import type { RawRecord } from '../../../lib/identity/match.ts';

/** A generator of numbers from 0 to 1, the same for one seed on every machine (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STARTS =
  'Bar Bel Ber Bon Bour Cal Car Cha Cor Cou Dar Del Dor Du Fa Fer Fon Gar Ger Gou Gui Har Ja Jou La Lan Le Lou Mar Mau Mer Mon Mou Nor Oli Par Per Pi Poi Ra Ri Ro Rou Sa Sau Ser Tar Tho Va Ver Vi Vol'.split(
    ' ',
  );
const MIDDLES =
  'ba be bi bo bra cha de di do fe ga gue la le li lo ma me mi na ne ni no pe ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );
const ENDS =
  'ac ald and ard aud ault ay eau el er et eux ez ier in lin mont nard not on ot oux rand rel ron roy son tel tier val vin y'.split(
    ' ',
  );
const GIVEN =
  'Marie Jean Pierre Anne Louis Claire Paul Sophie Hugo Julie Marc Luc Emma Nora Karim Lina Yves Alice Omar Ines Theo Jade Noel Rose Igor Lea Max Eva Ugo Zoe Adam Lola Ivan Mona Remi Nina Gael Elsa Ali Iris'.split(
    ' ',
  );
const CITIES =
  'Paris Lyon Lille Nantes Rennes Nice Metz Dijon Tours Brest Gent Namur Basel Torino Leeds Bonn'.split(' ');
const TRADES =
  'Industries Logistique Conseil Services Technologies Bois Transports Santé Énergie Média'.split(' ');
const FORMS = 'SAS SARL SA GmbH Ltd'.split(' ');

/** The person number `at` of an invented world: always the same for one number. */
export function person(at: number): RawRecord {
  const next = chance(at * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const firstName = next() < 0.2 ? `${pick(GIVEN)}-${pick(GIVEN)}` : pick(GIVEN);
  const lastName = `${pick(STARTS)}${pick(MIDDLES)}${pick(ENDS)}`;
  const brand = `${pick(STARTS)}${pick(MIDDLES)}${pick(MIDDLES)}${pick(ENDS)}`;
  const domain = `${brand.toLowerCase()}.fr`;
  const local = `${firstName[0]}.${lastName}`.toLowerCase();
  return {
    id: `p${at}`,
    kind: 'person',
    fields: {
      firstName,
      lastName,
      company: `${brand} ${pick(TRADES)} ${pick(FORMS)}`,
      companyDomain: domain,
      city: pick(CITIES),
      ...(next() < 0.7 ? { email: `${local}${at % 97}@${domain}` } : {}),
      ...(next() < 0.6 ? { phone: `06${String(10_000_000 + Math.floor(next() * 89_999_999))}` } : {}),
      ...(next() < 0.5
        ? { linkedinUrl: `https://www.linkedin.com/in/${local.replace('.', '-')}-${at.toString(36)}` }
        : {}),
    },
  };
}

/** The same person as seen once more: a slip in the surname and in every key that is left, one key in two gone. */
export function seenAgain(original: RawRecord, seed: number): RawRecord {
  const next = chance(seed);
  const { firstName, lastName, company, email, phone, city } = original.fields as Record<
    string,
    string | undefined
  >;
  const kept = (text: string | undefined) =>
    text !== undefined && next() < 0.5 ? slip(text, next) : undefined;
  const fields = {
    firstName: next() < 0.2 ? `${(firstName ?? '')[0]}.` : firstName,
    lastName: slip(lastName ?? '', next),
    company: next() < 0.5 ? company?.replace(/ \S+$/, '') : slip(company ?? '', next),
    city: next() < 0.5 ? city : undefined,
    email: kept(email),
    phone: kept(phone),
  };
  return { id: `seen-${seed}`, kind: 'person', fields };
}

/** One slip of the keyboard after the first letter: a letter missed, doubled, wrong or swapped with the next. */
export function slip(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * Math.max(1, text.length - 2));
  const letter = text[at] ?? '';
  const way = Math.floor(next() * 4);
  if (way === 0) return text.slice(0, at) + text.slice(at + 1);
  if (way === 1) return text.slice(0, at) + letter + text.slice(at);
  if (way === 2) return `${text.slice(0, at)}${/\d/.test(letter) ? '0' : 'e'}${text.slice(at + 1)}`;
  return text.slice(0, at) + (text[at + 1] ?? '') + letter + text.slice(at + 2);
}
