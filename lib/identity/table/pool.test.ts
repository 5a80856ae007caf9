import { describe, expect, it } from 'vitest';
import { linkTable, type Row, type TableMap } from './link.ts';

const MAP: TableMap = {
  columns: [
    { name: 'name', from: ['name'], type: 'name' },
    { name: 'people', from: ['people'], type: 'list' },
  ],
};
const WORDS = ['arve', 'brume', 'cime', 'douve', 'estran', 'falun', 'gave', 'houle', 'isle', 'jable'];
const people = (of: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `${of} person ${from + at}`).join('**');

/** Forty firms with two rows each, and two rows of one firm under an old and a new name. */
function table(oldName: string, newName: string, shared: number): Row[] {
  const others = WORDS.flatMap((one) =>
    WORDS.slice(0, 4).flatMap((two) => {
      const name = `${one}${two} ateliers`;
      return [0, 1].map((half) => ({ name, people: people(name, half * 20, half * 20 + 25) }));
    }),
  );
  return [
    ...others,
    { name: oldName, people: people('x', 0, 40) },
    { name: newName, people: people('x', 40 - shared, 80 - shared) },
  ];
}
const together = (rows: Row[]) => {
  const last = rows.length - 1;
  return linkTable(rows, MAP).clusters.some((one) => one.includes(last) && one.includes(last - 1));
};

describe('pooled lists', () => {
  it('join two names of one firm which share a rare word and many people', () => {
    expect(together(table('orvane lampes', 'orvane electronique', 15))).toBe(true);
  });

  it('leave apart firms of alike names whose people differ', () => {
    expect(together(table('orvane lampes', 'orvane electronique', 0))).toBe(false);
  });

  it('leave apart a firm and its spin-off: many people in common, no word of the name', () => {
    expect(together(table('orvane lampes', 'luxalis', 15))).toBe(false);
  });
});
