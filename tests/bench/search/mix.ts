import { chanceOf } from '../../faults/chance.ts';
import type { Person } from './people.ts';

/** What somebody types who looks for a person. */
export interface Asked {
  query: string;
  style: Style;
  person: Person;
}

export type Style = keyof typeof STYLES;
type Next = () => number;

/** Frozen before the first scored run: what people do to names, each with its share of a hundred. */
const STYLES = {
  /** One slip of a key in first or last name. */
  typo: { share: 25, write: typo },
  /** A slip in the last name, and the company. */
  'typo and company': { share: 15, write: typoAndCompany },
  /** The first name, and how last name and company begin. */
  prefix: { share: 20, write: prefix },
  /** Last name first, two neighbouring letters swapped in it. */
  swap: { share: 20, write: swap },
  /** No accents, all capitals, with the company. */
  plain: { share: 10, write: (person: Person) => bare(`${person.last} ${person.company}`).toUpperCase() },
  /** The initial of the first name, the last name, and how the company begins. */
  initial: { share: 10, write: initial },
} as const;

/** That many queries about some of these people, in the shares above, interleaved; the same at each run. */
export function mix(people: readonly Person[], count: number): Asked[] {
  const next = chanceOf(23);
  const styles = (Object.keys(STYLES) as Style[]).flatMap((style) =>
    Array.from({ length: STYLES[style].share }, () => style),
  );
  return Array.from({ length: count }, (_, at) => {
    // 37 has no divisor in common with 100: every style comes by its share in each hundred, spread out.
    const style = styles[(at * 37) % styles.length] as Style;
    const person = people[Math.floor(next() * people.length)] as Person;
    return { query: STYLES[style].write(person, next), style, person };
  });
}

function typo({ first, last }: Person, next: Next): string {
  return next() < 0.3 && first.length > 4 ? `${slip(first, next)} ${last}` : `${first} ${slip(last, next)}`;
}

function typoAndCompany({ last, company }: Person, next: Next): string {
  return `${slip(last, next)} ${company.split(' ')[0]}`;
}

function prefix({ first, last, company }: Person, next: Next): string {
  return `${first} ${beginning(last, next)} ${beginning(company, next)}`;
}

function swap({ first, last }: Person, next: Next): string {
  return `${slip(last, next, 'swapped')} ${first}`;
}

function initial({ first, last, company }: Person, next: Next): string {
  return `${first.charAt(0)} ${last} ${beginning(company, next)}`;
}

function beginning(word: string, next: Next): string {
  return word.slice(0, 3 + Math.floor(next() * 2));
}

const SLIPS = ['missed', 'added', 'wrong', 'swapped'] as const;

/** The word with one key missed, added, wrong or swapped with the next, anywhere in it. */
function slip(word: string, next: Next, how = SLIPS[Math.floor(next() * 4)]): string {
  const at = Math.floor(next() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const [before, one, other, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  switch (how) {
    case 'missed':
      return `${before}${other}${after}`;
    case 'added':
      return `${before}${one}${letter}${other}${after}`;
    case 'wrong':
      return `${before}${letter}${other}${after}`;
    default:
      return `${before}${other}${one}${after}`;
  }
}

export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
