import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/dashboard.json';
import fr from '../../assets/locales/fr/dashboard.json';
import { createFormats } from '../../lib/i18n/formats.ts';
import type { KpiValue } from '../../lib/kpi/kpi.ts';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { unitOf } from '../../lib/kpi/registry.ts';
import { changeOf, FIGURES, figureText, ruleKeys } from './figures.ts';

const formats = createFormats('en');
const kpi = (value: number | null): KpiValue => ({ value, numerator: value, denominator: 1, rule: '' });
const figure = (name: string) => FIGURES.find((one) => one.name === name) ?? { name, unit: 'count' as const };

const ledger = {
  currency: 'EUR',
  subscriptions: [
    {
      id: 's1',
      account: 'a',
      start: '2026-01-01',
      amount: 100,
      currency: 'EUR',
      interval: 'month' as const,
      changes: [{ date: '2026-03-10', amount: 150 }],
    },
    {
      id: 's2',
      account: 'b',
      start: '2026-03-05',
      amount: 40.1,
      currency: 'EUR',
      interval: 'month' as const,
      changes: [],
    },
  ],
  costs: [],
};

describe('the figures of the dashboard', () => {
  const kpis = standardKpis(ledger, { from: '2026-03-01', to: '2026-04-01' }, 'chartmogul');

  it('are all computed by the engine, in the unit they are shown in', () => {
    for (const { name, unit } of FIGURES) {
      expect(kpis[name], name).toBeDefined();
      expect(unitOf(name), name).toBe(unit);
    }
  });

  it('add the movements up to the net new MRR', () => {
    expect(kpis.netNew?.value).toBe(90.1);
    expect((kpis.mrrEnd?.value ?? 0) - (kpis.mrrStart?.value ?? 0)).toBeCloseTo(90.1, 6);
  });

  it('have a name and a rule in both languages, under every vendor', () => {
    for (const texts of [en, fr] as Record<string, string>[]) {
      for (const { name } of FIGURES) {
        expect(texts[`dashboard.figure.${name}`], name).toBeTruthy();
        for (const vendor of ['chartmogul', 'baremetrics', 'profitwell'] as const) {
          expect(
            ruleKeys(name, vendor).some((key) => texts[key]),
            `${name} ${vendor}`,
          ).toBe(true);
        }
      }
    }
  });
});

describe('a figure in words', () => {
  it('is written in its unit', () => {
    expect(figureText(12_345.6, 'money', 'EUR', formats)).toBe('€12,346');
    expect(figureText(0.0712, 'rate', 'EUR', formats)).toBe('7.1%');
    expect(figureText(2.345, 'ratio', 'EUR', formats)).toBe('2.3');
    expect(figureText(41, 'count', 'EUR', formats)).toBe('41');
  });

  it('is nothing where there is no value', () => {
    expect(figureText(null, 'money', 'EUR', formats)).toBeUndefined();
    expect(figureText(Number.NaN, 'rate', 'EUR', formats)).toBeUndefined();
  });
});

describe('a change against the period before', () => {
  it('is a share for money, points for rates', () => {
    expect(changeOf(figure('mrrEnd'), kpi(110), kpi(100), 'EUR', formats)).toEqual({
      text: '+10%',
      good: true,
    });
    expect(changeOf(figure('logoChurn'), kpi(0.05), kpi(0.03), 'EUR', formats)).toEqual({
      text: '+2\u202fpt',
      good: false,
    });
    expect(changeOf(figure('cac'), kpi(800), kpi(1000), 'EUR', formats)).toEqual({
      text: '−20%',
      good: true,
    });
  });

  it('is an amount where the figure may be below zero', () => {
    expect(changeOf(figure('netNew'), kpi(-5), kpi(20), 'EUR', formats)).toEqual({
      text: '−€25',
      good: false,
    });
    expect(figureText(-0.013, 'rate', 'EUR', formats)).toBe('−1.3%');
  });

  it('is no news where nothing moved or nothing can be compared', () => {
    expect(changeOf(figure('arpa'), kpi(5), kpi(5), 'EUR', formats)).toEqual({ text: '=' });
    expect(changeOf(figure('arpa'), kpi(5), kpi(null), 'EUR', formats)).toBeUndefined();
    expect(changeOf(figure('mrrEnd'), kpi(5), kpi(0), 'EUR', formats)).toBeUndefined();
  });
});
