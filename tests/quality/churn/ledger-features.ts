import { tenureOf } from '../../../lib/kpi/risk/features.ts';
import type { Features } from '../../../lib/kpi/risk/logistic.ts';

/** Mean monthly charge of the sample's fitting part, near enough for a ratio. */
const MEAN_CHARGE = 65;

/** What a ledger would know of a customer of the sample: since when, on what terms, how much. */
export function ledgerFeatures(row: Readonly<Record<string, string>>): Features {
  return {
    tenure: tenureOf(Number(row.tenure)),
    yearly: row.Contract === 'Month-to-month' ? 0 : 1,
    price: Math.log(Number(row.MonthlyCharges) / MEAN_CHARGE),
  };
}
