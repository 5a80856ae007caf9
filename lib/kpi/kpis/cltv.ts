import { defineKpi, type Facts, type Outcome, share } from '../define.ts';
import type { Flow } from '../flow.ts';
import { mean, over, type Rational, rational, times } from '../rational.ts';

type Churn = { rate: Rational; rule: string } | { none: string };

/**
 * Customer lifetime value: ARPA over monthly churn, undefined at zero churn (ChartMogul 203359061;
 * Baremetrics, "Lifetime value"; ProfitWell, which divides by one minus retention).
 */
export default defineKpi({
  name: 'cltv',
  unit: 'money',
  compute: (facts): Outcome => {
    const arpa = facts.of('arpa');
    if ('why' in arpa)
      return { why: arpa.why, rule: 'Not computable: no customer pays, so there is no ARPA.' };
    const churn = monthlyChurn(facts);
    const top = over(arpa.top, arpa.bottom);
    if ('none' in churn) {
      return { why: 'no-history', rule: `Not computable: ${churn.none}. ARPA / monthly churn.`, top };
    }
    return share(top, churn.rate, `ARPA / ${churn.rule}.`, 'no-churn', 'that churn is not above zero');
  },
});

function monthlyChurn(facts: Facts): Churn {
  switch (facts.settings.cltv) {
    case 'six-month-logo-churn':
      return meanOf(
        facts.sixMonthsBefore().filter((flow) => flow.customersStart > 0),
        (flow) => rational(flow.lost, flow.customersStart),
        'mean logo churn of the six previous months, current one excluded',
      );
    case 'six-month-net-churn':
      return meanOf(
        facts.sixMonthsBefore().filter((flow) => flow.start > 0),
        (flow) => rational(flow.churn + flow.contraction - flow.expansion - flow.reactivation, flow.start),
        '(1 - retention), mean of the six previous months, upgrades, downgrades and reactivations included',
      );
    case 'period-logo-churn':
      return periodChurn(facts);
  }
}

function meanOf(months: Flow[], rate: (flow: Flow) => Rational, rule: string): Churn {
  if (months.length === 0) return { none: 'nobody paid in the six previous months' };
  const fewer = months.length < 6 ? ` (${months.length} with customers)` : '';
  return { rate: mean(months.map(rate)), rule: rule + fewer };
}

/** The logo churn of the period brought to a month: the mean of its whole months, or 30 days of it. */
function periodChurn({ monthly, flow, days }: Facts): Churn {
  const months = monthly().filter((one) => one.customersStart > 0);
  if (months.length > 0) {
    return {
      rate: mean(months.map((one) => rational(one.lost, one.customersStart))),
      rule: months.length === 1 ? 'logo churn of the month' : 'mean monthly logo churn of the period',
    };
  }
  if (flow.customersStart === 0) return { none: 'nobody paid at the start of the period' };
  return {
    rate: times(rational(flow.lost, flow.customersStart), rational(30, days)),
    rule: `logo churn of the period x 30 / ${days} days`,
  };
}
