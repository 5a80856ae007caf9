import type { Conflict, Value } from '../../lib/record/fold.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Provenance } from './provenance.tsx';
import { ValueText } from './value-text.tsx';

export interface ConflictRowProps {
  kind: string;
  conflict: Conflict;
  names: Readonly<Record<string, string>>;
  authorOf: (by: string) => string;
  onSettle: (field: string, choice: 'now' | 'new') => void;
  /** The reader's role does not change this field: only what stands can be kept. */
  closed?: boolean;
}

/** Two sources disagree about a field: both are shown, one press settles it. */
export function ConflictRow({ kind, conflict, names, authorOf, onSettle, closed }: ConflictRowProps) {
  const { t, fieldLabel } = useIntl();
  const label = fieldLabel(kind, conflict.field);
  const side = (choice: 'now' | 'new', value: Value) => (
    <div class="conflict-side">
      <span class="conflict-tag">{t(`common.${choice}`)}</span>
      <div class="conflict-value">
        <ValueText kind={kind} field={conflict.field} value={value.value} names={names} />
        <Provenance from={value.from} authorOf={authorOf} />
      </div>
      <Button
        small
        label={t(choice === 'now' ? 'record.keepNow' : 'record.takeNew', { field: label })}
        disabled={closed && choice === 'new'}
        title={
          closed && choice === 'new'
            ? t('record.closed')
            : t(choice === 'now' ? 'record.keepNow' : 'record.takeNew', { field: label })
        }
        onClick={() => onSettle(conflict.field, choice)}
      >
        {t(choice === 'now' ? 'record.keep' : 'record.take')}
      </Button>
    </div>
  );
  return (
    <div class="conflict">
      <span class="conflict-field">{label}</span>
      {side('now', conflict.now)}
      {side('new', conflict.new)}
    </div>
  );
}
