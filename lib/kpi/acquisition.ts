import { type Outcome, share } from './define.ts';
import type { Flow } from './flow.ts';
import { exactMoney } from './money.ts';
import { rational } from './rational.ts';

/** A cost over the new customers of a period; `none` says which cost is missing. */
export function perNewCustomer(cost: number | undefined, flow: Flow, rule: string, none: string): Outcome {
  const customers = rational(flow.newCustomers);
  if (cost === undefined)
    return { why: 'no-costs', rule: `Not computable: ${none}. ${rule}`, bottom: customers };
  return share(exactMoney(cost), customers, rule, 'no-new-customers', 'no new customer in the period');
}
