import { useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useLatest } from '../ui/use-latest.ts';

export interface NewDealDialogProps {
  currency: string;
  busy: boolean;
  /** Accounts that words find. */
  onSearch: (query: string) => Promise<Summary[]>;
  onCreate: (fields: Fields) => void;
  onClose: () => void;
}

/** A deal begins with an account and a name; what a stage asks for comes with it. */
export function NewDealDialog({ currency, busy, onSearch, onCreate, onClose }: NewDealDialogProps) {
  const { t, fieldLabel } = useIntl();
  const [name, setName] = useState('');
  const [amount, setAmount] = useState('');
  const [query, setQuery] = useState('');
  const [account, setAccount] = useState<Summary>();
  const found = useLatest(() => (query.trim() && !account ? onSearch(query) : undefined), [query, account]);
  const worth = amount.trim() === '' ? undefined : Number(amount);
  const ready = name.trim() !== '' && account !== undefined && (worth === undefined || worth >= 0);
  const fields = (): Fields => ({
    name: name.trim(),
    ...(account && { account: account.id }),
    stage: 'detected',
    ...(worth !== undefined && { amount: worth, currency }),
  });
  return (
    <Dialog
      title={t('board.new')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" busy={busy} disabled={!ready} onClick={() => onCreate(fields())}>
            {t('board.create')}
          </Button>
        </>
      }
    >
      <div class="board-form">
        <Combobox
          label={fieldLabel('opportunity', 'account')}
          placeholder={t('board.findAccount')}
          value={account ? account.title : query}
          onInput={(text) => {
            setAccount(undefined);
            setQuery(text);
          }}
          options={found?.map((one) => ({
            id: one.id,
            label: one.title,
            detail: one.detail,
            icon: 'account',
          }))}
          none={t('board.noAccount')}
          onChoose={({ id }) => setAccount(found?.find((one) => one.id === id))}
        />
        <TextField label={fieldLabel('opportunity', 'name')} value={name} onInput={setName} />
        <TextField
          label={t('board.amountIn', { currency })}
          type="number"
          value={amount}
          onInput={setAmount}
        />
      </div>
    </Dialog>
  );
}
