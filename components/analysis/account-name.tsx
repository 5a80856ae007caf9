import { isId } from '../../lib/record/id.ts';

export interface AccountNameProps {
  /** An id, or a name where the ledger knows no more. */
  account: string;
  names: Readonly<Record<string, string>>;
  onOpen: (id: string) => void;
}

/** An account of the ledger; opens its dossier where there is one. */
export function AccountName({ account, names, onOpen }: AccountNameProps) {
  if (!isId(account)) return <span class="mover-name">{account}</span>;
  const name = names[account];
  if (!name) return <span class="mover-name">…</span>;
  return (
    <button type="button" class="mover-name" onClick={() => onOpen(account)}>
      {name}
    </button>
  );
}
