import { useId, useState } from 'preact/hooks';
import type { Definitions, Kpis, KpiValue } from '../../lib/kpi/kpi.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { changeOf, FIGURES, type FigureDefinition, figureText, ruleKeys } from './figures.ts';
import { leftOut } from './left-out.ts';

export interface FiguresRowProps {
  kpis: Kpis;
  /** Of the period before; undefined until read. */
  before?: Kpis;
  currency: string;
  definitions: Definitions;
}

/** The key figures; each opens the rule it is computed by. */
export function FiguresRow({ kpis, before, currency, definitions }: FiguresRowProps) {
  const { t } = useIntl();
  const id = useId();
  const [open, setOpen] = useState<string>();
  const figure = FIGURES.find((one) => one.name === open);
  return (
    <section class="dash-figures-box" aria-label={t('dashboard.figures')}>
      <div class="dash-figures">
        {FIGURES.map((one) => (
          <Figure
            key={one.name}
            figure={one}
            now={kpis[one.name]}
            before={before?.[one.name]}
            currency={currency}
            open={open === one.name}
            controls={`${id}-rule`}
            onToggle={() => setOpen(open === one.name ? undefined : one.name)}
          />
        ))}
      </div>
      <div id={`${id}-rule`} aria-live="polite">
        {figure && (
          <Rule
            figure={figure}
            value={kpis[figure.name]}
            currency={currency}
            definitions={definitions}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
    </section>
  );
}

interface FigureProps {
  figure: FigureDefinition;
  now: KpiValue | undefined;
  before: KpiValue | undefined;
  currency: string;
  open: boolean;
  controls: string;
  onToggle: () => void;
}

function Figure({ figure, now, before, currency, open, controls, onToggle }: FigureProps) {
  const intl = useIntl();
  const { t } = intl;
  const text = figureText(now?.value, figure.unit, currency, intl);
  const change = changeOf(figure, now, before, currency, intl);
  return (
    <button
      type="button"
      class={figure.lead ? 'dash-figure lead' : 'dash-figure'}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span class="figure-name">{t(`dashboard.figure.${figure.name}`)}</span>
      <span class={text === undefined ? 'figure-value none' : 'figure-value'}>{text ?? '–'}</span>
      {text === undefined ? (
        <span class="figure-note">
          {t('dashboard.figure.none', { why: t(`kpi.why.${now?.why ?? 'none'}`) })}
        </span>
      ) : (
        change && (
          <span class={`figure-change ${change.good === undefined ? '' : change.good ? 'good' : 'bad'}`}>
            <span aria-hidden="true">{change.text}</span>
            <span class="unseen">
              {change.text === '='
                ? t('dashboard.figure.same')
                : t('dashboard.figure.change', { change: change.text })}
            </span>
          </span>
        )
      )}
    </button>
  );
}

interface RuleProps {
  figure: FigureDefinition;
  value: KpiValue | undefined;
  currency: string;
  definitions: Definitions;
  onClose: () => void;
}

/** How a figure comes about: the rule in words and what was put into it. */
function Rule({ figure, value, currency, definitions, onClose }: RuleProps) {
  const intl = useIntl();
  const { t, has } = intl;
  const name = t(`dashboard.figure.${figure.name}`);
  const key = ruleKeys(figure.name, definitions).find((one) => has(one));
  const rows = leftOut(value?.rule ?? '');
  const parts = partsOf(figure, value, (amount, unit) => figureText(amount, unit, currency, intl));
  return (
    <div class="figure-rule">
      <div>
        <h2>{t('dashboard.figure.rule', { name })}</h2>
        <p>{key ? t(key) : value?.rule}</p>
        {parts && <p class="figure-parts">{t('dashboard.figure.parts', parts)}</p>}
        {rows && (
          <p class="figure-left">
            {t('dashboard.figure.leftout')}: <span lang="en">{rows}</span>
          </p>
        )}
      </div>
      <Button small variant="quiet" icon="close" label={t('common.close')} onClick={onClose} />
    </div>
  );
}

/** Money over money for rates, money over things for averages; nothing where it would say the value again. */
function partsOf(
  figure: FigureDefinition,
  value: KpiValue | undefined,
  write: (amount: number | null, unit: FigureDefinition['unit']) => string | undefined,
): { top: string; bottom: string } | undefined {
  const units = PARTS[figure.name];
  if (!units || !value || value.denominator === 1) return undefined;
  const [top, bottom] = [write(value.numerator, units[0]), write(value.denominator, units[1])];
  return top !== undefined && bottom !== undefined ? { top, bottom } : undefined;
}

const PARTS: Record<string, [FigureDefinition['unit'], FigureDefinition['unit']]> = {
  logoChurn: ['count', 'count'],
  grossMrrChurn: ['money', 'money'],
  netMrrChurn: ['money', 'money'],
  grr: ['money', 'money'],
  nrr: ['money', 'money'],
  arpa: ['money', 'count'],
  quickRatio: ['money', 'money'],
  cac: ['money', 'count'],
  cltv: ['money', 'rate'],
};
