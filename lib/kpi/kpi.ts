/** A period of days, `from` included, `to` excluded; ISO dates. */
export interface Period {
  from: string;
  to: string;
}

export interface SubscriptionRow {
  id: string;
  account: string;
  /** ISO date of the first day paid. */
  start: string;
  /** ISO date of the first day no longer paid. */
  end?: string;
  /** Per interval, in `currency`. */
  amount: number;
  currency: string;
  interval: 'month' | 'year';
  /** The amount per interval from that date on; of two on one date the smaller counts. */
  changes: { date: string; amount: number }[];
}

export interface CostRow {
  date: string;
  amount: number;
  /** The ledger's where absent. */
  currency?: string;
  kind: 'marketing' | 'sales' | 'other';
}

export interface Ledger {
  currency: string;
  subscriptions: SubscriptionRow[];
  costs: CostRow[];
  /** What one unit of another currency is worth in the ledger's; rows in other currencies are left out. */
  rates?: Record<string, number>;
  /** Gross margin as a fraction, for the KPIs that need it. */
  grossMargin?: number;
  /** Answers to "how likely are you to recommend us", by customers or by the team's own people. */
  answers?: AnswerRow[];
}

export interface AnswerRow {
  date: string;
  /** A whole number from 0 to 10. */
  score: number;
  by: 'customer' | 'employee';
  account?: string;
}

/** The vendors' rules, where they disagree (see definitions.ts). */
export type Definitions = 'chartmogul' | 'baremetrics' | 'profitwell';

/** Why a KPI has no value; worded under `kpi.why.<reason>`. */
export type Reason =
  | 'no-mrr-at-start'
  | 'no-customers-at-start'
  | 'no-customers'
  | 'no-losses'
  | 'no-history'
  | 'no-churn'
  | 'no-new-customers'
  | 'no-costs'
  | 'no-margin'
  | 'no-cac'
  | 'no-cltv'
  | 'not-whole-months'
  | 'no-answers';

export interface KpiValue {
  /** Null where not computable; `rule` then says why. Money in the ledger's currency, rates as fractions. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The formula in words, or the reason there is no value. */
  rule: string;
  /** Set where there is no value. */
  why?: Reason;
}

/** What a KPI's value counts: money of the ledger's currency, a fraction, things, a plain ratio, months, points of 100. */
export type Unit = 'money' | 'rate' | 'count' | 'ratio' | 'months' | 'points';

/** By name: mrrStart, mrrEnd, new, expansion, contraction, churn, reactivation, logoChurn, ... */
export type Kpis = Record<string, KpiValue>;

/** One month of the dashboard's charts; money in the ledger's currency, the last day's `mrr`. */
export interface MonthRow {
  /** `2026-06` */
  month: string;
  mrr: number;
  new: number;
  expansion: number;
  contraction: number;
  churn: number;
  reactivation: number;
  /** Paying accounts on the last day. */
  customers: number;
  /** Accounts whose last subscription ended in the month. */
  lost: number;
}
