import { effectiveUrl, readAddress } from './address.ts';
import type { Query, Term } from './ast.ts';
import { type Matchable, onSite, type Prepared, prepare } from './match.ts';
import { nearSpans } from './spans.ts';
import { TermFinder } from './term-finder.ts';

/** A query with its terms by number. */
type Node =
  | { type: 'term'; term: number; titleOnly: boolean }
  | { type: 'and' | 'or'; of: Node[] }
  | { type: 'not'; of: Node }
  | { type: 'near'; left: Node; right: Node; query: Query & { type: 'near' } }
  | (Query & { type: 'site' | 'lang' });

/** Terms of which a match needs one at least; undefined where a query can match without any. */
type Needs = { terms: number[]; frequency: number } | undefined;

/** The item being asked about, as far as it was needed yet. */
interface Asked {
  item: Matchable;
  place?: { host: string; path: string };
  prepared?: Prepared;
}

/**
 * Many queries asked of each item at once (a percolator): the item's words are read once, and only the queries of
 * which some needed term was found are looked at. Gives the same as `matches` of each.
 */
export class QueryIndex<T> {
  private readonly finder = new TermFinder();
  private readonly nodes: Node[] = [];
  private readonly values: T[] = [];
  /** By term: the queries it may make true. */
  private readonly wakes: number[][] = [];
  /** Queries that may be true of an item without any of their terms. */
  private readonly always: number[] = [];
  private readonly asked: Int32Array;
  private turn = 0;
  private woken: number[] = [];

  constructor(entries: Iterable<{ query: Query; value: T }>) {
    for (const { query, value } of entries) {
      this.nodes.push(this.compile(query));
      this.values.push(value);
    }
    this.asked = new Int32Array(this.nodes.length);
    for (const [number, node] of this.nodes.entries()) this.file(number, this.needs(node));
  }

  /** The values of the queries that an item answers, in the order they were given. */
  matching(item: Matchable): T[] {
    this.turn++;
    const woken: number[] = [];
    this.woken = woken;
    this.finder.read(item.title, item.text, this.wake);
    if (woken.length + this.always.length === 0) return [];
    const asked: Asked = { item };
    const hits = [...woken, ...this.always].filter((number) => {
      const node = this.nodes[number];
      return node !== undefined && this.holds(node, asked);
    });
    if (hits.length === 0) return [];
    return hits.sort((a, b) => a - b).map((number) => this.values[number] as T);
  }

  private readonly wake = (term: number): void => {
    for (const number of this.wakes[term] ?? []) {
      if (this.asked[number] === this.turn) continue;
      this.asked[number] = this.turn;
      this.woken.push(number);
    }
  };

  private compile(query: Query): Node {
    switch (query.type) {
      case 'term':
        return { type: 'term', term: this.finder.add(query), titleOnly: query.titleOnly };
      case 'and':
      case 'or':
        return { type: query.type, of: query.of.map((part) => this.compile(part)) };
      case 'not':
        return { type: 'not', of: this.compile(query.of) };
      case 'near':
        return { type: 'near', left: this.anyOf(query.left), right: this.anyOf(query.right), query };
      default:
        return query;
    }
  }

  private anyOf(terms: Term[]): Node {
    return { type: 'or', of: terms.map((term) => this.compile(term)) };
  }

  /** Of parts that must all hold, those of the rarest are waited for; of alternatives, those of all. */
  private needs(node: Node): Needs {
    switch (node.type) {
      case 'term':
        return { terms: [node.term], frequency: this.finder.frequency(node.term) };
      case 'and':
        return rarest(node.of.map((part) => this.needs(part)));
      case 'near':
        return rarest([this.needs(node.left), this.needs(node.right)]);
      case 'or':
        return joined(node.of.map((part) => this.needs(part)));
      default:
        return undefined;
    }
  }

  private file(number: number, needs: Needs): void {
    if (!needs) this.always.push(number);
    for (const term of new Set(needs?.terms)) {
      const others = this.wakes[term];
      if (others) others.push(number);
      else this.wakes[term] = [number];
    }
  }

  private holds(node: Node, asked: Asked): boolean {
    switch (node.type) {
      case 'term':
        return this.finder.has(node.term, node.titleOnly);
      case 'and':
        return node.of.every((part) => this.holds(part, asked));
      case 'or':
        return node.of.some((part) => this.holds(part, asked));
      case 'not':
        return !this.holds(node.of, asked);
      case 'near': {
        if (!this.holds(node.left, asked) || !this.holds(node.right, asked)) return false;
        asked.prepared ??= prepare(asked.item);
        return nearSpans(node.query.left, node.query.right, node.query.distance, asked.prepared).length > 0;
      }
      case 'site':
        asked.place ??= placeOf(asked.item);
        return onSite(node.host, node.path, asked.place);
      case 'lang':
        return (asked.item.lang ?? '').toLowerCase() === node.lang;
    }
  }
}

function placeOf(item: Matchable): { host: string; path: string } {
  const address = readAddress(effectiveUrl(item.url));
  return { host: address?.host ?? '', path: (address?.path ?? '').replace(/^\/+/, '') };
}

function rarest(all: Needs[]): Needs {
  return all.reduce(
    (best, one) => (one && (!best || one.frequency < best.frequency) ? one : best),
    undefined,
  );
}

function joined(all: Needs[]): Needs {
  const known = all.filter((one) => one !== undefined);
  if (known.length < all.length) return undefined;
  return {
    terms: known.flatMap((one) => one.terms),
    frequency: known.reduce((sum, one) => sum + one.frequency, 0),
  };
}
