import { defineKpi, share } from '../define.ts';
import { rational } from '../rational.ts';

/** Customers lost over customers at the start; an account is lost with its last subscription (ChartMogul 203359321). */
export default defineKpi({
  name: 'logoChurn',
  unit: 'rate',
  compute: ({ flow, settings }) =>
    share(
      rational(flow.lost),
      rational(flow.customersStart),
      settings.signUpAndLeave === 'ignored'
        ? 'Customers lost / customers at the start; those that signed up and left inside the period ignored.'
        : 'Customers lost / customers at the start.',
      'no-customers-at-start',
      'no customer pays at the start of the period',
    ),
});
