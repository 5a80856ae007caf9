import { useState } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { type EntryProblem, type EntryText, readEntry } from './entry.ts';

export interface EntryDialogProps {
  currencies: readonly string[];
  today: string;
  busy: boolean;
  fault?: Fault | undefined;
  onSave: (kind: EntryText['kind'], fields: Fields) => void;
  onClose: () => void;
}

/** A subscription or a cost typed by hand; a correction later keeps what stood before, as on any record. */
export function EntryDialog({ currencies, today, busy, fault, onSave, onClose }: EntryDialogProps) {
  const { t, fieldLabel, choiceLabel, kindLabel } = useIntl();
  const [entry, setEntry] = useState<EntryText>({
    ...{ kind: 'subscription', account: '', product: '', amount: '', currency: currencies[0] ?? 'EUR' },
    ...{ interval: 'month', start: today, end: '', type: 'marketing', label: '' },
  });
  const [problems, setProblems] = useState<EntryProblem[]>([]);
  const { kind } = entry;
  const change = (part: Partial<EntryText>) => setEntry({ ...entry, ...part });
  const save = () => {
    const read = readEntry(entry);
    setProblems('problems' in read ? read.problems : []);
    if ('fields' in read) onSave(kind, read.fields);
  };
  const line = (
    field: 'account' | 'product' | 'amount' | 'start' | 'end' | 'label',
    name: string,
    type?: 'date',
  ) => (
    <TextField
      label={fieldLabel(kind, name)}
      {...(type && { type })}
      value={entry[field]}
      onInput={(value) => change({ [field]: value })}
      error={problems.some((one) => one === field) ? t(`analysis.entry.bad.${field}`) : undefined}
    />
  );
  const choices = <T extends string>(field: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: choiceLabel(kind, field, value) }));
  return (
    <Dialog
      title={t('analysis.entry')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" busy={busy} onClick={save}>
            {t('analysis.entry.save')}
          </Button>
        </>
      }
    >
      <div class="entry">
        <Segmented
          label={t('analysis.entry')}
          value={kind}
          options={(['subscription', 'cost'] as const).map((value) => ({ value, label: kindLabel(value) }))}
          onChange={(kind) => change({ kind })}
        />
        {kind === 'subscription' ? line('account', 'accountName') : line('label', 'label')}
        {kind === 'subscription' && line('product', 'product')}
        {line('amount', 'amount')}
        <SelectField
          label={fieldLabel(kind, 'currency')}
          value={entry.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => change({ currency })}
        />
        {kind === 'subscription' ? (
          <SelectField
            label={fieldLabel(kind, 'interval')}
            value={entry.interval}
            options={choices('interval', ['month', 'year', 'once'] as const)}
            onChange={(interval) => change({ interval })}
          />
        ) : (
          <SelectField
            label={fieldLabel(kind, 'type')}
            value={entry.type}
            options={choices('type', ['marketing', 'sales', 'other'] as const)}
            onChange={(type) => change({ type })}
          />
        )}
        {line('start', kind === 'cost' ? 'date' : 'start', 'date')}
        {kind === 'subscription' && line('end', 'end', 'date')}
        {fault && <FaultBox fault={fault} />}
      </div>
    </Dialog>
  );
}
