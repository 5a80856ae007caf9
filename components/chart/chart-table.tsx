import { useIntl } from '../ui/intl.tsx';
import type { ChartData } from './chart.ts';

export interface ChartTableProps {
  title: string;
  data: ChartData;
  format: (value: number) => string;
}

/** The same figures as a table, newest first. */
export function ChartTable({ title, data, format }: ChartTableProps) {
  const { t } = useIntl();
  const points = data.titles.map((_, point) => point).reverse();
  return (
    // Scrolls on its own, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus
    <section class="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.chart.month')}</th>
            {data.series.map((series) => (
              <th scope="col" class="number" key={series.key}>
                {series.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={data.titles[point]}>
              <th scope="row">{data.titles[point]}</th>
              {data.series.map((series) => {
                const value = series.values[point];
                return (
                  <td class="number" key={series.key}>
                    {value === null || value === undefined ? '–' : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
