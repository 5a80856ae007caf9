import { dayOf } from '../record/day.ts';
import type { Ledger, SubscriptionRow } from './kpi.ts';
import { type Movement, movementsOf, type Step, stepsOf } from './movements.ts';

/** What happened on one day, over all accounts; money in units (money.ts). */
export interface DayTotals {
  new: number;
  expansion: number;
  contraction: number;
  churn: number;
  reactivation: number;
  newCustomers: number;
  /** Accounts that began to pay less those that stopped. */
  customers: number;
  churns: number;
  /** For each churn that is not its account's first: the day of the one before. */
  churnsBefore: number[];
  /** Accounts new on this day that have stopped paying since. */
  leavers: Set<string>;
}

/** The days on which anything happened, ascending, with running totals before each and after the last. */
export interface Line {
  days: Int32Array;
  totals: DayTotals[];
  mrr: Float64Array;
  customers: Float64Array;
}

interface Account {
  subscriptions: { id: string; steps: readonly Step[] }[];
  movements: Movement[];
}

/**
 * A ledger worked out: every account's movements and what they add up to by day, so that any period is
 * answered from its days alone and one changed subscription costs no more than its account.
 */
export class Book {
  readonly ledger: Ledger;
  readonly #accounts = new Map<string, Account>();
  readonly #unread: { id: string; reason: string }[] = [];
  readonly #days = new Map<number, DayTotals>();
  readonly #dayOf = remembered(dayOf);
  /** Made when a row is first changed: a book that is only read needs none. */
  #accountOf: Map<string, string> | undefined;
  #line: Line | undefined;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    for (const row of ledger.subscriptions) this.#enter(row);
    for (const [name, account] of this.#accounts) this.#work(name, account);
  }

  /** Enters a subscription, or replaces the one of the same id. */
  put(row: SubscriptionRow): void {
    this.remove(row.id);
    if (this.#enter(row)) this.#index().set(row.id, row.account);
    this.#again(row.account);
  }

  /** Takes a subscription out; nothing happens where there is none of that id. */
  remove(id: string): void {
    const unread = this.#unread.findIndex((one) => one.id === id);
    if (unread !== -1) this.#unread.splice(unread, 1);
    const name = this.#index().get(id);
    const account = name === undefined ? undefined : this.#accounts.get(name);
    if (name === undefined || !account) return;
    this.#index().delete(id);
    account.subscriptions = account.subscriptions.filter((one) => one.id !== id);
    this.#again(name);
  }

  /** Reasons, with their number of rows, why subscriptions could not be counted; in words. */
  get leftOut(): string[] {
    const counts = new Map<string, number>();
    for (const { reason } of this.#unread) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].sort().map(([reason, count]) => `${count} ${reason}`);
  }

  /** One account's movements by day, or everyone's by day then account. */
  movements(account?: string): readonly Movement[] {
    if (account !== undefined) return this.#accounts.get(account)?.movements ?? [];
    return [...this.#accounts.values()]
      .flatMap((one) => one.movements)
      .sort((a, b) => a.day - b.day || (a.account < b.account ? -1 : 1));
  }

  /** Each account with its movements by day; accounts without any included. */
  *accounts(): Iterable<readonly [account: string, movements: readonly Movement[]]> {
    for (const [name, { movements }] of this.#accounts) yield [name, movements];
  }

  line(): Line {
    this.#line ??= lineOf(this.#days);
    return this.#line;
  }

  #enter(row: SubscriptionRow): boolean {
    const steps = stepsOf(row, this.ledger, this.#dayOf);
    if (typeof steps === 'string') {
      this.#unread.push({ id: row.id, reason: steps });
      return false;
    }
    const account = this.#accounts.get(row.account);
    if (account) account.subscriptions.push({ id: row.id, steps });
    else this.#accounts.set(row.account, { subscriptions: [{ id: row.id, steps }], movements: [] });
    return true;
  }

  #index(): Map<string, string> {
    this.#accountOf ??= new Map(
      [...this.#accounts].flatMap(([name, { subscriptions }]) => subscriptions.map(({ id }) => [id, name])),
    );
    return this.#accountOf;
  }

  #again(name: string): void {
    const account = this.#accounts.get(name);
    if (!account) return;
    this.#count(account.movements, -1);
    account.movements = [];
    if (account.subscriptions.length === 0) this.#accounts.delete(name);
    else this.#work(name, account);
    this.#line = undefined;
  }

  #work(name: string, account: Account): void {
    const { subscriptions } = account;
    const [only] = subscriptions;
    const steps = subscriptions.length === 1 && only ? only.steps : subscriptions.flatMap((one) => one.steps);
    account.movements = movementsOf(name, steps);
    this.#count(account.movements, 1);
  }

  /** Adds an account's movements to their days, or takes them out again. */
  #count(movements: readonly Movement[], sign: 1 | -1): void {
    let churnedOn: number | undefined;
    for (const { account, day, type, units } of movements) {
      const totals = this.#totals(day);
      totals[type] += sign * Math.abs(units);
      if (type === 'new') totals.newCustomers += sign;
      if (type === 'new' || type === 'reactivation') totals.customers += sign;
      if (type !== 'churn') continue;
      totals.customers -= sign;
      totals.churns += sign;
      const first = this.#totals(movements[0]?.day ?? day);
      if (sign > 0) first.leavers.add(account);
      else first.leavers.delete(account);
      if (churnedOn !== undefined) {
        if (sign > 0) totals.churnsBefore.push(churnedOn);
        else totals.churnsBefore.splice(totals.churnsBefore.indexOf(churnedOn), 1);
      }
      churnedOn = day;
    }
  }

  #totals(day: number): DayTotals {
    const held = this.#days.get(day);
    if (held) return held;
    const fresh: DayTotals = {
      new: 0,
      expansion: 0,
      contraction: 0,
      churn: 0,
      reactivation: 0,
      newCustomers: 0,
      customers: 0,
      churns: 0,
      churnsBefore: [],
      leavers: new Set(),
    };
    this.#days.set(day, fresh);
    return fresh;
  }
}

/** Ledgers repeat few dates many times. */
function remembered(read: (date: unknown) => number | undefined): (date: unknown) => number | undefined {
  const known = new Map<unknown, number | undefined>();
  return (date) => {
    const held = known.get(date);
    if (held !== undefined || known.has(date)) return held;
    const day = read(date);
    known.set(date, day);
    return day;
  };
}

function lineOf(byDay: ReadonlyMap<number, DayTotals>): Line {
  const days = Int32Array.from(byDay.keys()).sort();
  const totals = Array.from(days, (day) => byDay.get(day)).filter((one) => one !== undefined);
  const mrr = new Float64Array(days.length + 1);
  const customers = new Float64Array(days.length + 1);
  for (const [at, one] of totals.entries()) {
    const change = one.new + one.expansion + one.reactivation - one.contraction - one.churn;
    mrr[at + 1] = (mrr[at] ?? 0) + change;
    customers[at + 1] = (customers[at] ?? 0) + one.customers;
  }
  return { days, totals, mrr, customers };
}

const BOOKS = new WeakMap<Ledger, Book>();

/** The book of a ledger, worked out once; a ledger is never changed in place. */
export function bookOf(ledger: Ledger | Book): Book {
  if (ledger instanceof Book) return ledger;
  const held = BOOKS.get(ledger) ?? new Book(ledger);
  BOOKS.set(ledger, held);
  return held;
}
