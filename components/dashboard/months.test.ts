import { describe, expect, it } from 'vitest';
import type { MonthRow } from '../../lib/kpi/kpi.ts';
import { stack } from '../chart/chart.ts';
import { anyMoney, monthCharts, monthLabels } from './months.ts';

const row = (month: string, more: Partial<MonthRow> = {}): MonthRow => ({
  month,
  mrr: 0,
  new: 0,
  expansion: 0,
  contraction: 0,
  churn: 0,
  reactivation: 0,
  customers: 0,
  lost: 0,
  ...more,
});

describe('the charts of the months', () => {
  const rows = [
    row('2025-12', { mrr: 100, new: 100, customers: 1 }),
    row('2026-01', { mrr: 130, expansion: 50, churn: 20, customers: 2 }),
  ];
  const charts = monthCharts(rows, { t: (key) => key, locale: 'en' });

  it('hold one point a month, the year with its January', () => {
    expect(charts.level.labels).toEqual(['Dec', 'Jan 2026']);
    expect(charts.customers.titles).toEqual(['December 2025', 'January 2026']);
    expect(monthLabels(['2026-02'], 'fr')).toEqual({ labels: ['févr.'], titles: ['février 2026'] });
  });

  it('draw the level as it is and losses under zero', () => {
    expect(charts.level.series[0]?.values).toEqual([100, 130]);
    const drawn = Object.fromEntries(stack(charts.movements).map((one) => [one.series.key, one.heights]));
    expect(drawn.new).toEqual([100, null]);
    expect(drawn.expansion).toEqual([null, 50]);
    expect(drawn.churn).toEqual([null, -20]);
  });

  it('give every movement a colour of its own', () => {
    const colours = charts.movements.series.map((series) => series.colour);
    expect(new Set(colours).size).toBe(5);
  });
});

describe('an empty ledger', () => {
  it('is told from one that has lost everybody', () => {
    expect(anyMoney([row('2026-01'), row('2026-02')])).toBe(false);
    expect(anyMoney([row('2026-01', { churn: 10 })])).toBe(true);
    expect(anyMoney([])).toBe(false);
  });
});
