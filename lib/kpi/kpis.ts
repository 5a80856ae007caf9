import { addMonths, dayOf, monthStart, wholeMonths } from '../record/day.ts';
import { type Book, bookOf } from './book.ts';
import type { Facts, Outcome } from './define.ts';
import { DEFINITIONS } from './definitions.ts';
import { answersBetween, costsBetween, unreadCosts } from './entries.ts';
import { type Flow, flowBetween } from './flow.ts';
import type { Definitions, Kpis, KpiValue, Ledger, Period } from './kpi.ts';
import { over, toNumber } from './rational.ts';
import { KPIS } from './registry.ts';
import { type Standing, standings } from './standing.ts';

/**
 * The KPIs of a ledger over a period, under one vendor's definitions; with `deep` also those that look at every
 * account. Rows that cannot be counted (another currency without a rate, no usable date or amount) are named at
 * the end of each rule.
 * @throws RangeError where the period's dates are not ISO dates in order.
 */
export function standardKpis(
  of: Ledger | Book,
  period: Period,
  definitions: Definitions = 'chartmogul',
  { deep = false } = {},
): Kpis {
  const from = dayOf(period.from);
  const to = dayOf(period.to);
  if (from === undefined || to === undefined || from >= to) {
    throw new RangeError(`not a period: from ${period.from} to ${period.to}`);
  }
  const book = bookOf(of);
  const { ledger } = book;
  const settings = DEFINITIONS[definitions];
  const flow = (a: number, b: number): Flow => flowBetween(book, a, b, settings);
  const known = new Map<string, Outcome>();
  const months = wholeMonths(from, to);
  let standing: Standing[] | undefined;
  const facts: Facts = {
    ledger,
    definitions,
    settings,
    flow: flow(from, to),
    days: to - from,
    months,
    monthly: () =>
      Array.from({ length: months ?? 0 }, (_, index) =>
        flow(addMonths(from, index), addMonths(from, index + 1)),
      ),
    sixMonthsBefore: () => {
      const current = monthStart(to - 1);
      return [6, 5, 4, 3, 2, 1].map((back) => flow(addMonths(current, -back), addMonths(current, 1 - back)));
    },
    costs: (kinds) => costsBetween(ledger, from, to, kinds),
    costsBefore: () => costsBetween(ledger, months ? addMonths(from, -months) : from - (to - from), from),
    standings: () => {
      standing ??= standings(book, from, to);
      return standing;
    },
    answers: (by) => answersBetween(ledger, from, to, by),
    of: (name) => {
      const definition = KPIS.get(name);
      if (!definition) throw new RangeError(`there is no KPI "${name}"`);
      const outcome = known.get(name) ?? definition.compute(facts);
      known.set(name, outcome);
      return outcome;
    },
  };
  const note = noteOf([...book.leftOut, ...unreadCosts(ledger)]);
  const names = [...KPIS].filter(([, kpi]) => deep || !kpi.deep).map(([name]) => name);
  return Object.fromEntries(names.sort().map((name) => [name, shown(facts.of(name), note)]));
}

function shown(outcome: Outcome, note: string): KpiValue {
  const { top, bottom } = outcome;
  const numerator = top ? toNumber(top) : null;
  const denominator = bottom ? toNumber(bottom) : null;
  const rule = outcome.rule + note;
  if ('why' in outcome) return { value: null, numerator, denominator, rule, why: outcome.why };
  return { value: toNumber(over(outcome.top, outcome.bottom)), numerator, denominator, rule };
}

function noteOf(leftOut: string[]): string {
  return leftOut.length > 0 ? ` Left out: ${leftOut.join('; ')}.` : '';
}
