import { useState } from 'preact/hooks';
import { hourText, readHour, readHours, readSpan } from '../../lib/watch/hours.ts';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Card } from './card.tsx';
import { POLL_STEPS } from './preference-choices.ts';
import type { PreferencesProps } from './preferences.tsx';

const NIGHT = '20:00-07:30';
const HALF_HOURS = Array.from({ length: 48 }, (_, at) => hourText(at * 30));

/** Notifications: at once, in digests, not in quiet hours; and how often feeds are read. */
export function Alerts({ settings, onChange }: PreferencesProps) {
  const { t } = useIntl();
  const steps = POLL_STEPS.includes(settings.pollMinutes)
    ? POLL_STEPS
    : [...POLL_STEPS, settings.pollMinutes].sort((a, b) => a - b);
  return (
    <Card>
      <CheckField
        label={t('options.alerts.notifications')}
        hint={`${t('options.alerts.notifications.hint')} ${t('options.alerts.urgent.hint')}`}
        checked={settings.notifications}
        onChange={(notifications) => onChange({ notifications })}
      />
      {settings.notifications && <DigestHours settings={settings} onChange={onChange} />}
      {settings.notifications && <QuietHours settings={settings} onChange={onChange} />}
      <SelectField
        label={t('options.alerts.poll')}
        hint={t('options.alerts.poll.hint')}
        value={String(settings.pollMinutes)}
        options={steps.map((minutes) => ({
          value: String(minutes),
          label:
            minutes % 60 === 0
              ? t('options.alerts.poll.hours', { count: minutes / 60 })
              : t('options.alerts.poll.minutes', { count: minutes }),
        }))}
        onChange={(minutes) => onChange({ pollMinutes: Number(minutes) })}
      />
    </Card>
  );
}

/** What cannot be read stays in the field and is not saved. */
function DigestHours({ settings, onChange }: PreferencesProps) {
  const { t } = useIntl();
  const [typed, setTyped] = useState(settings.digestAt.replaceAll(',', ', '));
  const hours = readHours(typed);
  return (
    <TextField
      label={t('options.alerts.digest')}
      hint={t('options.alerts.digest.hint')}
      value={typed}
      error={hours ? undefined : t('options.alerts.digest.bad')}
      onInput={(text) => {
        setTyped(text);
        const read = readHours(text);
        if (read) onChange({ digestAt: read.map(hourText).join(',') });
      }}
    />
  );
}

function QuietHours({ settings, onChange }: PreferencesProps) {
  const { t } = useIntl();
  const span = readSpan(settings.quiet);
  const choices = (minute: number) =>
    [...new Set([...HALF_HOURS, hourText(minute)])].sort().map((hour) => ({ value: hour, label: hour }));
  const set = (from: string, to: string) => {
    if (readHour(from) !== undefined && readHour(to) !== undefined) onChange({ quiet: `${from}-${to}` });
  };
  return (
    <fieldset class="opt-quiet">
      <legend class="field-label">{t('options.alerts.quiet')}</legend>
      <CheckField
        label={t('options.alerts.quiet.on')}
        hint={t('options.alerts.quiet.hint')}
        checked={span !== undefined}
        onChange={(on) => onChange({ quiet: on ? NIGHT : '' })}
      />
      {span && (
        <div class="opt-span">
          <SelectField
            label={t('options.alerts.quiet.from')}
            value={hourText(span.from)}
            options={choices(span.from)}
            onChange={(from) => set(from, hourText(span.to))}
          />
          <SelectField
            label={t('options.alerts.quiet.to')}
            value={hourText(span.to)}
            options={choices(span.to)}
            onChange={(to) => set(hourText(span.from), to)}
          />
        </div>
      )}
      <CheckField
        label={t('options.alerts.quiet.weekend')}
        checked={settings.quietWeekend}
        onChange={(quietWeekend) => onChange({ quietWeekend })}
      />
    </fieldset>
  );
}
