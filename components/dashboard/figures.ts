import type { Formats } from '../../lib/i18n/formats.ts';
import type { Definitions, KpiValue, Unit } from '../../lib/kpi/kpi.ts';

/** One figure of the row: which KPI, what it counts, and which way is good news. */
export interface FigureDefinition {
  name: string;
  unit: Unit;
  good?: 'up' | 'down';
  /** Shown first and larger. */
  lead?: true;
}

/** The figures of the dashboard, in reading order: what there is, how it moves, what stays, what it costs. */
export const FIGURES: readonly FigureDefinition[] = [
  { name: 'mrrEnd', unit: 'money', good: 'up', lead: true },
  { name: 'arr', unit: 'money', good: 'up', lead: true },
  { name: 'netNew', unit: 'money', good: 'up', lead: true },
  { name: 'nrr', unit: 'rate', good: 'up', lead: true },
  { name: 'grr', unit: 'rate', good: 'up' },
  { name: 'logoChurn', unit: 'rate', good: 'down' },
  { name: 'grossMrrChurn', unit: 'rate', good: 'down' },
  { name: 'netMrrChurn', unit: 'rate', good: 'down' },
  { name: 'arpa', unit: 'money', good: 'up' },
  { name: 'quickRatio', unit: 'ratio', good: 'up' },
  { name: 'cac', unit: 'money', good: 'down' },
  { name: 'cltv', unit: 'money', good: 'up' },
];

/** A value of a KPI in words; undefined where it has none. */
export function figureText(
  value: number | null | undefined,
  unit: Unit,
  currency: string,
  formats: Formats,
): string | undefined {
  if (value === null || value === undefined || !Number.isFinite(value)) return undefined;
  switch (unit) {
    case 'money':
      return formats.money(Math.abs(value) >= 1000 ? Math.round(value) : value, currency);
    case 'rate':
      return formats.percent(value);
    case 'count':
      return formats.number(value, { maximumFractionDigits: 0 });
    default:
      return formats.number(value, { maximumFractionDigits: 1 });
  }
}

export interface Change {
  text: string;
  /** Whether it is good news; undefined where there is none either way. */
  good?: boolean;
}

/** How a figure stands against the period before; undefined where one of the two has no value. */
export function changeOf(
  figure: FigureDefinition,
  now: KpiValue | undefined,
  before: KpiValue | undefined,
  formats: Formats,
): Change | undefined {
  const [value, base] = [now?.value, before?.value];
  if (typeof value !== 'number' || typeof base !== 'number') return undefined;
  const gap = value - base;
  const sign = gap < 0 ? '−' : '+';
  const size = Math.abs(gap);
  let text: string;
  if (figure.unit === 'rate') {
    text = `${sign}${formats.number(size * 100, { maximumFractionDigits: 1 })} pt`;
  } else if (figure.unit === 'money' && base > 0) {
    text = `${sign}${formats.percent(size / base)}`;
  } else if (figure.unit === 'money') {
    return undefined;
  } else {
    text = `${sign}${formats.number(size, { maximumFractionDigits: 1 })}`;
  }
  if (size < 1e-9) return { text: '=' };
  return figure.good ? { text, good: gap > 0 === (figure.good === 'up') } : { text };
}

/** Keys of the wording of a KPI's rule, the vendor's own first. */
export function ruleKeys(name: string, definitions: Definitions): string[] {
  return [`dashboard.rule.${name}.${definitions}`, `dashboard.rule.${name}`];
}
