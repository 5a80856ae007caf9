import { failed, ok, type Result } from '../fault/fault.ts';
import type { Query, Term } from './ast.ts';
import { type Lexeme, lex, QueryProblem } from './lex.ts';

export type { Query } from './ast.ts';

/** More than any person nests; keeps hostile input off the call stack. */
const MAX_DEPTH = 200;
const MAX_LENGTH = 10_000;

/**
 * Understands the words of a watch:
 *
 *     query   := or-expr { ["AND"] or-expr }
 *     or-expr := near { "OR" near }
 *     near    := unary { "NEAR/n" unary }
 *     unary   := "-" unary | "title:" ( term | "(" query ")" ) | term | "(" query ")" | site:… | lang:…
 *
 * A failure is QUERY_SYNTAX with `position` (offset in the text, where to put the cursor) and `reason`:
 * empty, too-long, too-deep, parenthesis-open, parenthesis-extra, operand-missing, title-space, title-target,
 * near-operand, empty-value, only-wildcards, star-and-tilde.
 */
export function parseQuery(text: string): Result<Query> {
  try {
    if (text.length > MAX_LENGTH) throw new QueryProblem(MAX_LENGTH, 'too-long');
    const parser = new Parser(lex(text), text.length);
    return ok(parser.whole());
  } catch (problem) {
    if (!(problem instanceof QueryProblem)) throw problem;
    return failed('QUERY_SYNTAX', { position: problem.at, reason: problem.reason });
  }
}

class Parser {
  private readonly lexemes: Lexeme[];
  private readonly length: number;
  private index = 0;
  private depth = 0;

  constructor(lexemes: Lexeme[], length: number) {
    this.lexemes = lexemes;
    this.length = length;
  }

  whole(): Query {
    if (this.lexemes.length === 0) throw new QueryProblem(0, 'empty');
    const query = this.query(false);
    const extra = this.peek();
    if (extra) throw new QueryProblem(extra.at, 'parenthesis-extra');
    return query;
  }

  private query(titleOnly: boolean): Query {
    const of = [this.either(titleOnly)];
    for (let next = this.peek(); next && next.type !== ')'; next = this.peek()) {
      if (next.type === 'and') this.index++;
      of.push(this.either(titleOnly));
    }
    return join('and', of);
  }

  private either(titleOnly: boolean): Query {
    const of = [this.near(titleOnly)];
    while (this.peek()?.type === 'or') {
      this.index++;
      of.push(this.near(titleOnly));
    }
    return join('or', of);
  }

  private near(titleOnly: boolean): Query {
    let left = this.unary(titleOnly);
    const pairs: Query[] = [];
    for (let next = this.peek(); next?.type === 'near'; next = this.peek()) {
      this.index++;
      const right = this.unary(titleOnly);
      pairs.push({
        type: 'near',
        left: nearTerms(left, next.at),
        right: nearTerms(right, next.at),
        distance: next.distance,
      });
      left = right;
    }
    return pairs.length > 0 ? join('and', pairs) : left.query;
  }

  private unary(titleOnly: boolean): Operand {
    const next = this.peek();
    if (!next) throw new QueryProblem(this.length, 'operand-missing');
    this.index++;
    switch (next.type) {
      case 'not':
        return { query: { type: 'not', of: this.deeper(next.at, () => this.unary(titleOnly)).query } };
      case 'title':
        return { query: this.titled() };
      case 'term':
        return termOperand({ type: 'term', words: next.words, titleOnly });
      case '(':
        return this.deeper(next.at, () => this.group(next.at, titleOnly));
      case 'site':
        return { query: siteOf(next.value, next.at) };
      case 'lang':
        return { query: { type: 'lang', lang: next.value.toLowerCase() } };
      default:
        throw new QueryProblem(next.at, 'operand-missing');
    }
  }

  private titled(): Query {
    const next = this.peek();
    if (next?.type !== 'term' && next?.type !== '(') {
      throw new QueryProblem(next?.at ?? this.length, 'title-target');
    }
    return this.unary(true).query;
  }

  private group(open: number, titleOnly: boolean): Operand {
    const query = this.query(titleOnly);
    if (this.peek()?.type !== ')') throw new QueryProblem(open, 'parenthesis-open');
    this.index++;
    const terms = termsOf(query);
    return terms ? { query, terms } : { query };
  }

  private deeper<T>(at: number, read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new QueryProblem(at, 'too-deep');
    const result = read();
    this.depth--;
    return result;
  }

  private peek(): Lexeme | undefined {
    return this.lexemes[this.index];
  }
}

/** What a unary gave; `terms` where it may stand beside NEAR: a term, or terms joined by OR. */
interface Operand {
  query: Query;
  terms?: Term[];
}

function termOperand(term: Term): Operand {
  return { query: term, terms: [term] };
}

function nearTerms(operand: Operand, at: number): Term[] {
  if (!operand.terms) throw new QueryProblem(at, 'near-operand');
  return operand.terms;
}

function termsOf(query: Query): Term[] | undefined {
  if (query.type === 'term') return [query];
  if (query.type !== 'or') return undefined;
  const lists = query.of.map(termsOf);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function join(type: 'and' | 'or', of: Query[]): Query {
  const [only] = of;
  return of.length === 1 && only ? only : { type, of };
}

function siteOf(value: string, at: number): Query {
  const bare = value
    .replace(/^https?:\/\//i, '')
    .replace(/^\*?\./, '')
    .replace(/^www\./i, '');
  const slash = bare.indexOf('/');
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? '' : bare.slice(slash + 1).replace(/\/+$/, '');
  if (host === '') throw new QueryProblem(at, 'empty-value');
  return { type: 'site', host, path };
}
