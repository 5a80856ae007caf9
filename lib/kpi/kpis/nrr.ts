import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/**
 * Net revenue retention, where the vendors disagree: ChartMogul counts reactivation (203359411),
 * the common formula does not, and Baremetrics' printed one names neither it nor contraction.
 */
export default defineKpi({
  name: 'nrr',
  unit: 'rate',
  compute: ({ flow, settings: { nrr } }) =>
    share(
      exactMoney(
        flow.start +
          flow.expansion -
          flow.churn +
          (nrr.reactivation ? flow.reactivation : 0) -
          (nrr.contraction ? flow.contraction : 0),
      ),
      exactMoney(flow.start),
      `(MRR at the start + expansion${nrr.reactivation ? ' + reactivation' : ''} - churn${
        nrr.contraction ? ' - contraction' : ''
      }) / MRR at the start.`,
      'no-mrr-at-start',
      'there is no MRR at the start of the period',
    ),
});
