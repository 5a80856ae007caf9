import { addMonths, dayOf, isoDay, monthStart } from '../../record/day.ts';
import { type Book, bookOf } from '../book.ts';
import type { Ledger } from '../kpi.ts';
import { moneyOf } from '../money.ts';
import type { Movement } from '../movements.ts';
import { type AccountHistory, featuresOn } from './features.ts';
import { aucOf } from './judge.ts';
import {
  centred,
  type Example,
  type Features,
  fitRisk,
  type Reason,
  type RiskModel,
  reasonsOf,
  riskOf,
} from './logistic.ts';
import { PRIOR } from './prior.ts';

/** A leaving is looked for within so many months. */
export const HORIZON_MONTHS = 3;
/** Fewer leavings than this teach nothing that holds: the shipped weights serve instead. */
const ENOUGH = 30;
const HISTORY_MONTHS = 24;
/** Examples are thinned, evenly, to about so many. */
const MOST_EXAMPLES = 20_000;

export interface CustomerRisk {
  account: string;
  /** MRR in the ledger's currency. */
  mrr: number;
  /** The chance, from 0 to 1, that the account pays nothing any more in three months. */
  risk: number;
  /** What raises the risk above an average customer's, strongest first. */
  reasons: Reason[];
  /** The day its last subscription ends, where the ledger says so already: it is leaving, whatever the model says. */
  ends?: string;
}

export interface RiskReport {
  /** Whether the weights come from the team's own history or are the shipped ones. */
  basis: 'own' | 'shipped';
  /** Of the history: customers looked at on the first of each month, those that left within three months. */
  examples: number;
  left: number;
  /** How well the later third of the history is told by the earlier part; undefined where nobody left in it. */
  auc?: number;
  /** Most revenue at risk first. */
  customers: CustomerRisk[];
}

/** The risk of every customer on a day (ISO date), from nothing but what was known before it. */
export function customersAtRisk(of: Ledger | Book, today: string): RiskReport {
  const day = dayOf(today);
  if (day === undefined) throw new RangeError(`not a date: ${today}`);
  const book = bookOf(of);
  const histories = historiesOf(book);
  const past = pastOf(histories, day);
  const now = [...histories].flatMap(([account, history]) => {
    const features = featuresOn(history, day, past.meanOn(day));
    return features ? [{ account, history, features }] : [];
  });
  const { model, basis, auc } = modelOf(
    past.examples,
    now.map(({ features }) => features),
  );
  const customers = now.map(({ account, history, features }): CustomerRisk => {
    const ends = endOf(history.movements, day);
    const units = history.movements.reduce((sum, one) => (one.day < day ? sum + one.units : sum), 0);
    return {
      account,
      mrr: moneyOf(units),
      risk: ends === undefined ? riskOf(model, features) : 1,
      reasons: reasonsOf(model, features).filter(({ part }) => part > 0.05),
      ...(ends !== undefined && { ends: isoDay(ends) }),
    };
  });
  return {
    basis,
    examples: past.examples.length,
    left: past.examples.filter((one) => one.left).length,
    ...(auc !== undefined && { auc }),
    customers: customers.sort((a, b) => b.risk * b.mrr - a.risk * a.mrr || (a.account < b.account ? -1 : 1)),
  };
}

interface Past {
  examples: (Example & { day: number })[];
  /** What accounts paid on average at the start of a day, in units. */
  meanOn(day: number): number;
}

/** Every customer on the first of each month whose next three months are over, oldest first. */
function pastOf(histories: ReadonlyMap<string, AccountHistory>, today: number): Past {
  const meanOn = (day: number): number => {
    let [sum, count] = [0, 0];
    for (const { movements } of histories.values()) {
      let units = 0;
      for (const one of movements) if (one.day < day) units += one.units;
      sum += units;
      if (units > 0) count += 1;
    }
    return count > 0 ? sum / count : 1;
  };
  const accounts = [...histories.values()];
  const stride = Math.max(1, Math.ceil((accounts.length * HISTORY_MONTHS) / MOST_EXAMPLES));
  const examples: Past['examples'] = [];
  const last = addMonths(monthStart(today), -HORIZON_MONTHS);
  for (let back = HISTORY_MONTHS - 1; back >= 0; back--) {
    const day = addMonths(last, -back);
    const until = addMonths(day, HORIZON_MONTHS);
    const mean = meanOn(day);
    for (let at = back % stride; at < accounts.length; at += stride) {
      const history = accounts[at];
      const features = history && featuresOn(history, day, mean);
      if (!features) continue;
      const left = history.movements.some((one) => one.type === 'churn' && one.day >= day && one.day < until);
      examples.push({ day, features, left });
    }
  }
  return { examples, meanOn };
}

/** The team's own model where its history teaches one, else the shipped weights at the team's own rate. */
function modelOf(
  examples: readonly (Example & { day: number })[],
  now: readonly Features[],
): { model: RiskModel; basis: RiskReport['basis']; auc?: number } {
  const left = examples.filter((one) => one.left).length;
  // What happened so rarely may happen next: half a leaving more than was seen (Jeffreys).
  const rate = (left + 0.5) / (examples.length + 1);
  const enough = left >= ENOUGH && examples.length - left >= ENOUGH;
  const shipped = now.length > 0 ? centred(PRIOR, now, rate) : PRIOR;
  const days = examples.map(({ day }) => day);
  const cut = days[Math.floor((days.length * 2) / 3)] ?? 0;
  const [before, after] = [examples.filter(({ day }) => day < cut), examples.filter(({ day }) => day >= cut)];
  // An example's future must be over before the later part begins, or the judge would have told the pupil.
  const learnt = before.filter(({ day }) => addMonths(day, HORIZON_MONTHS) <= cut);
  const both = learnt.some((one) => one.left) && learnt.some((one) => !one.left);
  const tested = enough && both ? fitRisk(learnt, 3) : shipped;
  const auc = aucOf(after.map(({ features, left }) => ({ risk: riskOf(tested, features), left })));
  const result = enough
    ? { model: fitRisk(examples, 3), basis: 'own' as const }
    : { model: shipped, basis: 'shipped' as const };
  return { ...result, ...(auc !== undefined && { auc }) };
}

/** The day from which nothing is paid any more, where it is known to come. */
function endOf(movements: readonly Movement[], day: number): number | undefined {
  const last = movements.at(-1);
  return last?.type === 'churn' && last.day >= day ? last.day : undefined;
}

function historiesOf(book: Book): Map<string, AccountHistory> {
  const terms = new Map<string, [number, number][]>();
  const answers = new Map<string, [number, number][]>();
  for (const row of book.ledger.subscriptions) {
    const from = dayOf(row.start);
    if (row.interval !== 'year' || from === undefined) continue;
    add(terms, row.account, [from, row.end ? (dayOf(row.end) ?? from) : Number.POSITIVE_INFINITY]);
  }
  for (const { account, by, date, score } of book.ledger.answers ?? []) {
    const day = dayOf(date);
    if (account !== undefined && by === 'customer' && day !== undefined) add(answers, account, [day, score]);
  }
  return new Map(
    [...book.accounts()].map(([account, movements]) => [
      account,
      {
        movements,
        yearly: terms.get(account) ?? [],
        answers: (answers.get(account) ?? []).sort(([a], [b]) => a - b),
      },
    ]),
  );
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
