import { describe, expect, it } from 'vitest';
import { folded, idOf, seen } from '../../tests/support/records.ts';
import type { Fields } from '../record/kind.ts';
import { boardOf } from './board.ts';
import { missingFor, probabilityOf, stageHistory, stageOf } from './stages.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const said = (at: string, fields: Fields, contact: string[] = []) =>
  seen('opportunity', 'orvane', fields, {
    seenAt: at,
    source: { type: 'manual' },
    ...(contact.length > 0 && { add: { contact } }),
  });
const deal = (name: string, fields: Fields) =>
  folded(seen('opportunity', name, { name, ...fields }, { seenAt: '2026-11-03T10:00:00Z' }));

describe('a stage', () => {
  it('is entered with what it needs, and with what the ones before need', () => {
    const bare = deal('bare', { account: idOf('account', 'a') });
    expect(missingFor(bare, 'detected', [])).toEqual([]);
    expect(missingFor(bare, 'qualified', [])).toEqual(['contact', 'next-step', 'amount', 'close-on']);
    expect(missingFor(bare, 'lost', [])).toEqual(['reason']);
    expect(missingFor(bare, 'won', [])).toEqual(['amount', 'reason']);
  });

  it('is open to a deal that is known well enough', () => {
    const fields = { account: 'a', amount: 0, closeOn: '2027-01-31', nextStep: 'Appeler' };
    const known = folded(said('2026-11-01T09:00:00Z', fields, [idOf('person', 'p')]));
    expect(missingFor(known, 'qualified', [])).toEqual([]);
    expect(missingFor(known, 'proposal', ['user'])).toEqual(['decision-maker']);
    expect(missingFor(known, 'negotiation', ['decision-maker'])).toEqual([]);
    const odd = deal('odd', { account: 'a', amount: -5, closeOn: 'soon' });
    expect(missingFor(odd, 'qualified', [])).toContain('amount');
    expect(missingFor(odd, 'qualified', [])).toContain('close-on');
  });

  it('that is none counts as the first', () => {
    expect(stageOf(deal('x', { stage: 'dreamt' }))).toBe('detected');
  });

  it('gives a probability unless a person says another; an end is certain', () => {
    expect(probabilityOf(deal('a', { stage: 'proposal' }))).toBe(50);
    expect(probabilityOf(deal('b', { stage: 'proposal', probability: 35 }))).toBe(35);
    expect(probabilityOf(deal('c', { stage: 'proposal', probability: 350 }))).toBe(50);
    expect(probabilityOf(deal('d', { stage: 'lost', probability: 90 }))).toBe(0);
  });

  it('leaves its trace, from when to when and by whom', () => {
    const told = [
      said('2026-10-01T09:00:00Z', { stage: 'detected' }),
      said('2026-10-05T09:00:00Z', { stage: 'detected', amount: 5 }),
      said('2026-10-20T09:00:00Z', { stage: 'proposal' }),
      said('2026-11-02T09:00:00Z', { stage: 'qualified' }),
    ];
    expect(stageHistory(told)).toEqual([
      { stage: 'detected', from: '2026-10-01T09:00:00Z', to: '2026-10-20T09:00:00Z', by: 'member-1' },
      { stage: 'proposal', from: '2026-10-20T09:00:00Z', to: '2026-11-02T09:00:00Z', by: 'member-1' },
      { stage: 'qualified', from: '2026-11-02T09:00:00Z', by: 'member-1' },
    ]);
    expect(stageHistory([])).toEqual([]);
  });
});

describe('the board', () => {
  const deals = [
    deal('small', { stage: 'qualified', amount: 1000, currency: 'EUR' }),
    deal('large', { stage: 'qualified', amount: 9000 }),
    deal('late', { stage: 'qualified', nextStep: 'Relancer', nextStepOn: '2026-11-20' }),
    deal('abroad', { stage: 'qualified', amount: 500, currency: 'usd' }),
    deal('gone', { stage: 'lost', closeOn: '2026-01-01' }),
  ];
  const board = boardOf(deals, NOW, 'EUR');
  const column = (stage: string) => board.find((one) => one.stage === stage);

  it('has a column for each stage in order, what is late first, then by amount', () => {
    expect(board.map(({ stage }) => stage).slice(0, 3)).toEqual(['detected', 'prepared', 'qualified']);
    const titles = column('qualified')?.cards.map(({ title }) => title);
    expect(titles).toEqual(['late', 'large', 'small', 'abroad']);
  });

  it('sums amounts by currency, and by probability', () => {
    expect(column('qualified')?.sums).toEqual([
      { currency: 'EUR', amount: 10_000, weighted: 2500 },
      { currency: 'USD', amount: 500, weighted: 125 },
    ]);
  });

  it('says how long a deal has stood there; what has ended is not late', () => {
    expect(column('lost')?.cards[0]).toMatchObject({ late: false, days: 19 });
    expect(column('qualified')?.cards[0]).toMatchObject({ late: true, line: { holder: 'member-1' } });
  });
});
