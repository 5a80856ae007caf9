import { csvLine } from '../../lib/app/extract/write-csv.ts';
import type { Figures, WholeFigures } from '../../lib/app/figures-types.ts';
import type { Period } from '../../lib/kpi/kpi.ts';
import { lastDay } from '../dashboard/periods.ts';
import { orderOf } from './figures-table.tsx';

/**
 * The figures as a CSV: value, numerator, denominator, the compared value and the rule of each, then the months.
 * Sums and rates of all customers, no one's record: those leave through the export of a table.
 */
export function figuresCsv(
  { kpis, before, months, currency }: Figures & { whole: WholeFigures },
  { period, compare }: { period: Period; compare: Period },
  { t }: { t: (key: string) => string },
  separator: ',' | ';',
): string {
  const line = (...cells: (string | number | null | undefined)[]) =>
    csvLine(
      cells.map((cell) => (typeof cell === 'number' ? decimal(cell, separator) : (cell ?? ''))),
      { separator, mark: true },
    );
  const span = (of: Period) => `${of.from} – ${lastDay(of)}`;
  return [
    '\ufeff',
    line(
      t('analysis.figure'),
      span(period),
      t('analysis.top'),
      t('analysis.bottom'),
      span(compare),
      t('analysis.rule'),
    ),
    ...orderOf(kpis).map((name) => {
      const kpi = kpis[name];
      return line(
        t(`analysis.kpi.${name}`),
        kpi?.value,
        kpi?.numerator,
        kpi?.denominator,
        before[name]?.value,
        kpi?.rule,
      );
    }),
    line(),
    line(
      t('dashboard.chart.month'),
      `MRR (${currency})`,
      ...MOVES.map((name) => t(`dashboard.move.${name}`)),
      t('dashboard.chart.customers'),
    ),
    ...months.map((month) =>
      line(month.month, month.mrr, ...MOVES.map((name) => month[name]), month.customers),
    ),
  ].join('');
}

const MOVES = ['new', 'expansion', 'reactivation', 'contraction', 'churn'] as const;

/** As the spreadsheet of that separator's countries writes numbers. */
function decimal(value: number, separator: ',' | ';'): string {
  return separator === ';' ? String(value).replace('.', ',') : String(value);
}
