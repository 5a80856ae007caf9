import type { MovementView } from '../../lib/kpi/monthly.ts';
import { isId } from '../../lib/record/id.ts';

export interface Mover {
  key: string;
  /** The account's id, where the ledger knows it; its name otherwise. */
  account: string;
  known: boolean;
  type: MovementView['type'];
  date: string;
  /** Signed, a month, in the ledger's currency. */
  amount: number;
}

/** The movements of a period, newest first, the largest first within a day. */
export function moversOf(movements: readonly MovementView[]): Mover[] {
  return movements
    .map((one, at) => ({
      key: `${one.date} ${one.account} ${one.type} ${at}`,
      account: one.account,
      known: isId(one.account),
      type: one.type,
      date: one.date,
      amount: one.amount,
    }))
    .sort((a, b) => b.date.localeCompare(a.date) || Math.abs(b.amount) - Math.abs(a.amount));
}
