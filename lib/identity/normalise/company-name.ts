import { plain, repaired } from '../text/fold.ts';
import { isLegalForm, withoutForms } from './legal-forms.ts';

/** A company's name taken apart. */
export interface CompanyName {
  /** The words that name it, in plain form: no legal form, no article, no group. */
  words: string[];
  /** Other names told in it: `Lignéa (ex Agro-Ligne)`, `MTI - Moreau-Tissot Industrie`. */
  also: string[][];
  /** Words that set a company of a group apart: holding, france, international, north america. */
  marks: string[];
}

/** Words before or after a name that name nothing. */
const EMPTY = new Set(
  'le la les l the d de du des et and und en ets etablissements etablissement ste societe soc groupe group gruppe grupo gruppo cie compagnie company agence maison'.split(
    ' ',
  ),
);

/** Words that set apart the companies of one group. */
const MARKS = new Set(
  (
    'holding holdings participations invest investissement investissements finance financiere immobilier immobiliere sci capital ' +
    'france francaise europe european international deutschland germany allemagne uk ireland italia italie iberica iberia espana spain ' +
    'belgium belgique belgie nederland netherlands benelux suisse schweiz switzerland usa us america americas north south amerique asia asie africa ' +
    'afrique maroc nordic emea apac austria osterreich polska portugal luxembourg canada'
  ).split(' '),
);

/** Reads a company's name as it was typed. */
export function companyName(text: string): CompanyName {
  const clean = repaired(text).replace(/&amp;/gi, '&').trim();
  const asides: string[] = [];
  const bare = clean.replace(/\(([^)]*)\)/g, (_, inside: string) => {
    asides.push(inside.replace(/^(ex|anc\.?|anciennement|formerly|fka|dba|marque|brand|vormals)\s+/i, ''));
    return ' ';
  });
  const [head = '', ...tails] = bare.split(/\s+[-–|/]\s+|\s*,\s*(?=\p{Lu})/u);
  const main = nameWords(head) ?? nameWords(bare) ?? [];
  const also = [...tails, ...asides].flatMap((part) => {
    const other = nameWords(part);
    return other && !NOTES.has(other.join(' ')) && !isLegalForm(plain(part.replace(/\./g, '')))
      ? [other]
      : [];
  });
  return { words: main, also, marks: [...main, ...also.flat()].filter((word) => MARKS.has(word)) };
}

/** What stands in brackets and is no name. */
const NOTES = new Set([
  'groupe',
  'group',
  'mandataire',
  'cotraitant',
  'siege',
  'holding',
  'france',
  'logiciel',
  'ets',
]);

function nameWords(part: string): string[] | undefined {
  const joined = part
    .replace(/\b((?:\p{L}\.\s?){2,})/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `)
    .replace(/&|\+/g, ' et ');
  const all = plain(joined).split(' ').filter(Boolean);
  if (all.length === 0) return undefined;
  const bare = withoutForms(all).words;
  const kept = bare.filter((word) => !EMPTY.has(word));
  const words = (kept.length > 0 ? kept : bare.length > 0 ? bare : all).map(singular);
  return words.length > 0 ? words : undefined;
}

/** `industries` and `industrie` are one word here. */
function singular(word: string): string {
  return word.length > 4 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('is') &&
    !word.endsWith('us')
    ? word.slice(0, -1)
    : word;
}

/** First letters of the words: `bl` of `brun lavigne`; '' for a single word. */
export function acronym(words: readonly string[]): string {
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : '';
}
