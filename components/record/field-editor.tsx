import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField, type TextFieldProps } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { fromEditText, toEditText } from './edit-value.ts';

export interface FieldEditorProps {
  kind: string;
  field: string;
  value: Json | undefined;
  onSave: (value: Json) => void;
  onCancel: () => void;
}

const INPUT_TYPES: Record<string, TextFieldProps['type']> = { date: 'date' };

/** Corrects one field where it stands: Enter keeps (Ctrl+Enter in longer texts), Esc gives up. */
export function FieldEditor({ kind, field, value, onSave, onCancel }: FieldEditorProps) {
  const { t, fieldLabel, choiceLabel } = useIntl();
  const definition = kindOf(kind).fields[field];
  const [text, setText] = useState(toEditText(value, definition));
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('.control')?.focus(), []);
  const long = definition?.set || definition?.type === 'long-text';
  const save = () => {
    const read = fromEditText(text, definition);
    if (read.ok) onSave(read.value);
    else setWrong(true);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key !== 'Enter' || (long && !event.ctrlKey && !event.metaKey)) {
      // Letters are text here, not shortcuts of the page.
      event.stopPropagation();
      return;
    } else save();
    event.preventDefault();
    event.stopPropagation();
  };
  const common = { label: fieldLabel(kind, field), labelUnseen: true };
  return (
    <form
      class="field-editor"
      ref={form}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {definition?.choices ? (
        <SelectField
          {...common}
          value={text}
          onChange={setText}
          options={['', ...definition.choices].map((choice) => ({
            value: choice,
            label: choice ? choiceLabel(kind, field, choice) : t('common.none'),
          }))}
        />
      ) : (
        <TextField
          {...common}
          value={text}
          onInput={(next) => {
            setText(next);
            setWrong(false);
          }}
          type={INPUT_TYPES[definition?.type ?? '']}
          hint={definition?.set ? t('record.onePerLine') : undefined}
          error={wrong ? t('record.notValid') : undefined}
          {...(long && { rows: definition?.set ? 2 : 4 })}
        />
      )}
      <div class="field-editor-foot">
        <Button small submit variant="primary" shortcut={long ? 'Ctrl ⏎' : '⏎'}>
          {t('common.save')}
        </Button>
        <Button small variant="quiet" onClick={onCancel} shortcut="Esc">
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
