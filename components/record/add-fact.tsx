import { useState } from 'preact/hooks';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { type Change, changeOf } from './change-of.ts';
import { isEditable } from './edit-value.ts';
import { FieldEditor } from './field-editor.tsx';

export interface AddFactProps {
  kind: string;
  /** Fields that already have a value. */
  held: readonly string[];
  onCorrect: (change: Change) => void;
}

/** Fills in a field that nothing has said yet. */
export function AddFact({ kind, held, onCorrect }: AddFactProps) {
  const { t, fieldLabel } = useIntl();
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<string>();
  const free = Object.entries(kindOf(kind).fields)
    .filter(([name, definition]) => isEditable(definition) && !held.includes(name))
    .map(([name]) => name);
  if (free.length === 0) return null;
  const close = () => {
    setOpen(false);
    setField(undefined);
  };
  if (field) {
    return (
      <div class="fact editing">
        <span class="fact-label">{fieldLabel(kind, field)}</span>
        <FieldEditor
          kind={kind}
          field={field}
          value={undefined}
          onCancel={close}
          onSave={(typed) => {
            const change = changeOf(kind, field, [], typed);
            if (change) onCorrect(change);
            close();
          }}
        />
      </div>
    );
  }
  return (
    <div class="add-fact">
      <Button small variant="quiet" icon="plus" expanded={open} onClick={() => setOpen(!open)}>
        {t('record.addFact')}
      </Button>
      {open && (
        <ul class="choices">
          {free.map((name) => (
            <li key={name}>
              <Button small onClick={() => setField(name)}>
                {fieldLabel(kind, name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
