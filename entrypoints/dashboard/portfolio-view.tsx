import { useMemo, useState } from 'preact/hooks';
import { moversOf } from '../../components/dashboard/movers.ts';
import {
  chartMonths,
  type PeriodChoice,
  periodBefore,
  periodOf,
} from '../../components/dashboard/periods.ts';
import { Portfolio } from '../../components/dashboard/portfolio.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { Ledger, Period } from '../../lib/kpi/kpi.ts';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { monthly, movementsBetween } from '../../lib/kpi/monthly.ts';
import type { PageProps } from '../shared/start.tsx';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';

interface PortfolioViewProps extends PageProps {
  onOpen: (id: string) => void;
  onImport: () => void;
}

/** Reads the ledger once; every period and every vendor's rules are then computed from it. */
export function PortfolioView({ app, ...rest }: PortfolioViewProps) {
  const { t } = useIntl();
  const ledger = useQuery(app, () => app.ledger(), [app]).value;
  if (!ledger) return <Loading label={t('dashboard.loading')} rows={6} />;
  return <Computed {...rest} app={app} ledger={ledger} />;
}

function Computed({ app, settings, ledger, onOpen, onImport }: PortfolioViewProps & { ledger: Ledger }) {
  const { now } = useIntl();
  const today = dayOf(now);
  const [choice, setChoice] = useState<PeriodChoice>('last-month');
  const [period, setPeriod] = useState<Period>(() => periodOf('last-month', today));
  const { definitions } = settings;
  const figures = useMemo(() => {
    const months = chartMonths(period);
    return {
      kpis: standardKpis(ledger, period, definitions),
      before: standardKpis(ledger, periodBefore(period), definitions),
      months: monthly(ledger, `${months[0]}-01`, period.to, definitions),
      movers: moversOf(movementsBetween(ledger, period.from, period.to)),
    };
  }, [ledger, period, definitions]);
  const names = useNames(
    app,
    figures.movers.filter((mover) => mover.known).map((mover) => mover.account),
  );
  return (
    <Portfolio
      {...figures}
      choice={choice}
      period={period}
      today={today}
      onPeriod={(next, days) => {
        setChoice(next);
        setPeriod(days);
      }}
      definitions={definitions}
      onDefinitions={(next) => void app.saveSettings({ definitions: next })}
      currency={ledger.currency}
      names={names}
      onOpen={onOpen}
      onImport={onImport}
    />
  );
}

/** The day on the person's own clock. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
