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
  /** The amount per interval from that date on. */
  changes: { date: string; amount: number }[];
}

export interface CostRow {
  date: string;
  amount: number;
  kind: 'marketing' | 'sales' | 'other';
}

export interface Ledger {
  currency: string;
  subscriptions: SubscriptionRow[];
  costs: CostRow[];
}

/** The vendors' rules, where they disagree (see definitions.ts). */
export type Definitions = 'chartmogul' | 'baremetrics' | 'profitwell';

export interface KpiValue {
  /** Null where not computable; `rule` then says why. Money in the ledger's currency, rates as fractions. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The formula in words, or the reason there is no value. */
  rule: string;
}

/** By name: mrrStart, mrrEnd, new, expansion, contraction, churn, reactivation, logoChurn, ... */
export type Kpis = Record<string, KpiValue>;
