import { useState } from 'preact/hooks';
import type { Decision, Preview, PreviewItem } from '../../lib/app/app.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

/** What a text alone can be; dates, choices and links to records are given on their own field. */
const TEXTUAL: readonly string[] = ['text', 'long-text', 'url', 'email', 'phone'];
/** More subjects than this are a list: what is selected there belongs to none in particular. */
const SUBJECTS = 3;

export interface Target {
  at: number;
  kind: string;
  field: string;
}

/** The fields that the selected text can be. */
export function targetsOf(preview: Preview): Target[] {
  if (preview.items.length > SUBJECTS) return [];
  return preview.items.flatMap(({ kind, optedOut }, at) =>
    Object.entries(optedOut ? {} : kindOf(kind).fields)
      .filter(([, { type, internal }]) => TEXTUAL.includes(type) && !internal)
      .map(([field]) => ({ at, kind, field })),
  );
}

/** The text as the field holds it. */
export function valueFor({ kind, field }: Target, text: string): Json {
  return kindOf(kind).fields[field]?.set ? [text] : text;
}

/** The subject with a row for a field that the page did not give and the rep did. */
export function withShown(item: PreviewItem, decision: Decision | undefined): PreviewItem {
  const { shown, corrected } = decision ?? {};
  const value = shown === undefined ? undefined : corrected?.[shown];
  if (shown === undefined || value === undefined || item.fields.some(({ field }) => field === shown))
    return item;
  return { ...item, fields: [...item.fields, { field: shown, value, effect: 'new' }] };
}

export interface UseSelectionProps {
  preview: Preview;
  onUse: (target: Target, value: Json) => void;
}

/** What is selected on the page, and the field that it is: the rep says so. */
export function UseSelection({ preview, onUse }: UseSelectionProps) {
  const { t, fieldLabel, kindLabel } = useIntl();
  const targets = targetsOf(preview);
  const [choice, setChoice] = useState('');
  const { selected } = preview.capture;
  const target = targets[Number(choice)];
  if (!selected || targets.length === 0) return null;
  const several = new Set(targets.map(({ at }) => at)).size > 1;
  return (
    <section class="card padded use-selection" aria-label={t('selection.title')}>
      <p class="use-selection-text">{t('selection.text', { text: selected.text.slice(0, 160) })}</p>
      <div class="use-selection-row">
        <SelectField
          label={t('selection.field')}
          value={choice}
          options={[
            { value: '', label: t('selection.choose') },
            ...targets.map(({ kind, field }, at) => ({
              value: String(at),
              label: several ? `${kindLabel(kind)} · ${fieldLabel(kind, field)}` : fieldLabel(kind, field),
            })),
          ]}
          onChange={setChoice}
        />
        <Button
          disabled={choice === '' || !target}
          onClick={() => target && onUse(target, valueFor(target, selected.text))}
        >
          {t('selection.use')}
        </Button>
      </div>
      {selected.path && <p class="field-hint">{t('selection.hint')}</p>}
    </section>
  );
}
