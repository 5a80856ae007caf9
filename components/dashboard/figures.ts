import type { Formats } from '../../lib/i18n/formats.ts';
import type { Definitions, KpiValue, Unit } from '../../lib/kpi/kpi.ts';

/** One figure of the row: which KPI, what it counts, and which way is good news. */
export interface FigureDefinition {
  name: string;
  unit: Unit;
  good?: 'up' | 'down';
  /** Shown first and larger. */
  lead?: true;
  /** Its change is told as an amount: a share of what may be below zero says nothing. */
  byAmount?: true;
}

/** The figures of the dashboard, in reading order: what there is, how it moves, what stays, what it costs. */
export const FIGURES: readonly FigureDefinition[] = [
  { name: 'mrrEnd', unit: 'money', good: 'up', lead: true },
  { name: 'arr', unit: 'money', good: 'up', lead: true },
  { name: 'netNew', unit: 'money', good: 'up', lead: true, byAmount: true },
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
  return sizeText(value, unit, currency, formats).replace(/^-/, '−');
}

function sizeText(value: number, unit: Unit, currency: string, formats: Formats): string {
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

/** How a figure stands against the period before; undefined where the two cannot be compared. */
export function changeOf(
  figure: FigureDefinition,
  now: KpiValue | undefined,
  before: KpiValue | undefined,
  currency: string,
  formats: Formats,
): Change | undefined {
  const [value, base] = [now?.value, before?.value];
  if (typeof value !== 'number' || typeof base !== 'number') return undefined;
  const gap = value - base;
  const size = gapText(figure, Math.abs(gap), base, currency, formats);
  if (size === undefined) return undefined;
  if (Math.abs(gap) < 1e-9) return { text: '=' };
  const text = `${gap < 0 ? '−' : '+'}${size}`;
  return figure.good ? { text, good: gap > 0 === (figure.good === 'up') } : { text };
}

/** Points for rates, a share for money. */
function gapText(
  { unit, byAmount }: FigureDefinition,
  size: number,
  base: number,
  currency: string,
  formats: Formats,
): string | undefined {
  if (unit === 'rate') return `${formats.number(size * 100, { maximumFractionDigits: 1 })}\u202fpt`;
  if (unit !== 'money' || byAmount) return sizeText(size, unit, currency, formats);
  return base > 0 ? formats.percent(size / base) : undefined;
}

/** Keys of the wording of a KPI's rule, the vendor's own first. */
export function ruleKeys(name: string, definitions: Definitions): string[] {
  return [`dashboard.rule.${name}.${definitions}`, `dashboard.rule.${name}`];
}
