import { describe, expect, it } from 'vitest';
import type { Fields } from '../record/kind.ts';
import { createApp } from './create.ts';
import { figuresOf, readGround } from './figures.ts';
import type { FiguresAsk } from './figures-types.ts';
import { playedDesk } from './testing/desk.ts';

const ASK: FiguresAsk = {
  period: { from: '2026-10-01', to: '2026-11-01' },
  compare: { from: '2026-09-01', to: '2026-10-01' },
  chartFrom: '2026-08-01',
  today: '2026-11-23',
  definitions: 'chartmogul',
  by: 'owner',
};
const PAID = { start: '2026-09-01', amount: 100, currency: 'EUR', interval: 'month' };

describe('the figures of a page', () => {
  it('come from one reading of the store, parted by what is said of the accounts', async () => {
    const { desk, store } = await playedDesk();
    const app = createApp(desk);
    const add = async (kind: string, fields: Fields) => {
      const made = await app.create(kind, fields);
      if (!made.ok) throw new Error(made.fault.code);
      return made.value.id;
    };
    const orvane = await add('account', { name: 'Orvane', owner: 'Nadia', industry: 'Logiciels' });
    await add('subscription', { ...PAID, account: orvane, accountName: 'Orvane' });
    await add('subscription', { ...PAID, accountName: 'Talmont', amount: 50 });
    const ground = await readGround(store);
    const figures = figuresOf(ground, { ...ASK, whole: true });
    expect(figures.kpis.mrrEnd?.value).toBe(150);
    expect(figures.months.map(({ mrr }) => mrr)).toEqual([0, 150, 150]);
    expect(figures.whole?.slices.map(({ name, kpis }) => [name, kpis.mrrEnd?.value])).toEqual([
      ['Nadia', 100],
      ['', 50],
    ]);
    expect(figuresOf(ground, { ...ASK, whole: true, by: 'source' }).whole?.slices).toHaveLength(2);
    expect(figures.whole?.units.nrr).toBe('rate');
    expect(figures.whole?.trend.map(({ logoChurn }) => logoChurn)).toEqual([null, null, 0]);
  });

  it('count other currencies at the rates of the settings, and the margin', async () => {
    const { desk, store } = await playedDesk();
    const app = createApp(desk);
    await app.create('subscription', { ...PAID, accountName: 'Talmont', currency: 'USD' });
    await app.create('subscription', { ...PAID, accountName: 'Orvane', end: '2026-10-10' });
    const of = async () => figuresOf(await readGround(store), ASK).kpis;
    expect((await of()).mrrEnd?.value).toBe(0);
    expect((await of()).mrrEnd?.rule).toContain('1 subscription(s) in USD (no exchange rate)');
    await app.saveSettings({ rates: 'USD 0,92', grossMargin: 75 });
    const kpis = await of();
    expect(kpis.mrrEnd?.value).toBe(92);
    expect(kpis.cltvMargin?.why).not.toBe('no-margin');
  });

  it('leave out what takes longer unless it is asked for', async () => {
    const { store } = await playedDesk();
    const figures = figuresOf(await readGround(store), ASK);
    expect(figures.whole).toBeUndefined();
    expect(figures.kpis.concentration).toBeUndefined();
    expect(figures.before.mrrEnd?.value).toBe(0);
  });
});
