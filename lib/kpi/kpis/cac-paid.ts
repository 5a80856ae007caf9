import { perNewCustomer } from '../acquisition.ts';
import { defineKpi } from '../define.ts';

const RULE = 'Marketing cost / new customers, same period; salaries of sales and other costs excluded.';

/** Paid CAC: what was spent on being found, alone (metrickittools, "CAC guide"). */
export default defineKpi({
  name: 'cacPaid',
  unit: 'money',
  compute: ({ flow, costs }) =>
    perNewCustomer(costs(['marketing']), flow, RULE, 'no marketing cost is recorded in the period'),
});
