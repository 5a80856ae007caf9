import type { Cohort } from '../kpi/cohorts.ts';
import type { Gap } from '../kpi/gaps.ts';
import type { Definitions, Kpis, MonthRow, Period, Unit } from '../kpi/kpi.ts';
import type { MovementView } from '../kpi/monthly.ts';
import type { RiskReport } from '../kpi/risk/customers.ts';

/** What customers can be parted by: who holds them, what they do, where they are, where they were heard of. */
export const DIMENSIONS = ['owner', 'industry', 'country', 'source'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a page asks of the ledger; ISO dates. */
export interface FiguresAsk {
  period: Period;
  /** The period it is held against. */
  compare: Period;
  /** First day of the charts. */
  chartFrom: string;
  today: string;
  definitions: Definitions;
  by: Dimension;
  /** Also what takes longer: see Figures.whole. */
  whole?: boolean;
}

export interface Figures {
  currency: string;
  kpis: Kpis;
  before: Kpis;
  months: MonthRow[];
  /** Behind the period's figures, oldest first. */
  movements: MovementView[];
  whole?: WholeFigures;
}

export interface WholeFigures {
  /** What each figure counts. */
  units: Record<string, Unit>;
  /** On which the vendors disagree. */
  gaps: Gap[];
  trend: TrendRow[];
  cohorts: Cohort[];
  risk: RiskReport;
  slices: { name: string; kpis: Kpis }[];
}

/** Rates as fractions, money in the ledger's currency; null where not computable. */
export interface TrendRow {
  month: string;
  logoChurn: number | null;
  grossMrrChurn: number | null;
  cac: number | null;
}
