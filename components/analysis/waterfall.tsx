import type { Kpis } from '../../lib/kpi/kpi.ts';
import { useIntl } from '../ui/intl.tsx';
import { barsOf, type StepName, scaleOf } from './waterfall.ts';

export interface WaterfallProps {
  kpis: Kpis;
  before: Kpis;
  currency: string;
  /** The movement whose accounts are listed. */
  open: StepName | undefined;
  onOpen: (step: StepName | undefined) => void;
}

/** From the MRR of the first day to that of the last: each movement opens the accounts behind it. */
export function Waterfall({ kpis, before, currency, open, onOpen }: WaterfallProps) {
  const { t, money } = useIntl();
  const bars = barsOf(kpis);
  const { foot, top } = scaleOf(bars);
  const share = (amount: number) => `${(100 * (Math.max(amount, foot) - foot)) / (top - foot)}%`;
  const write = (amount: number, signed: boolean) =>
    `${signed && amount !== 0 ? (amount < 0 ? '−' : '+') : ''}${money(Math.round(Math.abs(amount)), currency)}`;
  const earlier = barsOf(before);
  return (
    <>
      <ol class="fall">
        {bars.map((bar, at) => {
          const { name, amount, low, high } = bar;
          const step = name !== 'start' && name !== 'end';
          const inside = (
            <>
              <span class="fall-amount">{write(amount, step)}</span>
              <span class="fall-space" aria-hidden="true">
                <span
                  class={`fall-bar ${name}`}
                  style={{
                    bottom: share(step ? low : foot),
                    height: `calc(${share(high)} - ${share(step ? low : foot)})`,
                  }}
                />
              </span>
              <span class="fall-name">{t(`analysis.fall.${name}`)}</span>
              <span class="fall-before">
                <span class="unseen">{t('analysis.compared')} </span>
                {write(earlier[at]?.amount ?? 0, step)}
              </span>
            </>
          );
          return (
            <li key={name}>
              {step ? (
                <button
                  type="button"
                  class="fall-step"
                  aria-expanded={open === name}
                  onClick={() => onOpen(open === name ? undefined : name)}
                >
                  {inside}
                </button>
              ) : (
                <div class="fall-step">{inside}</div>
              )}
            </li>
          );
        })}
      </ol>
      {foot > 0 && (
        <p class="analysis-note">{t('analysis.fall.cut', { foot: money(Math.round(foot), currency) })}</p>
      )}
    </>
  );
}
