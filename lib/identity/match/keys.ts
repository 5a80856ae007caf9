import { familyWords } from '../normalise/person-name.ts';
import { plain, withoutUmlauts } from '../text/fold.ts';
import { skeleton, sound } from '../text/sound.ts';
import type { AccountProfile, PersonProfile, Profile } from './profile.ts';

/** A way to find candidates: records that share one of its keys may be the same. */
interface KeyMaker<P> {
  name: string;
  keys(profile: P): string[];
}

const heard = (word: string) => sound(withoutUmlauts(word));
const head = (word: string, letters: number) => word.slice(0, letters);

interface Parts {
  given: string;
  family: string;
  /** The surname with its particles. */
  whole: string;
  words: string[];
}

function parts(profile: PersonProfile): Parts[] {
  return profile.name.readings.map((reading) => {
    const words = familyWords(reading.surname);
    return { given: reading.given[0] ?? '', family: words.join(''), whole: reading.surname.join(''), words };
  });
}

const employers = (profile: PersonProfile) => [
  ...profile.companies.map((company) => heard(company.words[0] ?? '')),
  ...profile.domains.map((domain) => heard((domain.split('.')[0] ?? '').split('-')[0] ?? '')),
];

/** What finds a person: a slip in any one of name, given name, employer or address leaves another key whole. */
const PERSON: readonly KeyMaker<PersonProfile>[] = [
  { name: 'l', keys: (one) => one.linkedin },
  { name: 'e', keys: (one) => one.mailboxes.map((box) => box.address) },
  { name: 't', keys: (one) => one.phones.map((phone) => phone.number) },
  {
    name: 'n',
    keys: (one) =>
      parts(one).flatMap(({ given, family, whole }) =>
        [family, whole].map((name) => pair(heard(name), head(given, 1))),
      ),
  },
  {
    name: 'w',
    keys: (one) =>
      parts(one).flatMap(({ given, words }) => words.map((word) => pair(heard(word), heard(given)))),
  },
  {
    name: 'k',
    keys: (one) => parts(one).map(({ given, family }) => pair(head(skeleton(family), 4), heard(given))),
  },
  { name: 'b', keys: (one) => parts(one).map(({ given, family }) => pair(given, head(family, 3))) },
  { name: 'z', keys: (one) => parts(one).map(({ given, family }) => pair(given, family.slice(-3))) },
  {
    name: 'c',
    keys: (one) =>
      across(
        parts(one).flatMap(({ words }) => words.map(heard)),
        employers(one),
      ),
  },
  {
    name: 'g',
    keys: (one) =>
      across(
        parts(one).map(({ given }) => (given.length > 1 ? heard(given) : '')),
        employers(one),
      ),
  },
  {
    name: 'h',
    keys: (one) =>
      across(
        parts(one).map(({ family }) => head(skeleton(family), 3)),
        employers(one),
      ),
  },
  {
    name: 'm',
    keys: (one) =>
      one.mailboxes.filter((box) => !box.shared).map((box) => plain(box.local).replace(/ /g, '')),
  },
];

const nameWords = (profile: AccountProfile) => profile.names.flatMap((name) => [name.words, ...name.also]);

/** What finds a company. */
const ACCOUNT: readonly KeyMaker<AccountProfile>[] = [
  { name: 's', keys: (one) => [one.registration.siren] },
  { name: 'v', keys: (one) => [one.registration.vat] },
  { name: 'l', keys: (one) => one.linkedin },
  { name: 'd', keys: (one) => one.webs.map((web) => web.domain) },
  {
    name: 'x',
    keys: (one) => [
      ...one.webs.map((web) => web.label.replace(/-/g, '')),
      ...nameWords(one).map((words) => words.join('')),
    ],
  },
  { name: 't', keys: (one) => one.phones.map((phone) => phone.number) },
  {
    name: 'w',
    keys: (one) => nameWords(one).flatMap((words) => words.filter((word) => word.length > 2).map(heard)),
  },
  { name: 'p', keys: (one) => nameWords(one).map((words) => head(words.join(''), 5)) },
  { name: 'q', keys: (one) => nameWords(one).map((words) => head(skeleton(words.join('')), 5)) },
  { name: 'f', keys: (one) => nameWords(one).map((words) => words.join('').slice(-6)) },
  { name: 'y', keys: (one) => across(nameWords(one).map(ends), one.cities) },
  {
    name: 'a',
    keys: (one) =>
      nameWords(one).map((words) =>
        words.length > 1 ? words.map((word) => word[0]).join('') : head(words[0] ?? '', 4),
      ),
  },
];

/** First letters of the first and last word, in their order of the alphabet; of a short form its own ends: `KVT`. */
function ends(words: readonly string[]): string {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1) return [first[0], last[0]].sort().join('');
  return first.length < 5 ? [first[0], first.at(-1)].sort().join('') : '';
}

function pair(a: string, b: string): string {
  return a === '' || b === '' ? '' : `${a}/${b}`;
}

function across(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((a) => right.map((b) => pair(a, b)));
}

/** The keys under which a record is found, without doubles. */
export function keysOf(profile: Profile): string[] {
  const made =
    profile.kind === 'person'
      ? PERSON.flatMap(({ name, keys }) =>
          keys(profile)
            .filter(Boolean)
            .map((key) => `p${name}:${key}`),
        )
      : ACCOUNT.flatMap(({ name, keys }) =>
          keys(profile)
            .filter(Boolean)
            .map((key) => `a${name}:${key}`),
        );
  return [...new Set(made)];
}

/** The words whose frequency tells how rare the record's names are. */
export function namesOf(profile: Profile): string[] {
  if (profile.kind === 'account') return [...new Set(nameWords(profile).flat())].map((word) => `c:${word}`);
  const straight = profile.name.readings.filter((reading) => !reading.turned);
  return [
    ...new Set([
      ...straight.flatMap((reading) =>
        familyWords(reading.surname).map((word) => `s:${withoutUmlauts(word)}`),
      ),
      ...straight.map((reading) => `g:${reading.given[0] ?? ''}`),
      ...profile.companies.map((company) => `c:${company.words[0] ?? ''}`),
    ]),
  ];
}
