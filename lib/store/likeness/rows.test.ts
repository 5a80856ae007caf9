import { expect, it } from 'vitest';
import { observation, subjectId } from '../../../tests/support/observations.ts';
import { bench } from '../testing/open.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    observation({ at: n, subject: subjectId(n), set: { fullName: `Valmont ${n}` } }),
  );
const all = { limit: 100 };
const pair = (a: string, b: string, worth = 1) => {
  const records: [string, string] = a < b ? [a, b] : [b, a];
  return { id: records.join(' '), records, score: 0.9, reasons: [], rank: -worth };
};

it('changed records wait to be compared until what was found for them is kept', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(3) });
  const ids = await store.uncompared(2);
  expect([ids.length, await store.uncomparedCount()]).toEqual([2, 3]);
  await store.saveProposals(ids, [pair(subjectId(0), subjectId(1))]);
  const rest = await store.uncompared(10);
  expect(await store.uncomparedCount()).toBe(1);
  expect([...ids, ...rest].sort()).toEqual([0, 1, 2].map(subjectId));
  expect(await store.proposals(all)).toHaveLength(1);
});

it('only records that may be alike wait', async () => {
  const { store } = await bench();
  const note = observation({ kind: 'activity', set: { text: 'Appel' } });
  await store.write({ origin: 'pulled', observations: [note] });
  expect([await store.uncompared(10), await store.uncomparedCount()]).toEqual([[], 0]);
});

it('pairs are read page by page, the most worth first', async () => {
  const { store } = await bench();
  const worths = [2, 9, 4, 4, 7];
  await store.saveProposals(
    [],
    worths.map((worth, at) => pair(subjectId(at), subjectId(at + 10), worth)),
  );
  const first = await store.proposals({ limit: 3 });
  const last = first.at(-1);
  const rest = await store.proposals({ limit: 3, ...(last && { after: last }) });
  expect([...first, ...rest].map(({ rank }) => -rank)).toEqual([9, 7, 4, 4, 2]);
  expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(5);
});

it('a record compared again loses what was found before', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(3) });
  await store.saveProposals([], [pair(subjectId(0), subjectId(1)), pair(subjectId(1), subjectId(2))]);
  await store.saveProposals([subjectId(0)], []);
  expect((await store.proposals(all)).map(({ id }) => id)).toEqual([`${subjectId(1)} ${subjectId(2)}`]);
});

it('an erased record takes its proposals and their reasons along', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(2) });
  await store.saveProposals([], [pair(subjectId(0), subjectId(1))]);
  await store.erase(subjectId(0));
  expect(await store.proposals(all)).toEqual([]);
});
