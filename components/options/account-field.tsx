import { useState } from 'preact/hooks';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useLatest } from '../ui/use-latest.ts';

export interface AccountFieldProps {
  value: Summary | undefined;
  onSearch: (query: string) => Promise<Summary[]>;
  onChange: (account: Summary | undefined) => void;
}

/** One account out of the base, or none. */
export function AccountField({ value, onSearch, onChange }: AccountFieldProps) {
  const { t } = useIntl();
  const [query, setQuery] = useState('');
  const found = useLatest(() => (query.trim() ? onSearch(query) : undefined), [query]);
  if (value) {
    return (
      <div class="field">
        <span class="field-label">{t('options.watch.account')}</span>
        <span class="opt-chosen">
          <span>{value.title}</span>
          <span class="opt-faint">{value.detail}</span>
          <Button
            small
            variant="quiet"
            icon="close"
            label={t('options.watch.account.clear', { name: value.title })}
            onClick={() => onChange(undefined)}
          />
        </span>
      </div>
    );
  }
  return (
    <Combobox
      label={t('options.watch.account')}
      hint={t('options.watch.account.hint')}
      placeholder={t('options.watch.account.search')}
      value={query}
      onInput={setQuery}
      options={found?.map((one) => ({ id: one.id, label: one.title, detail: one.detail, icon: 'account' }))}
      none={t('options.watch.account.none')}
      onChoose={({ id }) => {
        setQuery('');
        onChange(found?.find((one) => one.id === id));
      }}
    />
  );
}
