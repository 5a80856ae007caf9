import { EntryDialog } from '../../components/analysis/entry-dialog.tsx';
import { CURRENCIES } from '../../components/options/preference-choices.ts';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { todayOf } from './today.ts';

interface EntryPaneProps {
  app: App;
  currency: string;
  onClose: () => void;
}

/** Keeps an entry of the ledger; a subscription is tied to the account of that very name, where there is one. */
export function EntryPane({ app, currency, onClose }: EntryPaneProps) {
  const { now } = useIntl();
  const task = useTask(async (kind: string, fields: Fields) => {
    const name = String(fields.accountName ?? '').toLowerCase();
    const found = name ? await app.search(name, 5) : [];
    const same = found.filter((one) => one.kind === 'account' && one.title.toLowerCase() === name);
    const [account, other] = same;
    return app.create(kind, { ...fields, ...(account && !other && { account: account.id }) });
  });
  return (
    <EntryDialog
      currencies={[...new Set([currency, ...CURRENCIES])]}
      today={todayOf(now)}
      busy={task.busy}
      fault={task.fault}
      onSave={(kind, fields) => void task.start(kind, fields).then((kept) => kept && onClose())}
      onClose={onClose}
    />
  );
}
