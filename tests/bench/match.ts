import { matchPrepared, prepare } from '../../lib/watch/match.ts';
import { parseQuery, type Query } from '../../lib/watch/query.ts';
import type * as IndexModule from '../../lib/watch/query-index.ts';
import { type Bench, cpuMs, native } from './bench.ts';
import { type Item, type Made, make } from './match/make.ts';
import { type Ask, AUTOMATA, naive, regExps } from './match/peers.ts';

const { QueryIndex } = native<typeof IndexModule>('lib/watch/query-index.ts');
const ITEMS = 20_000;
const QUERIES = 10_000;
/** Of the items, how many the slow ones are asked about. */
const FEW = 300;
const FEWER = 60;
const ROUNDS = 3;

/**
 * 10,000 queries over 20,000 items, in items a second: the index, modern-ahocorasick, a naive loop and one RegExp a
 * phrase (these two over a part of the items); then the index with inflections. Whatever was asked of two of them
 * must have given the same hits before any figure counts.
 */
const match: Bench = async (report) => {
  const { items, queries } = make(ITEMS, QUERIES);
  const all: Record<string, Ask> = { ours: indexed(queries, false) };
  for (const [name, build] of Object.entries(AUTOMATA)) all[name] = build(queries);
  const few: Record<string, Ask> = { 'naive loop': naive(queries) };
  const fewer: Record<string, Ask> = { 'a RegExp a phrase': regExps(queries) };
  sameHits(all, items.slice(0, 2000));
  sameHits({ ...all, ...few }, items.slice(0, FEW));
  sameHits({ ...all, ...fewer }, items.slice(0, FEWER));
  const slow = { ...rates(few, items.slice(0, FEW), 1), ...rates(fewer, items.slice(0, FEWER), 1) };
  const { ours = 0, ...peers } = rates(all, items, ROUNDS);
  report({ case: '10,000 queries, 20,000 items', unit: 'items/CPU s', ours, peers: { ...peers, ...slow } });
  inflections(report, items, queries, peers);
};
export default match;

/** Every word of every query with all its inflections; hits as `matches` gives them for each query alone. */
function inflections(
  report: Parameters<Bench>[0],
  items: Item[],
  queries: readonly Made[],
  peers: Record<string, number>,
): void {
  const ours = indexed(queries, true);
  sameHits({ ours, 'one by one': oneByOne(queries) }, items.slice(0, FEWER));
  report({
    case: '10,000 queries with inflections, 20,000 items (peers without)',
    unit: 'items/CPU s',
    ours: rates({ ours }, items, ROUNDS).ours ?? 0,
    peers,
  });
}

function parsed(made: readonly Made[], inflected: boolean): Query[] {
  return made.map(({ query }) => {
    const read = parseQuery(inflected ? query.replace(/[\p{L}\p{Nd}]+/gu, '$&~') : query);
    if (!read.ok) throw new Error(`bench match: "${query}" is no query`);
    return read.value;
  });
}

function indexed(made: readonly Made[], inflected: boolean): Ask {
  const index = new QueryIndex(parsed(made, inflected).map((query, value) => ({ query, value })));
  return (item) => index.matching(item);
}

function oneByOne(made: readonly Made[]): Ask {
  const queries = parsed(made, true);
  return (item) => {
    const ready = prepare(item);
    return queries.flatMap((query, place) => (matchPrepared(query, ready).hit ? [place] : []));
  };
}

function sameHits(asks: Record<string, Ask>, items: readonly Item[]): void {
  let hits = 0;
  for (const item of items) {
    const [[, first] = ['', undefined], ...others] = Object.entries(asks);
    const expected = first?.(item) ?? [];
    hits += expected.length;
    for (const [name, ask] of others) {
      if (ask(item).join() !== expected.join())
        throw new Error(`bench match: ${name} gives other hits for ${item.url}`);
    }
  }
  if (hits === 0) throw new Error('bench match: nothing hits, so nothing is compared');
}

/** Items a second of processor time, the best of some rounds in which they take turns. */
function rates(asks: Record<string, Ask>, items: readonly Item[], rounds: number): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, ask] of Object.entries(asks)) {
      const start = cpuMs();
      for (const item of items) ask(item);
      const rate = (items.length * 1000) / (cpuMs() - start);
      best[name] = Math.max(best[name] ?? 0, rate);
    }
  }
  return best;
}
