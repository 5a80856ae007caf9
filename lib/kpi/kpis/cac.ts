import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

const RULE =
  '(sales + marketing cost) / new customers, same period; other costs, reactivations and trials excluded.';

/** Customer acquisition cost, fully loaded as far as the ledger's costs are (naildd.com, metrickittools). */
export default defineKpi({
  name: 'cac',
  unit: 'money',
  compute: ({ flow, costs }) =>
    costs === undefined
      ? {
          why: 'no-costs',
          rule: `Not computable: no sales or marketing cost is recorded in the period. ${RULE}`,
          bottom: rational(flow.newCustomers),
        }
      : share(
          exactMoney(costs),
          rational(flow.newCustomers),
          RULE,
          'no-new-customers',
          'no new customer in the period',
        ),
});
