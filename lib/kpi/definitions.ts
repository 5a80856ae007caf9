import type { Definitions } from './kpi.ts';

/** The points on which the vendors' documented rules differ; every other rule is common to them. */
export interface Settings {
  /** An account that signs up and leaves inside one period: two movements, or none at all. */
  signUpAndLeave: 'counted' | 'ignored';
  /** Whether NRR counts what came back, and what shrank. */
  nrr: { reactivation: boolean; contraction: boolean };
  /**
   * What CLTV divides ARPA by: the mean logo churn of the six calendar months before the period's
   * last one, the period's own monthly logo churn, or the mean net MRR churn of those six months.
   */
  cltv: 'six-month-logo-churn' | 'period-logo-churn' | 'six-month-net-churn';
}

/**
 * - ChartMogul: NRR 203359411, CLTV 203359061 (six months, current one excluded), movements 203299912.
 * - Baremetrics: NRR as its changelog prints it, which names churned and expansion MRR only;
 *   "Lifetime value" is ARPA over churn; a sign-up that leaves within 30 days is counted.
 * - ProfitWell: a sign-up that leaves inside the period is ignored; lifetime value over one minus
 *   retention, smoothed. Reactivation stays out of NRR (the common formula).
 */
export const DEFINITIONS: Readonly<Record<Definitions, Settings>> = {
  chartmogul: {
    signUpAndLeave: 'counted',
    nrr: { reactivation: true, contraction: true },
    cltv: 'six-month-logo-churn',
  },
  baremetrics: {
    signUpAndLeave: 'counted',
    nrr: { reactivation: false, contraction: false },
    cltv: 'period-logo-churn',
  },
  profitwell: {
    signUpAndLeave: 'ignored',
    nrr: { reactivation: false, contraction: true },
    cltv: 'six-month-net-churn',
  },
};

export function isDefinitions(text: string): text is Definitions {
  return Object.hasOwn(DEFINITIONS, text);
}
