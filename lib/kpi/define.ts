import type { Settings } from './definitions.ts';
import type { Flow } from './flow.ts';
import type { AnswerRow, CostRow, Definitions, Ledger, Reason, Unit } from './kpi.ts';
import type { NpsCounts } from './nps.ts';
import type { Rational } from './rational.ts';
import type { Standing } from './standing.ts';

/** All that one KPI may be computed from. */
export interface Facts {
  ledger: Ledger;
  definitions: Definitions;
  settings: Settings;
  /** The period asked for. */
  flow: Flow;
  /** Days of the period, and its months where they are whole ones. */
  days: number;
  months: number | undefined;
  /** The months of the period, where they are whole ones. */
  monthly(): Flow[];
  /** The six calendar months before the one that the period's last day falls in. */
  sixMonthsBefore(): Flow[];
  /** Costs of the period in units, those of sales and marketing unless told; undefined where there are none. */
  costs(kinds?: readonly CostRow['kind'][]): number | undefined;
  /** The same of the period before: as many whole months, else as many days. */
  costsBefore(): number | undefined;
  /** Every account's standing at both ends of the period. */
  standings(): Standing[];
  /** Answers of the period. */
  answers(by: AnswerRow['by']): NpsCounts;
  /** Another KPI of the same period. */
  of(name: string): Outcome;
}

/** A fraction and the formula in words, or why there is none (with the parts that are known). */
export type Outcome =
  | { top: Rational; bottom: Rational; rule: string }
  | { why: Reason; rule: string; top?: Rational; bottom?: Rational };

export interface KpiDefinition {
  name: string;
  unit: Unit;
  /** It looks at every account, which takes longer than the days of the period: only where asked for. */
  deep?: true;
  compute(facts: Facts): Outcome;
}

/** Declares a KPI; the file's default export. */
export function defineKpi(definition: KpiDefinition): KpiDefinition {
  return definition;
}

/** `top` over `bottom`, or the reason where the denominator is not above zero. */
export function share(top: Rational, bottom: Rational, rule: string, why: Reason, because: string): Outcome {
  if (bottom.n > 0n) return { top, bottom, rule };
  return { why, rule: `Not computable: ${because}. ${rule}`, top, bottom };
}
