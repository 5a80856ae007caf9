import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { WholeFigures } from '../../lib/app/figures-types.ts';
import type { Definitions, Kpis } from '../../lib/kpi/kpi.ts';
import type { MovementView } from '../../lib/kpi/monthly.ts';
import { changeOf, figureText, ruleKeys } from '../dashboard/figures.ts';
import { moversOf } from '../dashboard/movers.ts';
import { MoversCard } from '../dashboard/movers-card.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface FiguresTableProps {
  kpis: Kpis;
  before: Kpis;
  units: WholeFigures['units'];
  gaps: WholeFigures['gaps'];
  definitions: Definitions;
  currency: string;
  movements: readonly MovementView[];
  names: Readonly<Record<string, string>>;
  onOpen: (id: string) => void;
}

/** In reading order; a figure that is not named here comes last. */
const ORDER = [
  ...[
    'mrrStart',
    'new',
    'expansion',
    'reactivation',
    'contraction',
    'churn',
    'mrrEnd',
    'netNew',
    'arr',
    'arpa',
  ],
  ...[
    'customersStart',
    'newCustomers',
    'lostCustomers',
    'customersEnd',
    'buyingLess',
    'logoChurn',
    'logoChurnYearly',
  ],
  ...['grossMrrChurn', 'netMrrChurn', 'grr', 'nrr', 'quickRatio', 'concentration', 'largestCustomer'],
  ...['cacPaid', 'cac', 'cacLoaded', 'cacLag', 'cacPayback', 'cltv', 'cltvMargin', 'ltvCac', 'nps', 'enps'],
];

export function orderOf(kpis: Kpis): string[] {
  const names = Object.keys(kpis);
  return [...ORDER.filter((name) => names.includes(name)), ...names.filter((name) => !ORDER.includes(name))];
}

type Move = MovementView['type'];

const LOSSES: readonly Move[] = ['churn', 'contraction'];
const GAINS: readonly Move[] = ['new', 'expansion'];
/** The movements that a figure comes from, where it does not come from all of them. */
const BEHIND: Readonly<Record<string, readonly Move[]>> = {
  new: ['new'],
  expansion: ['expansion'],
  reactivation: ['reactivation'],
  contraction: ['contraction'],
  churn: ['churn'],
  newCustomers: ['new'],
  lostCustomers: ['churn'],
  logoChurn: ['churn'],
  logoChurnYearly: ['churn'],
  buyingLess: LOSSES,
  grossMrrChurn: LOSSES,
  grr: LOSSES,
  quickRatio: [...GAINS, ...LOSSES],
  cac: ['new'],
  cacPaid: ['new'],
  cacLoaded: ['new'],
  cacLag: ['new'],
  cacPayback: ['new'],
};

/** Figures that come from answers, not from movements. */
const ANSWERS = ['nps', 'enps'];

/** Every figure beside the period it is held against, its rule, and what the vendors' rules would make of it. */
export function FiguresTable(props: FiguresTableProps) {
  const { kpis, before, units, gaps, definitions, currency } = props;
  const intl = useIntl();
  const { t, has } = intl;
  const [open, setOpen] = useState<string>();
  const label = t('analysis.table', { title: t('analysis.figures') });
  const vendors = (['chartmogul', 'baremetrics', 'profitwell'] as const).filter((one) => one !== definitions);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus
    <section class="analysis-scroll" aria-label={label} tabIndex={0}>
      <table class="analysis-table">
        <thead>
          <tr>
            <th scope="col">{t('analysis.figure')}</th>
            <th scope="col" class="number">
              {t('analysis.value')}
            </th>
            <th scope="col" class="number">
              {t('analysis.compared')}
            </th>
            <th scope="col" class="number">
              {t('analysis.change')}
            </th>
            {vendors.map((vendor) => (
              <th scope="col" class="number" key={vendor}>
                {t(`dashboard.definitions.${vendor}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orderOf(kpis).map((name) => {
            const unit = units[name] ?? 'ratio';
            const write = (value: number | null | undefined) =>
              figureText(value, unit, currency, intl) ?? '–';
            const gap = gaps.find((one) => one.name === name);
            const why = kpis[name]?.why;
            const rule = ruleKeys(name, definitions).find((key) => has(key));
            const change = changeOf({ name, unit }, kpis[name], before[name], currency, intl);
            return (
              <Fragment key={name}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      class="analysis-open"
                      aria-expanded={open === name}
                      onClick={() => setOpen(open === name ? undefined : name)}
                    >
                      {t(`analysis.kpi.${name}`)}
                    </button>
                    {why && <span class="analysis-why">{t(`kpi.why.${why}`)}</span>}
                  </th>
                  <td class="number">{write(kpis[name]?.value)}</td>
                  <td class="number quiet">{write(before[name]?.value)}</td>
                  <td class="number">{change?.text ?? '–'}</td>
                  {vendors.map((vendor) => (
                    <td class="number" key={vendor}>
                      {gap ? <b>{write(gap.values[vendor])}</b> : <span class="quiet">=</span>}
                    </td>
                  ))}
                </tr>
                {open === name && (
                  <tr>
                    <td colSpan={4 + vendors.length} class="analysis-behind">
                      {rule ? <p>{t(rule)}</p> : <p lang="en">{kpis[name]?.rule}</p>}
                      {!ANSWERS.includes(name) && (
                        <MoversCard
                          movers={moversOf(
                            props.movements.filter(({ type }) => BEHIND[name]?.includes(type) ?? true),
                          )}
                          names={props.names}
                          currency={currency}
                          onOpen={props.onOpen}
                        />
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
