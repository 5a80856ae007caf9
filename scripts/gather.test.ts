import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, seen } from '../tests/support/records.ts';
import { gather, nowOf, readObservations } from './gather.ts';
import dossier from './lab/dossier.ts';
import kpi from './lab/kpi.ts';
import score from './lab/score.ts';

const ORVANE = idOf('account', 'orvane');
const email = 'jeanne@orvane.example';
const observations = [
  seen('person', 'jeanne', { fullName: 'Jeanne Valmont', email: [email], account: ORVANE }),
  seen('account', 'orvane', { name: 'Orvane', headcount: '51-200' }),
  seen('person', 'other card', { title: 'Directrice commerciale', email: [email] }),
  seen('person', 'zoe', { fullName: 'Zoé Arden', account: ORVANE }),
  seen('activity', 'call', {
    type: 'call',
    text: 'Appel',
    at: '2026-10-02',
    person: [idOf('person', 'other card')],
  }),
  seen('subscription', 'pro', {
    account: ORVANE,
    start: '2026-01-01',
    amount: 80,
    currency: 'EUR',
    interval: 'month',
  }),
  seen('signal', 'elsewhere', { title: 'Talmont recrute', account: [idOf('account', 'talmont')] }),
];

let folder = '';
const file = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-'));
  await writeFile(file('all.jsonl'), observations.map((one) => JSON.stringify(one)).join('\n'));
});
afterEach(() => rm(folder, { recursive: true }));

async function printed(run: typeof kpi, ...args: string[]): Promise<unknown> {
  const out: unknown[] = [];
  await run(args, (value) => out.push(value));
  expect(out).toHaveLength(1);
  return out[0];
}

describe('gather', () => {
  it('joins subjects by hard keys and takes what refers to the first one or its account', () => {
    const input = gather(observations);
    expect(input.record.members).toHaveLength(2);
    expect(input.observations).toHaveLength(2);
    expect(input.account?.id).toBe(ORVANE);
    expect(input.people.map((one) => one.fields.fullName?.value).sort()).toEqual([
      'Jeanne Valmont',
      'Zoé Arden',
    ]);
    expect([input.activities, input.subscriptions, input.signals].map((list) => list.length)).toEqual([
      1, 1, 0,
    ]);
  });

  it('leaves out lines that are no observation and names them', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    await writeFile(file('bad.jsonl'), `nonsense\n\n{"id":1}\n${JSON.stringify(observations[0])}\n`);
    expect(await readObservations(file('bad.jsonl'))).toEqual([observations[0]]);
    expect(told.mock.calls.map(([line]) => String(line).slice(0, 7))).toEqual(['line 1:', 'line 3:']);
    told.mockRestore();
  });

  it('refuses a file without a subject and a moment that is none', () => {
    expect(() => gather([])).toThrow('first subject');
    expect(() => nowOf('soon')).toThrow('not a date');
  });
});

describe('the lab', () => {
  it('prints a dossier', async () => {
    expect(await printed(dossier, file('all.jsonl'), '--now', '2026-10-10')).toMatchObject({
      summary: { title: 'Jeanne Valmont' },
      account: { title: 'Orvane' },
      people: [{ title: 'Zoé Arden' }],
      mrr: { value: 80, currency: 'EUR' },
      lastContactAt: '2026-10-02',
    });
  });

  it('prints a score, today or in some days', async () => {
    const now = await printed(score, file('all.jsonl'), '--now', '2026-10-10');
    const later = await printed(score, file('all.jsonl'), '--now', '2026-10-10', '--in', '90');
    expect(now).toMatchObject({ grade: 'B3', engagementPoints: [{ rule: 'call', full: 10 }] });
    expect(later).toMatchObject({ engagement: 0, engagementPoints: [] });
  });

  it('prints the KPIs of a ledger under the definitions asked for', async () => {
    const sub = {
      id: 's',
      account: 'a',
      start: '2026-01-01',
      amount: 80,
      currency: 'EUR',
      interval: 'month',
      changes: [],
    };
    await writeFile(
      file('ledger.json'),
      JSON.stringify({ currency: 'EUR', subscriptions: [sub], costs: [] }),
    );
    const args = [file('ledger.json'), '--from', '2026-06-01', '--to', '2026-07-01'];
    expect(await printed(kpi, ...args)).toMatchObject({
      kpis: { mrrEnd: { value: 80 }, cac: { value: null } },
    });
    await expect(printed(kpi, ...args, '--definitions', 'ours')).rejects.toThrow('unknown definitions');
    await expect(printed(kpi, file('ledger.json'))).rejects.toThrow('usage');
  });
});
