import type { MonthRow } from '../../lib/kpi/kpi.ts';
import type { ChartData } from '../chart/chart.ts';

/** What the charts need of the language. */
export interface MonthWords {
  t: (key: string) => string;
  locale: string;
}

export interface MonthCharts {
  level: ChartData;
  movements: ChartData;
  customers: ChartData;
}

const UP = ['new', 'expansion', 'reactivation'] as const;
const DOWN = ['contraction', 'churn'] as const;

/** The charts of the dashboard out of the months of the ledger. */
export function monthCharts(rows: readonly MonthRow[], words: MonthWords): MonthCharts {
  const { t } = words;
  const axis = monthLabels(
    rows.map((row) => row.month),
    words.locale,
  );
  return {
    level: {
      ...axis,
      series: [
        {
          key: 'mrr',
          label: t('dashboard.chart.mrr'),
          values: rows.map((row) => row.mrr),
          shape: 'area',
          colour: '--chart-level',
        },
      ],
    },
    movements: {
      ...axis,
      series: [
        ...UP.map((key) => ({
          key,
          label: t(`dashboard.move.${key}`),
          values: rows.map((row) => row[key]),
          shape: 'up' as const,
          colour: `--chart-${key}`,
        })),
        ...DOWN.map((key) => ({
          key,
          label: t(`dashboard.move.${key}`),
          values: rows.map((row) => row[key]),
          shape: 'down' as const,
          colour: `--chart-${key}`,
        })),
      ],
    },
    customers: {
      ...axis,
      series: [
        {
          key: 'customers',
          label: t('dashboard.chart.customers'),
          values: rows.map((row) => row.customers),
          shape: 'area',
          colour: '--chart-level',
        },
      ],
    },
  };
}

/** Months (`2026-06`) as short labels for an axis and in full for reading. */
export function monthLabels(months: readonly string[], locale: string): Pick<ChartData, 'labels' | 'titles'> {
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR';
  const short = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dates = months.map((month) => new Date(`${month}-01T00:00:00Z`));
  return {
    // The year stands under its first month only.
    labels: dates.map((date) =>
      date.getUTCMonth() === 0 ? `${short.format(date)} ${date.getUTCFullYear()}` : short.format(date),
    ),
    titles: dates.map((date) => full.format(date)),
  };
}

/** True where the ledger has something to draw in these months. */
export function anyMoney(rows: readonly MonthRow[]): boolean {
  return rows.some((row) => row.mrr > 0 || row.new > 0 || row.churn > 0);
}
