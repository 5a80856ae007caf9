import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Definitions, Kpis, MonthRow, Period } from '../../lib/kpi/kpi.ts';
import { Chart } from '../chart/chart.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { FiguresRow } from './figures-row.tsx';
import { anyMoney, monthCharts } from './months.ts';
import type { Mover } from './movers.ts';
import { MoversCard } from './movers-card.tsx';
import { NoMoney } from './no-money.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { lastDay, type PeriodChoice } from './periods.ts';

export interface PortfolioProps {
  choice: PeriodChoice;
  period: Period;
  today: string;
  onPeriod: (choice: PeriodChoice, period: Period) => void;
  definitions: Definitions;
  onDefinitions: (definitions: Definitions) => void;
  kpis: Kpis;
  before: Kpis;
  currency: string;
  months: readonly MonthRow[];
  movers: readonly Mover[];
  names: Readonly<Record<string, string>>;
  onOpen: (id: string) => void;
  onImport: () => void;
}

/** What the customers bring: key figures, how they moved, and who moved them. */
export function Portfolio(props: PortfolioProps) {
  const { period, months, currency } = props;
  const intl = useIntl();
  const { t, date } = intl;
  const charts = useMemo(() => monthCharts(months, intl), [months, intl.locale]);
  const [at, setAt] = useState(months.length - 1);
  useEffect(() => setAt(months.length - 1), [months]);
  const money = useCallback((value: number) => intl.money(value, currency), [intl.locale, currency]);
  const count = useCallback((value: number) => intl.number(value), [intl.locale]);
  const moneyAxis = useCallback(
    (value: number) => shortMoney(value, currency, intl),
    [intl.locale, currency],
  );
  if (!anyMoney(months)) {
    return <NoMoney onImport={props.onImport} />;
  }
  return (
    <>
      <div class="dash-bar">
        <PeriodPicker choice={props.choice} period={period} today={props.today} onChange={props.onPeriod} />
        {props.choice !== 'custom' && (
          <span class="dash-shown">
            {t('dashboard.period.shown', { from: date(period.from), to: date(lastDay(period)) })}
          </span>
        )}
        <div class="dash-rules">
          <span aria-hidden="true">{t('dashboard.definitions')}</span>
          <Segmented
            label={t('dashboard.definitions')}
            value={props.definitions}
            options={(['chartmogul', 'baremetrics', 'profitwell'] as const).map((value) => ({
              value,
              label: t(`dashboard.definitions.${value}`),
            }))}
            onChange={props.onDefinitions}
          />
        </div>
      </div>
      <FiguresRow
        kpis={props.kpis}
        before={props.before}
        currency={currency}
        definitions={props.definitions}
      />
      <section class="dash-charts" aria-label={t('dashboard.charts')}>
        <Chart
          title={t('dashboard.chart.level')}
          data={charts.level}
          height={220}
          format={money}
          axis={moneyAxis}
          at={at}
          onAt={setAt}
        />
        <Chart
          title={t('dashboard.chart.movements')}
          data={charts.movements}
          height={220}
          format={money}
          axis={moneyAxis}
          at={at}
          onAt={setAt}
        />
        <Chart
          title={t('dashboard.chart.customers.title')}
          data={charts.customers}
          height={180}
          format={count}
          axis={wholeAxis}
          at={at}
          onAt={setAt}
        />
        <MoversCard movers={props.movers} names={props.names} currency={currency} onOpen={props.onOpen} />
      </section>
    </>
  );
}

/** Half a customer is no mark on an axis. */
function wholeAxis(value: number): string {
  return Number.isInteger(value) ? String(value) : '';
}

function shortMoney(
  value: number,
  currency: string,
  formats: { number(value: number, options: Intl.NumberFormatOptions): string },
): string {
  const options: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 1 };
  return formats
    .number(value, { ...options, style: 'currency', currency, minimumFractionDigits: 0 })
    .replace(/^-/, '−');
}
