// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { figuresOf, type Ground } from '../../lib/app/figures.ts';
import type { FiguresAsk } from '../../lib/app/figures-types.ts';
import type { SubscriptionRow } from '../../lib/kpi/kpi.ts';
import { click, intlIn, type Shown, show } from '../../tests/support/render.tsx';
import type { AnalysisProps } from './analysis.tsx';

// The drawing needs a canvas, which only a browser has; tests/gallery drives it there.
vi.mock('../chart/plot.tsx', () => ({ Plot: () => <i class="plot" /> }));
const { Analysis } = await import('./analysis.tsx');
const { figuresCsv } = await import('./figures-csv.ts');

const OCTOBER = { from: '2026-10-01', to: '2026-11-01' };
const SEPTEMBER = { from: '2026-09-01', to: '2026-10-01' };
const row = (account: string, start: string, more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ id: account, account, start, amount: 100, currency: 'EUR', interval: 'month', changes: [] },
  ...more,
});
const GROUND: Ground = {
  ledger: {
    currency: 'EUR',
    costs: [{ date: '2026-10-02', amount: 400, kind: 'marketing' }],
    subscriptions: [
      row('Orvane', '2026-01-01'),
      row('Talmont', '2026-01-01', { end: '2026-10-12' }),
      row('Lindq', '2026-10-05', { amount: 250 }),
      row('Fjelda', '2026-02-01', { end: '2026-12-31' }),
    ],
  },
  groups: {
    owner: new Map([['Orvane', 'Nadia']]),
    industry: new Map(),
    country: new Map(),
    source: new Map(),
  },
};
const ASK: FiguresAsk = {
  ...{ period: OCTOBER, compare: SEPTEMBER, chartFrom: '2025-11-01', today: '2026-11-23' },
  ...{ definitions: 'chartmogul', by: 'owner', whole: true },
};
const { whole, ...base } = figuresOf(GROUND, ASK);
if (!whole) throw new Error('the figures are not whole');
const figures = { ...base, whole };

function analysis(more: Partial<AnalysisProps> = {}): Shown {
  const nothing = () => undefined;
  return show(
    <Analysis
      figures={figures}
      busy={false}
      choice="last-month"
      period={OCTOBER}
      compared="before"
      compare={SEPTEMBER}
      today="2026-11-23"
      by="owner"
      definitions="chartmogul"
      names={{}}
      onPeriod={nothing}
      onCompared={nothing}
      onBy={nothing}
      onOpen={nothing}
      onAdd={nothing}
      onCsv={nothing}
      onPng={nothing}
      onPrint={nothing}
      {...more}
    />,
  );
}

describe('the analysis', () => {
  it('leads from one MRR to the other, and each movement opens who is behind it', async () => {
    const page = analysis();
    const steps = page.all('.fall li').map((one) => one.textContent ?? '');
    expect(steps[0]).toContain('€300');
    expect(steps[1]).toContain('+€250');
    expect(steps[5]).toContain('−€100');
    expect(steps[6]).toContain('€450');
    await click(page.get('.fall button', /Churn/));
    expect(page.all('.mover').map((one) => one.textContent)).toEqual([expect.stringContaining('Talmont')]);
    await click(page.get('.fall button', /Churn/));
    expect(page.all('.mover')).toHaveLength(0);
  });

  it('opens, under a figure, its rule and the movements it comes from', async () => {
    const page = analysis();
    await click(page.get('button.analysis-open', 'CAC'));
    expect(page.text()).toContain('Sales and marketing costs ÷ new customers');
    expect(page.all('.analysis-behind .mover').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Lindq'),
    ]);
  });

  it('says who leaves for certain, and parts the figures by rep', () => {
    const page = analysis();
    const [first] = page.all('.risk-row').map((one) => one.textContent ?? '');
    expect(first).toContain('Fjelda');
    expect(first).toContain('The last subscription ends on 31 Dec 2026');
    expect(page.text()).toContain('Nadia');
    expect(page.text()).toContain('Not said');
  });

  it('shows cohorts by customers and by revenue', async () => {
    const page = analysis();
    const january = () => page.all('.heat tbody tr')[0]?.textContent ?? '';
    expect(january()).toContain('50%');
    await click(page.get('input[value=mrr]'));
    expect(january()).toContain('50%');
    expect(page.all('.heat tbody tr')).toHaveLength(3);
  });

  it('hands out the figures, the picture of a card and the page', async () => {
    const calls = { onCsv: vi.fn(), onPng: vi.fn(), onPrint: vi.fn(), onBy: vi.fn() };
    const page = analysis(calls);
    await click(page.get('button', 'Figures as CSV'));
    await click(page.get('button', 'Print'));
    await click(page.all('.analysis-head button')[0] ?? page.root);
    await click(page.get('input[value=industry]'));
    expect(calls.onCsv).toHaveBeenCalledOnce();
    expect(calls.onPrint).toHaveBeenCalledOnce();
    expect(calls.onPng).toHaveBeenCalledWith(expect.any(HTMLElement), 'From one MRR to the other');
    expect(calls.onBy).toHaveBeenCalledWith('industry');
  });
});

describe('the figures as a CSV', () => {
  it('hold every figure with its parts and rule, then the months, as that country writes numbers', () => {
    const of = { period: OCTOBER, compare: SEPTEMBER };
    const lines = figuresCsv(figures, of, intlIn('fr'), ';').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffChiffre;/);
    expect(lines.find((line) => line.startsWith('MRR à la fin;'))).toMatch(/^MRR à la fin;450;450;1;300;/);
    const churn = lines.find((line) => line.startsWith('Attrition en clients;'));
    expect(churn).toMatch(/^Attrition en clients;"0,333\d+";1;3;0;/);
    expect(lines.at(-2)).toBe('2026-10;450;250;0;0;0;100;3');
  });
});
