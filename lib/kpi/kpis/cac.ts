import { perNewCustomer } from '../acquisition.ts';
import { defineKpi } from '../define.ts';

const RULE =
  '(sales + marketing cost) / new customers, same period; other costs, reactivations and trials excluded.';

/** Customer acquisition cost, fully loaded as far as the ledger's costs are (naildd.com, metrickittools). */
export default defineKpi({
  name: 'cac',
  unit: 'money',
  compute: ({ flow, costs }) =>
    perNewCustomer(costs(), flow, RULE, 'no sales or marketing cost is recorded in the period'),
});
