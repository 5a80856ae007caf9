import { DIMENSIONS, type Dimension, type WholeFigures } from '../../lib/app/figures-types.ts';
import { type FigureDefinition, figureText } from '../dashboard/figures.ts';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';

export interface BreakdownProps {
  by: Dimension;
  slices: WholeFigures['slices'];
  currency: string;
  onBy: (by: Dimension) => void;
}

const COLUMNS: readonly FigureDefinition[] = [
  { name: 'mrrEnd', unit: 'money' },
  { name: 'customersEnd', unit: 'count' },
  { name: 'new', unit: 'money' },
  { name: 'churn', unit: 'money' },
  { name: 'nrr', unit: 'rate' },
  { name: 'logoChurn', unit: 'rate' },
  { name: 'arpa', unit: 'money' },
  { name: 'nps', unit: 'points' },
];

/** The same figures by rep, segment, country or source, the largest first. */
export function Breakdown({ by, slices, currency, onBy }: BreakdownProps) {
  const intl = useIntl();
  const { t } = intl;
  const label = t('analysis.table', { title: t('analysis.by') });
  const sorted = [...slices].sort((a, b) => (b.kpis.mrrEnd?.value ?? 0) - (a.kpis.mrrEnd?.value ?? 0));
  return (
    <>
      <Segmented
        label={t('analysis.by')}
        value={by}
        options={DIMENSIONS.map((value) => ({ value, label: t(`analysis.by.${value}`) }))}
        onChange={onBy}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus */}
      <section class="analysis-scroll" aria-label={label} tabIndex={0}>
        <table class="analysis-table">
          <thead>
            <tr>
              <th scope="col">{t(`analysis.by.${by}`)}</th>
              {COLUMNS.map(({ name }) => (
                <th scope="col" class="number" key={name}>
                  {t(`analysis.kpi.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((slice) => (
              <tr key={slice.name}>
                <th scope="row">{slice.name || t('analysis.by.none')}</th>
                {COLUMNS.map(({ name, unit }) => (
                  <td class="number" key={name}>
                    {figureText(slice.kpis[name]?.value, unit, currency, intl) ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
