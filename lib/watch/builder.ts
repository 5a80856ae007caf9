import { type Lexeme, lex, QueryProblem } from './lex.ts';

/** A query as a form holds it: words apart by spaces, phrases in quotes. */
export interface Built {
  /** Words and phrases that must all stand in the item. */
  all: string;
  /** One of these at least. */
  any: string;
  /** None of these. */
  none: string;
  /** Two words or phrases, at most `distance` words apart. */
  near: string;
  distance: number;
  /** ISO 639-1, or ''. */
  lang: string;
  /** A host, or ''. */
  site: string;
}

export const NOTHING_BUILT: Built = { all: '', any: '', none: '', near: '', distance: 5, lang: '', site: '' };

/** A lexeme with the characters it was written with, space around it left out. */
export type Piece = Lexeme & { text: string };

/** A phrase, with whichever quotes; a sign; a word or an operator. What is ignored after it is left out. */
const WRITTEN = /^(?:["“”„‟«»][^"“”„‟«»]*["“”„‟«»]?|[()-]|title:|[^\s()"“”„‟«»]+)/i;

/** Cuts a query into its written pieces; undefined where it cannot be read. */
export function pieces(query: string): Piece[] | undefined {
  try {
    const found = lex(query);
    return found.map((one) => ({ ...one, text: WRITTEN.exec(query.slice(one.at))?.[0] ?? '' }));
  } catch (problem) {
    if (problem instanceof QueryProblem) return undefined;
    throw problem;
  }
}

/** The words and phrases of a field, as a query writes them: operators become ordinary words. */
function terms(field: string): string[] {
  const written = field.replace(/[“”„‟«»]/g, '"').match(/"[^"]*"?|[^\s"()]+/g) ?? [];
  return written
    .map((term) => (term.startsWith('"') && !(term.length > 1 && term.endsWith('"')) ? `${term}"` : term))
    .map((term) => plainWord(term).replace(/^-+/, ''))
    .filter((term) => /[\p{L}\p{Nd}]/u.test(term));
}

/** Only in capitals is a word an operator. */
function plainWord(term: string): string {
  return /^(?:OR|AND|NEAR\/\d+)$/.test(term) ? term.toLowerCase() : term;
}

/** The query that says what the form says; '' while it says nothing. */
export function buildQuery(built: Built): string {
  const near = terms(built.near);
  const [left, right] = near;
  const any = terms(built.any);
  const parts = [
    ...terms(built.all),
    ...(any.length > 1 ? [`(${any.join(' OR ')})`] : any),
    ...(left && right ? [`${left} NEAR/${distanceOf(built)} ${right}`] : near),
    ...terms(built.none).map((term) => `-${term}`),
    ...(/^[a-z]{2}$/i.test(built.lang) ? [`lang:${built.lang.toLowerCase()}`] : []),
    ...(built.site.trim() ? [`site:${built.site.trim().replace(/[\s()"]/g, '')}`] : []),
  ];
  return parts.join(' ');
}

function distanceOf({ distance }: Built): number {
  return Math.min(999, Math.max(1, Math.round(distance) || 1));
}

/**
 * The form that says what a query says; undefined where the query says more than the form can hold (groups in
 * groups, `title:`, two distances …) or cannot be read: then it is left as it was typed.
 */
export function readBuilt(query: string): Built | undefined {
  const list = query.trim() === '' ? [] : pieces(query);
  if (!list) return undefined;
  const lists = { all: [] as string[], any: [] as string[][], none: [] as string[], near: [] as string[] };
  const built: Built = { ...NOTHING_BUILT };
  let at = 0;
  const type = (ahead = 0) => list[at + ahead]?.type;
  const word = (ahead = 0) => {
    const piece = list[at + ahead];
    return piece?.type === 'term' ? plainWord(piece.text) : undefined;
  };
  while (at < list.length) {
    const piece = list[at];
    const [first, third] = [word(), word(2)];
    if (first !== undefined && type(1) === 'near' && third !== undefined) {
      const near = list[at + 1];
      if (lists.near.length > 0 || type(3) === 'near' || type(3) === 'or') return undefined;
      lists.near = [first, third];
      if (near?.type === 'near') built.distance = near.distance;
      at += 3;
    } else if (first !== undefined && type(1) === 'or') {
      const any = alternatives(list, at);
      if (!any) return undefined;
      lists.any.push(any.terms);
      at = any.next;
    } else if (piece?.type === '(') {
      const any = alternatives(list, at + 1);
      if (!any || list[any.next]?.type !== ')') return undefined;
      if (['or', 'near'].includes(list[any.next + 1]?.type ?? '')) return undefined;
      lists.any.push(any.terms);
      at = any.next + 1;
    } else if (first !== undefined) {
      lists.all.push(first);
      at += 1;
    } else if (piece?.type === 'not' && word(1) !== undefined && !['or', 'near'].includes(type(2) ?? '')) {
      lists.none.push(word(1) ?? '');
      at += 2;
    } else if ((piece?.type === 'lang' || piece?.type === 'site') && !built[piece.type] && type(1) !== 'or') {
      built[piece.type] = piece.value;
      at += 1;
    } else return undefined;
  }
  if (lists.any.length > 1) return undefined;
  const whole = {
    ...built,
    all: lists.all.join(' '),
    any: (lists.any[0] ?? []).join(' '),
    none: lists.none.join(' '),
    near: lists.near.join(' '),
  };
  return whole;
}

/** Terms joined by OR from a place on; undefined where something else is among them. */
function alternatives(list: readonly Piece[], from: number): { terms: string[]; next: number } | undefined {
  const found: string[] = [];
  for (let at = from; ; at += 2) {
    const piece = list[at];
    if (piece?.type !== 'term') return undefined;
    found.push(plainWord(piece.text));
    if (list[at + 1]?.type !== 'or') {
      return list[at + 1]?.type === 'near' ? undefined : { terms: found, next: at + 1 };
    }
  }
}
