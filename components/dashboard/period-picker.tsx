import { useState } from 'preact/hooks';
import type { Period } from '../../lib/kpi/kpi.ts';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { customPeriod, lastDay, PERIOD_CHOICES, type PeriodChoice, periodOf } from './periods.ts';

export interface PeriodPickerProps {
  choice: PeriodChoice;
  period: Period;
  /** ISO date of today. */
  today: string;
  onChange: (choice: PeriodChoice, period: Period) => void;
}

/** The calendar periods that people speak of, or two days of their own. */
export function PeriodPicker({ choice, period, today, onChange }: PeriodPickerProps) {
  const { t } = useIntl();
  const [first, setFirst] = useState(period.from);
  const [last, setLast] = useState(lastDay(period));
  const type = (from: string, to: string) => {
    setFirst(from);
    setLast(to);
    const typed = customPeriod(from, to);
    if (typed) onChange('custom', typed);
  };
  return (
    <div class="dash-period">
      <Segmented
        label={t('dashboard.period')}
        value={choice}
        options={PERIOD_CHOICES.map((value) => ({ value, label: t(`dashboard.period.${value}`) }))}
        onChange={(value) => {
          const next = value === 'custom' ? period : periodOf(value, today);
          setFirst(next.from);
          setLast(lastDay(next));
          onChange(value, next);
        }}
      />
      {choice === 'custom' && (
        <div class="dash-dates">
          <TextField
            label={t('dashboard.period.from')}
            type="date"
            value={first}
            onInput={(value) => type(value, last)}
          />
          <TextField
            label={t('dashboard.period.to')}
            type="date"
            value={last}
            onInput={(value) => type(first, value)}
            error={first && last && last < first ? t('dashboard.period.bad') : undefined}
          />
        </div>
      )}
    </div>
  );
}
