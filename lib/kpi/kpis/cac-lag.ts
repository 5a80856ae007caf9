import { perNewCustomer } from '../acquisition.ts';
import { defineKpi } from '../define.ts';

const RULE = '(sales + marketing cost of the period before) / new customers of the period.';

/** CAC with lag: those who came now were won by what was spent before (SaaSGrid, "CAC payback period"). */
export default defineKpi({
  name: 'cacLag',
  unit: 'money',
  compute: ({ flow, costsBefore }) =>
    perNewCustomer(costsBefore(), flow, RULE, 'no sales or marketing cost is recorded in the period before'),
});
