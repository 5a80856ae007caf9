import { chanceOf } from '../../faults/chance.ts';

export interface Item {
  title: string;
  text: string;
  url: string;
  lang: string;
}

/** A query and how it is made of phrases: `all` of them in one item, `none` of those. */
export interface Made {
  query: string;
  all: string[];
  none: string[];
}

const VOCABULARY = 30_000;
const SYLLABLES =
  'ba ce di fo gu la me ni po ra sé té vou chi tran ment tion age eur ique al on ver pré com dé œu è ç'.split(
    ' ',
  );

/**
 * Items of about 750 characters in words drawn by Zipf's law (frequency 1/rank), half of them naming a watched
 * account, and queries as teams write them: half account names, a fifth phrases, the rest two phrases that must
 * both stand, some with one that must not. The same at each run.
 */
export function make(itemCount: number, queryCount: number): { items: Item[]; queries: Made[] } {
  const next = chanceOf(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const words = vocabulary(next);
  const common = (): string => words[Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** next()) - 1)] ?? '';
  const rare = (): string => words[1000 + Math.floor(next() * (VOCABULARY - 1000))] ?? '';
  const names = Array.from(
    { length: queryCount / 2 },
    (_, place) => `${capital(rare())}${place % 3 === 0 ? '' : ` ${capital(rare())}`}`,
  );
  const queries = Array.from({ length: queryCount }, (_, place): Made => {
    const kind = place % 10;
    if (kind < 5) return term([names[Math.floor(place / 2)] ?? rare()], []);
    if (kind < 7) return term([`${common()} ${rare()}`], []);
    return term([pick(names), kind === 9 ? common() : rare()], kind === 8 ? [common()] : []);
  });
  const items = Array.from({ length: itemCount }, (_, place): Item => {
    const body = Array.from({ length: 105 }, common);
    if (place % 2 === 0) body.splice(Math.floor(next() * 100), 0, pick(names));
    const sentences = body
      .map((one, at) => (at % 14 === 0 ? capital(one) : at % 14 === 13 ? `${one}.` : one))
      .join(' ');
    return {
      title: capital(`${common()} ${rare()} ${common()} l’${common()} ${common()}`),
      text: sentences,
      url: `https://x.example/${place}`,
      lang: 'fr',
    };
  });
  return { items, queries };
}

function term(all: string[], none: string[]): Made {
  return { query: [...all.map(quoted), ...none.map((one) => `-${quoted(one)}`)].join(' '), all, none };
}

const quoted = (phrase: string): string => `"${phrase}"`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Different words, the common ones short. */
function vocabulary(next: () => number): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const rank = words.size;
    const least = rank < 300 ? 1 : rank < 3000 ? 2 : 3;
    const count = least + Math.floor(next() * 2);
    words.add(Array.from({ length: count }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(''));
  }
  return [...words];
}
