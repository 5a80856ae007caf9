import { useState } from 'preact/hooks';
import type { Cohort } from '../../lib/kpi/cohorts.ts';
import { monthLabels } from '../dashboard/months.ts';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';

export interface HeatMapProps {
  cohorts: readonly Cohort[];
}

/** Who came in a month and what is left of them since: a table, its cells shaded by what is left. */
export function HeatMap({ cohorts }: HeatMapProps) {
  const { t, number, locale } = useIntl();
  const [of, setOf] = useState<'customers' | 'mrr'>('customers');
  const ages = Math.max(0, ...cohorts.map(({ kept }) => kept.length));
  const { titles } = monthLabels(
    cohorts.map(({ month }) => month),
    locale,
  );
  const label = t('analysis.table', { title: t('analysis.cohorts') });
  if (cohorts.length === 0) return <p class="analysis-note">{t('analysis.cohorts.none')}</p>;
  return (
    <>
      <Segmented
        label={t('analysis.cohorts.of')}
        value={of}
        options={(['customers', 'mrr'] as const).map((value) => ({
          value,
          label: t(`analysis.cohorts.${value}`),
        }))}
        onChange={setOf}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus */}
      <section class="heat" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('analysis.cohorts.month')}</th>
              <th scope="col" class="number">
                {t('analysis.cohorts.size')}
              </th>
              {Array.from({ length: ages }, (_, age) => (
                <th scope="col" class="number" key={age}>
                  {t('analysis.cohorts.age', { age: number(age) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort, at) => (
              <tr key={cohort.month}>
                <th scope="row">{titles[at]}</th>
                <td class="number">{number(cohort.customers)}</td>
                {cohort.kept.map((kept, age) => {
                  const share = cohort[of] > 0 ? kept[of] / cohort[of] : undefined;
                  return (
                    <td
                      class="number heat-cell"
                      key={age}
                      style={{ '--kept': share === undefined ? 0 : Math.min(1, share) }}
                    >
                      {share === undefined ? '–' : number(share, PERCENT)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;
