import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { AccountIndex, accountName } from '../watch/accounts.ts';
import { type WatchRule, watchRule } from '../watch/decide.ts';
import type { Desk } from './desk.ts';
import { watchRecords } from './watches.ts';

const MAX_ACCOUNTS = 100_000;
const MAX_PEOPLE = 100_000;

/** What items are held against: the watches that run, and everything an account may be recognised by. */
export interface Ground {
  rules: WatchRule[];
  accounts: AccountIndex;
}

/** Reads it once; for as many feeds as are decided within one poll. */
export async function readGround(desk: Desk): Promise<Ground> {
  const [watches, accounts, people] = await Promise.all([
    watchRecords(desk),
    desk.store.list({ kind: 'account', limit: MAX_ACCOUNTS }),
    desk.store.list({ kind: 'person', limit: MAX_PEOPLE }),
  ]);
  const staff = new Map<string, string[]>();
  for (const record of people) {
    const read = reader(record);
    const [account, name] = [text(read, 'account'), text(read, 'fullName').trim()];
    // A first name by itself is anybody's.
    if (!account || !name.includes(' ')) continue;
    const names = staff.get(account);
    if (names) names.push(name);
    else staff.set(account, [name]);
  }
  return {
    rules: watches.map(watchRule).flatMap((rule): WatchRule[] => (rule.ok && rule.value ? [rule.value] : [])),
    accounts: new AccountIndex(
      accounts.map((record) =>
        accountName(
          record,
          record.members.flatMap((id) => staff.get(id) ?? []),
        ),
      ),
    ),
  };
}
