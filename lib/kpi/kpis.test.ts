import { describe, expect, it } from 'vitest';
import type { Definitions, Ledger, SubscriptionRow } from './kpi.ts';
import { standardKpis } from './kpis.ts';
import { KPIS, unitOf } from './registry.ts';

const JUNE = { from: '2026-06-01', to: '2026-07-01' };

function sub(account: string, start: string, amount: number, more: Partial<SubscriptionRow> = {}) {
  const row = { id: `${account}-${start}-${amount}`, account, start, amount, currency: 'EUR' };
  return { ...row, interval: 'month' as const, changes: [], ...more };
}

function ledger(subscriptions: SubscriptionRow[], more: Partial<Ledger> = {}): Ledger {
  return { currency: 'EUR', subscriptions, costs: [], ...more };
}

function value(name: string, of: Ledger, definitions: Definitions = 'chartmogul', period = JUNE) {
  return standardKpis(of, period, definitions)[name]?.value;
}

/** S 100,000; N 8,000; E 6,000; R 1,000; C 2,000; X 5,000. */
const FULL = ledger([
  sub('stays', '2025-01-01', 87_000),
  sub('grows', '2025-01-01', 4_000, { changes: [{ date: '2026-06-12', amount: 10_000 }] }),
  sub('shrinks', '2025-01-01', 4_000, { changes: [{ date: '2026-06-20', amount: 2_000 }] }),
  sub('leaves', '2025-01-01', 5_000, { end: '2026-06-15' }),
  sub('back', '2025-01-01', 1_000, { end: '2026-02-01' }),
  sub('back', '2026-06-05', 1_000),
  sub('comes', '2026-06-02', 8_000),
]);

describe('the check values', () => {
  it('gives the movements, rates and quick ratio of the full example exactly', () => {
    const kpis = standardKpis(FULL, JUNE);
    const values = Object.fromEntries(Object.entries(kpis).map(([name, kpi]) => [name, kpi.value]));
    expect(values).toMatchObject({
      mrrStart: 100_000,
      new: 8_000,
      expansion: 6_000,
      reactivation: 1_000,
      contraction: 2_000,
      churn: 5_000,
      mrrEnd: 108_000,
      grossMrrChurn: 0.07,
      netMrrChurn: 0,
      grr: 0.93,
      quickRatio: 2,
      arr: 1_296_000,
      logoChurn: 0.25,
      customersStart: 4,
      customersEnd: 5,
      newCustomers: 1,
      lostCustomers: 1,
    });
  });

  it.each([
    ['chartmogul', 1],
    ['profitwell', 0.99],
    ['baremetrics', 1.01],
  ] as const)('gives the net revenue retention of %s as %f', (definitions, expected) => {
    expect(value('nrr', FULL, definitions)).toBe(expected);
  });

  it("gives ChartMogul's own example: gross 20 %, net 10 %, GRR 80 %, NRR 90 %", () => {
    const own = ledger([
      sub('a', '2025-01-01', 80),
      sub('b', '2025-01-01', 10, { end: '2026-06-30' }),
      sub('c', '2025-01-01', 10),
      sub('c', '2025-02-01', 0, { changes: [{ date: '2026-06-03', amount: 10 }] }),
      sub('a', '2025-01-01', 0, { changes: [] }),
    ]);
    own.subscriptions[0] = sub('a', '2025-01-01', 80, { changes: [{ date: '2026-06-10', amount: 70 }] });
    expect(value('grossMrrChurn', own)).toBe(0.2);
    expect(value('netMrrChurn', own)).toBe(0.1);
    expect(value('grr', own)).toBe(0.8);
    expect(value('nrr', own)).toBe(0.9);
  });

  it('counts four yearly plans of 500 as 166.67 a month', () => {
    const plans = [1, 2, 3, 4].map((n) => sub(`gold-${n}`, '2026-01-01', 500, { interval: 'year' }));
    expect(value('mrrEnd', ledger(plans))).toBe(2000 / 12);
  });

  it('gives a lifetime value of 2,000 at an ARPA of 100 and a churn of 5 %, 1,600 at a margin of 80 %', () => {
    const crowd = shrinking(100, 8);
    for (const definitions of ['chartmogul', 'baremetrics'] as const) {
      expect(value('cltv', ledger(crowd), definitions)).toBe(2000);
      expect(value('cltvMargin', ledger(crowd, { grossMargin: 0.8 }), definitions)).toBe(1600);
    }
  });

  it('pays a CAC of 2,000 back in 5 months at an ARPA of 500 and a margin of 80 %, with LTV:CAC of 4', () => {
    const costs = [
      { date: '2026-06-30', amount: 1_500, kind: 'sales' as const },
      { date: '2026-06-01', amount: 500, kind: 'marketing' as const },
      { date: '2026-06-01', amount: 9_999, kind: 'other' as const },
      { date: '2026-07-01', amount: 9_999, kind: 'sales' as const },
    ];
    const rows = [...shrinking(500, 8), sub('comes', '2026-06-02', 500)];
    const whole = ledger(rows, { grossMargin: 0.8, costs });
    expect(value('cac', whole)).toBe(2000);
    expect(value('cacPayback', whole)).toBe(5);
    expect(value('cltvMargin', whole)).toBe(8000);
    expect(value('ltvCac', whole)).toBe(4);
  });

  it('compounds a monthly churn of 5 % to 46.0 % a year and 10 % to 71.8 %', () => {
    const losing = (lost: number) =>
      ledger(
        Array.from({ length: 20 }, (_, n) =>
          sub(`a${n}`, '2025-01-01', 10, n < lost ? { end: '2026-06-10' } : {}),
        ),
      );
    expect(value('logoChurnYearly', losing(1))).toBeCloseTo(0.46, 3);
    expect(value('logoChurnYearly', losing(2))).toBeCloseTo(0.718, 3);
  });
});

/** Every month exactly 5 % of the customers leave and as many come; `amount` each. */
function shrinking(amount: number, months: number): SubscriptionRow[] {
  const rows = Array.from({ length: 20 }, (_, n) => sub(`a${n}`, '2025-01-01', amount));
  for (let month = 0; month < months; month++) {
    const date = new Date(Date.UTC(2025, 11 + month, 10)).toISOString().slice(0, 10);
    rows.splice(month, 1, sub(`a${month}`, '2025-01-01', amount, { end: date }));
    if (date < JUNE.from) rows.push(sub(`n${month}`, date, amount));
  }
  return rows;
}

describe('what counts as what', () => {
  it('counts one lost subscription of two as contraction, the last as churn', () => {
    const two = ledger([sub('a', '2025-01-01', 60), sub('a', '2025-01-01', 40, { end: '2026-06-10' })]);
    expect(standardKpis(two, JUNE)).toMatchObject({
      contraction: { value: 40 },
      churn: { value: 0 },
      logoChurn: { value: 0 },
    });
  });

  it('sees no movement where one subscription follows another on the same day', () => {
    const moved = ledger([sub('a', '2025-01-01', 60, { end: '2026-06-10' }), sub('a', '2026-06-10', 60)]);
    expect(standardKpis(moved, JUNE)).toMatchObject({
      churn: { value: 0 },
      reactivation: { value: 0 },
      new: { value: 0 },
    });
  });

  it('counts the first day of the period and not the day after its last', () => {
    const edge = ledger([
      sub('a', JUNE.from, 5),
      sub('b', JUNE.to, 7),
      sub('c', '2026-01-01', 9, { end: JUNE.to }),
    ]);
    expect(standardKpis(edge, JUNE)).toMatchObject({
      new: { value: 5 },
      churn: { value: 0 },
      mrrStart: { value: 9 },
      mrrEnd: { value: 14 },
    });
  });

  it('counts a sign-up that leaves within the period, except under ProfitWell', () => {
    const passing = ledger([
      sub('stays', '2025-01-01', 50),
      sub('p', '2026-06-03', 30, { end: '2026-06-20' }),
    ]);
    expect(value('new', passing, 'baremetrics')).toBe(30);
    expect(value('logoChurn', passing, 'baremetrics')).toBe(1);
    expect(standardKpis(passing, JUNE, 'profitwell')).toMatchObject({
      new: { value: 0 },
      churn: { value: 0 },
      newCustomers: { value: 0 },
      logoChurn: { value: 0 },
    });
  });

  it('takes the smaller of two amounts from one date on, whichever comes first in the file', () => {
    const changes = [
      { date: '2026-06-10', amount: 70 },
      { date: '2026-06-10', amount: 60 },
    ];
    for (const list of [changes, changes.toReversed()]) {
      expect(value('mrrEnd', ledger([sub('a', '2025-01-01', 50, { changes: list })]))).toBe(60);
    }
  });

  it('leaves out another currency and says so, or counts it at the rate given', () => {
    const mixed = ledger([sub('a', '2025-01-01', 50), sub('b', '2025-01-01', 100, { currency: 'USD' })]);
    expect(standardKpis(mixed, JUNE).mrrEnd).toMatchObject({
      value: 50,
      rule: expect.stringContaining('Left out: 1 subscription(s) in USD (no exchange rate).'),
    });
    const rated = standardKpis({ ...mixed, rates: { USD: 0.9 } }, JUNE).mrrEnd;
    expect(rated).toMatchObject({ value: 140, rule: expect.not.stringContaining('Left out') });
  });

  it('names rows without a usable date or amount and counts the others', () => {
    const bad = ledger([
      sub('a', '2025-01-01', 50),
      sub('b', '2025-02-30', 50),
      sub('c', '2025-01-01', Number.NaN),
      sub('d', '2025-01-01', 50, { end: 'soon' }),
      sub('e', '2025-01-01', 50, { changes: [{ date: '', amount: 1 }] }),
    ]);
    const { value, rule } = standardKpis(bad, JUNE).mrrEnd ?? {};
    expect(value).toBe(50);
    expect(rule).toContain('3 subscription(s) without a usable date or amount');
    expect(rule).toContain('1 subscription(s) with an unusable change');
  });
});

describe('what cannot be computed', () => {
  const empty = ledger([]);

  it('is null with the reason, never zero', () => {
    const kpis = standardKpis(empty, JUNE);
    for (const name of [
      'logoChurn',
      'grossMrrChurn',
      'netMrrChurn',
      'grr',
      'nrr',
      'arpa',
      'quickRatio',
      'cac',
      'cltv',
    ]) {
      expect(kpis[name]).toMatchObject({
        value: null,
        why: expect.any(String),
        rule: expect.stringMatching(/^Not computable: /),
      });
    }
    expect(kpis.mrrEnd?.value).toBe(0);
  });

  it('has no lifetime value at zero churn', () => {
    const steady = ledger([sub('a', '2025-01-01', 50)]);
    for (const definitions of ['chartmogul', 'baremetrics', 'profitwell'] as const) {
      expect(standardKpis(steady, JUNE, definitions).cltv).toMatchObject({ value: null, why: 'no-churn' });
    }
  });

  it('has no CAC without a new customer, nor without a cost', () => {
    const spent = { costs: [{ date: '2026-06-03', amount: 100, kind: 'sales' as const }] };
    expect(standardKpis(ledger([], spent), JUNE).cac).toMatchObject({ value: null, why: 'no-new-customers' });
    expect(standardKpis(ledger([sub('a', '2026-06-02', 5)]), JUNE).cac).toMatchObject({ why: 'no-costs' });
  });

  it('refuses a period that is none', () => {
    expect(() => standardKpis(empty, { from: JUNE.to, to: JUNE.from })).toThrow(RangeError);
    expect(() => standardKpis(empty, { from: '2026-06-31', to: '2026-07-31' })).toThrow(RangeError);
  });
});

describe('ProfitWell and Baremetrics lifetime values', () => {
  it('divides by the mean net loss of the six previous months under ProfitWell', () => {
    const falling = ledger([
      sub('a', '2025-01-01', 640),
      ...[12, 1, 2, 3, 4, 5].map((month, n) =>
        sub(`b${n}`, '2025-01-01', 10, {
          changes: [],
          end: `${month === 12 ? 2025 : 2026}-${String(month).padStart(2, '0')}-10`,
        }),
      ),
    ]);
    const rates = [700, 690, 680, 670, 660, 650].map((start) => 10 / start);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / 6;
    expect(value('cltv', falling, 'profitwell')).toBeCloseTo(640 / mean, 6);
  });

  it('brings the churn of days that make no month to thirty days under Baremetrics', () => {
    const rows = [sub('a', '2025-01-01', 90), sub('b', '2025-01-01', 90, { end: '2026-06-05' })];
    const period = { from: '2026-06-01', to: '2026-06-16' };
    // Half left in 15 days: 100 % in thirty.
    expect(value('cltv', ledger(rows), 'baremetrics', period)).toBe(90);
  });
});

describe('the registry', () => {
  it('names each KPI after what it computes and says what it counts', () => {
    for (const [name, kpi] of KPIS) {
      expect(kpi.name).toBe(name);
      expect(unitOf(name)).toMatch(/^(money|rate|count|ratio|months|points)$/);
    }
    expect(unitOf('nothing')).toBeUndefined();
  });

  it('gives numerator and denominator of every value', () => {
    for (const kpi of Object.values(standardKpis(FULL, JUNE))) {
      if (kpi.value !== null) expect((kpi.numerator ?? 0) / (kpi.denominator ?? 0)).toBeCloseTo(kpi.value, 9);
    }
  });
});
