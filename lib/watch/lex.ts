import type { PatternWord } from './ast.ts';
import { englishStem, frenchStem } from './stem.ts';
import { fold } from './tokens.ts';

/** A piece of a query; `at` is its offset in what the person typed. */
export type Lexeme = { at: number } & (
  | { type: '(' | ')' | 'not' | 'title' | 'and' | 'or' }
  | { type: 'near'; distance: number }
  | { type: 'site' | 'lang'; value: string }
  | { type: 'term'; words: PatternWord[] }
);

/** A query that cannot be understood: where, and why. */
export class QueryProblem extends Error {
  readonly at: number;
  readonly reason: string;
  constructor(at: number, reason: string) {
    super(`${reason} at ${at}`);
    this.at = at;
    this.reason = reason;
  }
}

const QUOTES = /[“”„‟«»]/g;
const WORD = /[^\s()"]+/y;
const SPACE = /\s/;

/** Cuts a query into lexemes. @throws QueryProblem */
export function lex(query: string): Lexeme[] {
  const text = query.replace(QUOTES, '"');
  const out: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    const next = text[at + 1];
    const previous = out.at(-1);
    if (SPACE.test(char)) {
      if (previous?.type === 'title' && previous.at + 6 === at) throw new QueryProblem(at, 'title-space');
      at++;
    } else if (char === '(' || char === ')') {
      out.push({ type: char, at });
      at++;
    } else if (char === '-') {
      if (next !== undefined && next !== ')' && !SPACE.test(next)) out.push({ type: 'not', at });
      at++;
    } else if (char === '"') {
      const close = text.indexOf('"', at + 1);
      const end = close < 0 ? text.length : close;
      pushTerm(out, text.slice(at + 1, end), at);
      at = end + 1;
    } else {
      at = lexWord(text, at, out);
    }
  }
  return out;
}

/** Reads what starts with a letter, digit or sign at `at`; returns where it ends. */
function lexWord(text: string, at: number, out: Lexeme[]): number {
  const head = text.slice(at, at + 6).toLowerCase();
  if (head === 'title:') {
    out.push({ type: 'title', at });
    return at + 6;
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? '';
  const end = at + word.length;
  if (head.startsWith('site:') || head.startsWith('lang:')) {
    const value = word.slice(5);
    if (value === '') throw new QueryProblem(at, 'empty-value');
    out.push({ type: head.startsWith('site:') ? 'site' : 'lang', value, at });
    return end;
  }
  const operator = glued(out.at(-1), at) ? undefined : operatorOf(word, at);
  if (operator) out.push(operator);
  else pushTerm(out, word, at);
  return end;
}

function glued(previous: Lexeme | undefined, at: number): boolean {
  if (previous?.type === 'not') return previous.at + 1 === at;
  return previous?.type === 'title' && previous.at + 6 === at;
}

function operatorOf(word: string, at: number): Lexeme | undefined {
  if (word === 'AND') return { type: 'and', at };
  if (word === 'OR') return { type: 'or', at };
  const near = /^NEAR\/([1-9]\d{0,2})$/.exec(word);
  return near ? { type: 'near', distance: Number(near[1]), at } : undefined;
}

/** A term without any word vanishes, with the `-` and `title:` glued before it. */
function pushTerm(out: Lexeme[], inside: string, at: number): void {
  const words = patternWords(inside, at);
  if (words.length === 0) {
    while (out.at(-1)?.type === 'not' || out.at(-1)?.type === 'title') out.pop();
    return;
  }
  if (words.every((word) => word.type === 'any')) throw new QueryProblem(at, 'only-wildcards');
  out.push({ type: 'term', words, at });
}

function patternWords(inside: string, at: number): PatternWord[] {
  const runs = fold(inside).matchAll(/([\p{L}\p{Nd}*]+)(~?)/gu);
  return [...runs].map(([, run = '', tilde]) => {
    const starred = run.includes('*');
    if (starred && tilde) throw new QueryProblem(at, 'star-and-tilde');
    if (/^\*+$/.test(run)) return { type: 'any' };
    if (starred) return { type: 'wild', pieces: run.split(/\*+/) };
    if (!tilde) return { type: 'equal', word: run };
    return { type: 'inflected', word: run, french: frenchStem(run), english: englishStem(run) };
  });
}
