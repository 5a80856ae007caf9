import '../../components/analysis/analysis.css';
import { useState } from 'preact/hooks';
import { Analysis, type Compared } from '../../components/analysis/analysis.tsx';
import { figuresCsv } from '../../components/analysis/figures-csv.ts';
import { NoMoney } from '../../components/dashboard/no-money.tsx';
import {
  chartMonths,
  type PeriodChoice,
  periodBefore,
  periodOf,
  yearBefore,
} from '../../components/dashboard/periods.ts';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { Dimension, Figures, WholeFigures } from '../../lib/app/figures-types.ts';
import type { Period } from '../../lib/kpi/kpi.ts';
import type { PageProps } from '../shared/start.tsx';
import { useNames } from '../shared/use-names.ts';
import type { Device } from './device.ts';
import { EntryPane } from './entry-pane.tsx';
import { pictureOf } from './picture.ts';
import { todayOf } from './today.ts';
import { useFigures } from './use-figures.ts';

interface AnalysisViewProps extends PageProps {
  device: Device;
  onOpen: (id: string) => void;
  onImport: () => void;
}

/** The manager's page: computed beside it, whole at each question. */
export function AnalysisView({ app, settings, device, onOpen, onImport }: AnalysisViewProps) {
  const intl = useIntl();
  const { t, now, locale } = intl;
  const today = todayOf(now);
  const [choice, setChoice] = useState<PeriodChoice>('last-month');
  const [period, setPeriod] = useState<Period>(() => periodOf('last-month', today));
  const [compared, setCompared] = useState<Compared>('before');
  const [by, setBy] = useState<Dimension>('owner');
  const [adding, setAdding] = useState(false);
  const compare = compared === 'before' ? periodBefore(period) : yearBefore(period);
  const { definitions } = settings;
  const chartFrom = `${chartMonths(period)[0]}-01`;
  const ask = { period, compare, chartFrom, today, definitions, by, whole: true };
  const { value: figures, busy } = useFigures(app, device.figures, ask);
  const names = useNames(app, figures ? accountsOf(figures) : []);
  if (!figures || !isWhole(figures)) return <Loading label={t('dashboard.loading')} rows={8} />;
  const entry = adding && (
    <EntryPane app={app} currency={figures.currency} onClose={() => setAdding(false)} />
  );
  if (figures.months.every((month) => month.mrr === 0 && month.churn === 0)) {
    return (
      <>
        <NoMoney onImport={onImport} onAdd={() => setAdding(true)} />
        {entry}
      </>
    );
  }
  return (
    <>
      {entry}
      <Analysis
        figures={figures}
        busy={busy}
        choice={choice}
        period={period}
        compared={compared}
        compare={compare}
        today={today}
        by={by}
        definitions={definitions}
        names={names}
        onPeriod={(next, days) => {
          setChoice(next);
          setPeriod(days);
        }}
        onCompared={setCompared}
        onBy={setBy}
        onOpen={onOpen}
        onCsv={() =>
          device.saveFile(
            `vigie-${t('analysis.file')}-${period.from}.csv`,
            new Blob([figuresCsv(figures, { period, compare }, intl, locale === 'fr' ? ';' : ',')], {
              type: 'text/csv',
            }),
          )
        }
        onPng={(card, title) =>
          void pictureOf(card).then((picture) => device.saveFile(fileOf(title), picture))
        }
        onPrint={() => print()}
        onAdd={() => setAdding(true)}
      />
    </>
  );
}

function isWhole(figures: Figures): figures is Figures & { whole: WholeFigures } {
  return figures.whole !== undefined;
}

/** The accounts that the page names. */
function accountsOf({ movements, whole }: Figures): string[] {
  const named = [
    ...movements.map(({ account }) => account),
    ...(whole?.risk.customers ?? []).map((one) => one.account),
  ];
  return [...new Set(named)].filter((account) => ID.test(account)).slice(0, 500);
}
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function fileOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[^\w ]+/g, '')
    .trim()
    .replace(/ +/g, '-')
    .toLowerCase();
  return `vigie-${plain}.png`;
}
