import { openDB } from 'idb';
import { rank } from '../../../lib/app/search.ts';
import { recordRow } from '../../../lib/store/rows.ts';
import { openStore } from '../../../lib/store/store.ts';
import { mix } from './mix.ts';
import { people, recordOf } from './people.ts';

/** What chromium.ts calls in the page; the store and the ranking are the product's own. */
export interface BenchPage {
  fill(count: number): Promise<void>;
  /** Milliseconds from the navigation to the first result. */
  cold(query: string): Promise<{ ms: number; found: number }>;
  /** Milliseconds a query. */
  warm(count: number, queries: number): Promise<number[]>;
}

const ROWS = 2000;
const store = openStore({ now: Date.now });

async function search(query: string): Promise<number> {
  return rank(query, await (await store).candidates(query, 50), 10).length;
}

const page: BenchPage = {
  async fill(count) {
    const opened = await store;
    const db = await openDB('vigie');
    const rows = people(count).map((person) => recordRow(recordOf(person), Date.now()));
    for (let at = 0; at < rows.length; at += ROWS) {
      const tx = db.transaction('records', 'readwrite');
      await Promise.all([...rows.slice(at, at + ROWS).map((row) => tx.store.put(row)), tx.done]);
    }
    db.close();
    await opened.tend();
  },
  async cold(query) {
    const found = await search(query);
    return { ms: performance.now(), found };
  },
  async warm(count, queries) {
    const times: number[] = [];
    for (const { query } of mix(people(count), queries)) {
      const start = performance.now();
      await search(query);
      times.push(performance.now() - start);
    }
    return times;
  },
};
Object.assign(globalThis, { page });
