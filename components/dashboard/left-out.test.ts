import { describe, expect, it } from 'vitest';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { leftOut } from './left-out.ts';

const row = {
  id: 's',
  account: 'a',
  start: '2026-01-01',
  amount: 10,
  currency: 'EUR',
  interval: 'month' as const,
  changes: [],
};
const kpisOf = (currency: string) =>
  standardKpis(
    { currency: 'EUR', subscriptions: [row, { ...row, id: 't', account: 'b', currency }], costs: [] },
    { from: '2026-03-01', to: '2026-04-01' },
    'chartmogul',
  );

describe('rows that were not counted', () => {
  it('are named where the engine left some out', () => {
    expect(leftOut(kpisOf('USD').mrrEnd?.rule ?? '')).toContain('USD');
  });

  it('are not made up where it counted all', () => {
    expect(leftOut(kpisOf('EUR').mrrEnd?.rule ?? '')).toBeUndefined();
  });
});
