import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/app/app.ts';
import { readRates } from '../../lib/kpi/rates.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { CURRENCIES } from './preference-choices.ts';

export interface PreferencesProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** Language and theme. */
export function Display({ settings, onChange }: PreferencesProps) {
  const { t } = useIntl();
  return (
    <Card>
      <Choices
        inline
        label={t('options.display.language')}
        value={settings.locale}
        options={[
          { value: 'auto', label: t('options.display.language.auto') },
          { value: 'fr', label: t('options.display.language.fr'), lang: 'fr' },
          { value: 'en', label: t('options.display.language.en'), lang: 'en' },
        ]}
        onChange={(locale) => onChange({ locale })}
      />
      <Choices
        inline
        label={t('options.display.theme')}
        value={settings.theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`options.display.theme.${value}`),
        }))}
        onChange={(theme) => onChange({ theme })}
      />
    </Card>
  );
}

/** The vendor whose rules the figures follow, and their currency. */
export function Figures({ settings, onChange }: PreferencesProps) {
  const { t, locale } = useIntl();
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const currencies = CURRENCIES.includes(settings.currency) ? CURRENCIES : [settings.currency, ...CURRENCIES];
  return (
    <Card>
      <Choices
        label={t('options.figures.definitions')}
        hint={t('options.figures.definitions.hint')}
        value={settings.definitions}
        options={(['chartmogul', 'baremetrics', 'profitwell'] as const).map((value) => ({
          value,
          label: t(`options.figures.${value}`),
          text: t(`options.figures.${value}.text`),
        }))}
        onChange={(definitions) => onChange({ definitions })}
      />
      <SelectField
        label={t('options.figures.currency')}
        hint={t('options.figures.currency.hint')}
        value={settings.currency}
        options={currencies.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))}
        onChange={(currency) => onChange({ currency })}
      />
      <Rates settings={settings} onChange={onChange} />
      <TextField
        type="number"
        label={t('options.figures.margin')}
        hint={t('options.figures.margin.hint')}
        value={settings.grossMargin > 0 ? String(settings.grossMargin) : ''}
        onInput={(typed) => onChange({ grossMargin: Number(typed) || 0 })}
      />
    </Card>
  );
}

/** Exchange rates, one a line; what cannot be read is named and the other lines count. */
function Rates({ settings, onChange }: PreferencesProps) {
  const { t } = useIntl();
  const [typed, setTyped] = useState(settings.rates);
  const { unread } = readRates(typed);
  return (
    <TextField
      label={t('options.figures.rates')}
      hint={t('options.figures.rates.hint', { currency: settings.currency })}
      rows={3}
      value={typed}
      error={unread.length > 0 ? t('options.figures.rates.bad', { lines: unread.join(' · ') }) : undefined}
      onInput={(rates) => {
        setTyped(rates);
        onChange({ rates });
      }}
    />
  );
}

/** What may propose that two records are one. */
export function Identity({ settings, onChange, onQueue }: PreferencesProps & { onQueue: () => void }) {
  const { t } = useIntl();
  return (
    <Card>
      <CheckField
        label={t('options.identity.strict')}
        hint={t('options.identity.strict.hint')}
        checked={settings.strictIdentity}
        onChange={(strictIdentity) => onChange({ strictIdentity })}
      />
      <div>
        <Button icon="duplicates" onClick={onQueue}>
          {t('options.identity.queue')}
        </Button>
      </div>
    </Card>
  );
}
