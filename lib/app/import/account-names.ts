import { reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { text } from '../../record/kind.ts';
import { foldWords } from '../../record/words.ts';
import type { Store } from '../../store/port.ts';
import { keysOf } from '../keys-of.ts';
import type { ReadyRow } from './rows.ts';

const BATCH = 500;

/**
 * Ties rows to the accounts already held by their name, where exactly one has it: a person or a
 * subscription gets its account, and a company that the row tells by its name alone is that one. The names
 * are read once, at the first row that asks.
 */
export function accountNames(store: Store): (row: ReadyRow) => Promise<ReadyRow> {
  let loading: Promise<Map<string, Id | null>> | undefined;
  const find = async (name: string) => {
    loading ??= namesIn(store);
    return (await loading).get(folded(name)) ?? undefined;
  };
  return async (row) => {
    const { kind, fields } = row;
    const name = text(
      (field) => fields[field],
      kind === 'account' ? 'name' : kind === 'person' ? 'company' : 'accountName',
    );
    if (!name || fields.account || !['account', 'person', 'subscription'].includes(kind)) return row;
    if (kind === 'account' && keysOf(kind, fields).length > 0) return row;
    const account = await find(name);
    if (!account) return row;
    return kind === 'account' ? { ...row, subject: account } : { ...row, fields: { ...fields, account } };
  };
}

async function namesIn(store: Store): Promise<Map<string, Id | null>> {
  const names = new Map<string, Id | null>();
  for (let offset = 0; ; offset += BATCH) {
    const accounts = await store.list({ kind: 'account', limit: BATCH, offset });
    for (const account of accounts) {
      const name = folded(text(reader(account), 'name'));
      if (name) names.set(name, names.has(name) && names.get(name) !== account.id ? null : account.id);
    }
    if (accounts.length < BATCH) return names;
  }
}

function folded(name: string): string {
  return foldWords(name).join(' ');
}
