import { perNewCustomer } from '../acquisition.ts';
import { defineKpi } from '../define.ts';

const RULE = 'All costs (sales, marketing, other) / new customers, same period.';

/** Fully loaded CAC: every cost of winning customers, tools and overheads included (metrickittools, "CAC guide"). */
export default defineKpi({
  name: 'cacLoaded',
  unit: 'money',
  compute: ({ flow, costs }) =>
    perNewCustomer(costs(['sales', 'marketing', 'other']), flow, RULE, 'no cost is recorded in the period'),
});
