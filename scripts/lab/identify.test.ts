import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import run from './identify.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-identify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function printed(records: object[], ...flags: string[]): Promise<unknown[]> {
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, `${records.map((record) => JSON.stringify(record)).join('\n')}\n\n`);
  const lines: unknown[] = [];
  await run([file, ...flags], (line) => lines.push(line));
  return lines;
}

const records = [
  {
    id: 'b',
    kind: 'person',
    source: 'csv',
    fields: { fullName: 'Wouter Klaaskens', email: 'wouter@scheldine.be' },
  },
  { id: 'a', kind: 'person', source: 'csv', fields: { lastName: 'Klaaskens', email: 'wouter@scheldine.be' } },
  { id: 'c', kind: 'person', source: 'news', fields: { fullName: 'Wouter Klaaskens', company: 'Scheldine' } },
  { id: 'd', kind: 'person', source: 'news', fields: { fullName: 'Elodie Chambert' } },
];

it('prints a line a record, in their order, and the proposals last, between records', async () => {
  const lines = await printed(records);
  expect(lines.slice(0, -1)).toEqual([
    { id: 'b', cluster: 'a' },
    { id: 'a', cluster: 'a' },
    { id: 'c', cluster: 'c' },
    { id: 'd', cluster: 'd' },
  ]);
  const { proposals } = lines.at(-1) as {
    proposals: { a: string; b: string; score: number; reasons: unknown[] }[];
  };
  expect(proposals.map(({ a, b }) => `${a} ${b}`)).toEqual(['a c', 'b c']);
  expect(proposals[0]?.reasons.length).toBeGreaterThan(0);
});

it('proposes nothing where only hard keys may speak', async () => {
  expect((await printed(records, '--strict')).at(-1)).toEqual({ proposals: [] });
});

it('asks for a file', async () => {
  await expect(run([], () => {})).rejects.toThrow('usage: identify');
});
