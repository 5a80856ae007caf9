import { expect, it } from 'vitest';
import { observation, subjectId } from '../../../tests/support/observations.ts';
import { bench } from '../testing/open.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    observation({ at: n, subject: subjectId(n), set: { fullName: `Valmont ${n}` } }),
  );
const pair = (a: string, b: string) => {
  const records: [string, string] = a < b ? [a, b] : [b, a];
  return { id: records.join(' '), records, score: 0.9, reasons: [] };
};

it('changed records wait to be compared until what was found for them is kept', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(3) });
  const { ids, waiting } = await store.uncompared(2);
  expect([ids.length, waiting]).toEqual([2, 3]);
  await store.saveProposals(ids, [pair(subjectId(0), subjectId(1))]);
  const rest = await store.uncompared(10);
  expect(rest.waiting).toBe(1);
  expect([...ids, ...rest.ids].sort()).toEqual([0, 1, 2].map(subjectId));
  expect(await store.proposals()).toHaveLength(1);
});

it('a record compared again loses what was found before', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(3) });
  await store.saveProposals([], [pair(subjectId(0), subjectId(1)), pair(subjectId(1), subjectId(2))]);
  await store.saveProposals([subjectId(0)], []);
  expect((await store.proposals()).map(({ id }) => id)).toEqual([`${subjectId(1)} ${subjectId(2)}`]);
});

it('an erased record takes its proposals and their reasons along', async () => {
  const { store } = await bench();
  await store.write({ origin: 'pulled', observations: people(2) });
  await store.saveProposals([], [pair(subjectId(0), subjectId(1))]);
  await store.erase(subjectId(0));
  expect(await store.proposals()).toEqual([]);
});
