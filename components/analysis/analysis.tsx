import { useMemo, useState } from 'preact/hooks';
import type { Dimension, Figures, WholeFigures } from '../../lib/app/figures-types.ts';
import type { Definitions, Period } from '../../lib/kpi/kpi.ts';
import { Chart } from '../chart/chart.tsx';
import { monthLabels } from '../dashboard/months.ts';
import { moversOf } from '../dashboard/movers.ts';
import { MoversCard } from '../dashboard/movers-card.tsx';
import { PeriodPicker } from '../dashboard/period-picker.tsx';
import { lastDay, type PeriodChoice } from '../dashboard/periods.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Breakdown } from './breakdown.tsx';
import { Card } from './card.tsx';
import { FiguresTable } from './figures-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { RiskTable } from './risk-table.tsx';
import type { StepName } from './waterfall.ts';
import { Waterfall } from './waterfall.tsx';

export type Compared = 'before' | 'year';

export interface AnalysisProps {
  figures: Figures & { whole: WholeFigures };
  /** Newer figures are being computed; those shown are the last ones. */
  busy: boolean;
  choice: PeriodChoice;
  period: Period;
  compared: Compared;
  /** The period that `compared` gives. */
  compare: Period;
  today: string;
  by: Dimension;
  definitions: Definitions;
  names: Readonly<Record<string, string>>;
  onPeriod: (choice: PeriodChoice, period: Period) => void;
  onCompared: (compared: Compared) => void;
  onBy: (by: Dimension) => void;
  onOpen: (id: string) => void;
  onAdd: () => void;
  onCsv: () => void;
  onPng: (card: HTMLElement, title: string) => void;
  onPrint: () => void;
}

/** What moved the revenue, who stays, what it costs to win and who may leave. */
export function Analysis(props: AnalysisProps) {
  const { figures, period, compare, definitions, names, onOpen, onPng } = props;
  const { whole, currency, kpis, before } = figures;
  const intl = useIntl();
  const { t, date } = intl;
  const [step, setStep] = useState<StepName>();
  const [at, setAt] = useState(Number.MAX_SAFE_INTEGER);
  const charts = useMemo(() => trendCharts(whole.trend, intl), [whole.trend, intl.locale]);
  const money = (value: number) => intl.money(Math.round(value), currency);
  const movers = useMemo(
    () => moversOf(figures.movements.filter(({ type }) => type === step)),
    [figures.movements, step],
  );
  const span = (of: Period) => t('dashboard.period.shown', { from: date(of.from), to: date(lastDay(of)) });
  return (
    <div class="analysis" aria-busy={props.busy}>
      <div class="dash-bar">
        <PeriodPicker choice={props.choice} period={period} today={props.today} onChange={props.onPeriod} />
        <Segmented
          label={t('analysis.against')}
          value={props.compared}
          options={(['before', 'year'] as const).map((value) => ({
            value,
            label: t(`analysis.against.${value}`),
          }))}
          onChange={props.onCompared}
        />
        <span class="dash-shown">
          {t('analysis.shown', { period: span(period), compare: span(compare) })}
        </span>
        <div class="analysis-out">
          <Button small icon="plus" onClick={props.onAdd}>
            {t('analysis.add')}
          </Button>
          <Button small onClick={props.onCsv}>
            {t('analysis.csv')}
          </Button>
          <Button small onClick={props.onPrint}>
            {t('analysis.print')}
          </Button>
        </div>
      </div>
      <Card title={t('analysis.fall')} onPng={onPng}>
        <Waterfall kpis={kpis} before={before} currency={currency} open={step} onOpen={setStep} />
      </Card>
      {step && <MoversCard movers={movers} names={names} currency={currency} onOpen={onOpen} />}
      <section class="dash-charts" aria-label={t('dashboard.charts')}>
        <Chart
          title={t('analysis.churn')}
          data={charts.churn}
          height={180}
          format={intl.percent}
          axis={intl.percent}
          at={at}
          onAt={setAt}
        />
        <Chart
          title={t('analysis.cac')}
          data={charts.cac}
          height={180}
          format={money}
          axis={intl.number}
          at={at}
          onAt={setAt}
        />
      </section>
      <Card title={t('analysis.cohorts')} onPng={onPng}>
        <HeatMap cohorts={whole.cohorts} />
      </Card>
      <Card title={t('analysis.risk')}>
        <RiskTable risk={whole.risk} names={names} currency={currency} onOpen={onOpen} />
      </Card>
      <Card title={t('analysis.by')}>
        <Breakdown by={props.by} slices={whole.slices} currency={currency} onBy={props.onBy} />
      </Card>
      <Card title={t('analysis.figures')}>
        <FiguresTable
          kpis={kpis}
          before={before}
          units={whole.units}
          gaps={whole.gaps}
          definitions={definitions}
          currency={currency}
          movements={figures.movements}
          names={names}
          onOpen={onOpen}
        />
      </Card>
    </div>
  );
}

/** Churn in two lines, CAC in one. */
function trendCharts(trend: WholeFigures['trend'], intl: { t: (key: string) => string; locale: string }) {
  const axis = monthLabels(
    trend.map(({ month }) => month),
    intl.locale,
  );
  const line = (key: 'logoChurn' | 'grossMrrChurn' | 'cac', colour: string) => ({
    key,
    label: intl.t(`analysis.kpi.${key}`),
    values: trend.map((row) => row[key]),
    shape: 'area' as const,
    colour,
  });
  return {
    churn: {
      ...axis,
      series: [line('logoChurn', '--chart-level'), line('grossMrrChurn', '--chart-churn')],
    },
    cac: { ...axis, series: [line('cac', '--chart-level')] },
  };
}
