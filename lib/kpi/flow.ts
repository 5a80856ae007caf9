import type { Settings } from './definitions.ts';
import type { History, Movement, MovementType } from './movements.ts';

/** What happened between two days; money in units (money.ts), counts of accounts. */
export interface Flow extends Record<MovementType, number> {
  /** MRR and paying accounts before the first day, and at the end of the last one. */
  start: number;
  end: number;
  customersStart: number;
  customersEnd: number;
  newCustomers: number;
  /** Distinct accounts that lost their last subscription. */
  lost: number;
}

/** A ledger's movements with running totals, so that any period is answered from its own slice. */
export interface Timeline {
  movements: Movement[];
  /** mrr[i] and customers[i]: before movements[i]; one more at the end. */
  mrr: number[];
  customers: number[];
}

export function timelineOf({ movements }: History): Timeline {
  const mrr = [0];
  const customers = [0];
  let [money, count] = [0, 0];
  for (const { type, units } of movements) {
    money += units;
    if (type === 'new' || type === 'reactivation') count += 1;
    if (type === 'churn') count -= 1;
    mrr.push(money);
    customers.push(count);
  }
  return { movements, mrr, customers };
}

/** The movements of the days `from` (included) to `to` (excluded); contraction and churn as positive amounts. */
export function flowBetween(line: Timeline, from: number, to: number, settings: Settings): Flow {
  const first = indexOf(line.movements, from);
  const last = indexOf(line.movements, to);
  let slice = line.movements.slice(first, last);
  if (settings.signUpAndLeave === 'ignored') slice = withoutPassersBy(slice);
  const flow: Flow = {
    start: line.mrr[first] ?? 0,
    end: line.mrr[last] ?? 0,
    customersStart: line.customers[first] ?? 0,
    customersEnd: line.customers[last] ?? 0,
    new: 0,
    expansion: 0,
    contraction: 0,
    churn: 0,
    reactivation: 0,
    newCustomers: 0,
    lost: 0,
  };
  const lost = new Set<string>();
  for (const { account, type, units } of slice) {
    flow[type] += Math.abs(units);
    if (type === 'new') flow.newCustomers += 1;
    if (type === 'churn') lost.add(account);
  }
  flow.lost = lost.size;
  return flow;
}

/** Takes out the accounts that came for the first time and left again inside the slice. */
function withoutPassersBy(slice: Movement[]): Movement[] {
  const net = new Map<string, number>();
  for (const one of slice) if (one.type === 'new') net.set(one.account, 0);
  for (const one of slice) {
    const sum = net.get(one.account);
    if (sum !== undefined) net.set(one.account, sum + one.units);
  }
  return slice.filter((one) => net.get(one.account) !== 0);
}

/** The index of the first movement on or after a day. */
function indexOf(movements: Movement[], day: number): number {
  let [low, high] = [0, movements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((movements[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
