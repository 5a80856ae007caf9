import type { Filter } from '../../lib/app/filter.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceMenu } from '../ui/choice-menu.tsx';
import { Field, SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import type { FilteredKind } from './routes.ts';

export interface FilterRowProps {
  kind: FilteredKind;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Letters of the grade: how well they fit; the digit says how much they take part. */
const GRADES = ['A', 'B', 'C'] as const;
/** Days without a contact, or since one, that can be chosen. */
const CONTACTS = ['contact-7', 'contact-30', 'quiet-30', 'quiet-90'] as const;
const WORDS = ['owner', 'city', 'sector'] as const;

/** What people and accounts are narrowed by; words are taken at Enter or when the field is left. */
export function FilterRow({ kind, filter, onChange }: FilterRowProps) {
  const { t, choiceLabel } = useIntl();
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const stages = kindOf(kind).fields.stage?.choices ?? [];
  const contact = contactOf(filter);
  return (
    <fieldset class="filter-row">
      <legend class="unseen">{t('filter.label')}</legend>
      <Button small pressed={filter.mine ?? false} onClick={() => change({ mine: !filter.mine })}>
        {t('filter.mine')}
      </Button>
      <ChoiceMenu
        label={t('filter.stage')}
        options={stages.map((value) => ({ value, label: choiceLabel(kind, 'stage', value) }))}
        chosen={filter.stages ?? []}
        onChange={(stages) => change({ stages })}
      />
      <ChoiceMenu
        label={t('filter.score')}
        options={GRADES.map((value) => ({ value, label: t(`filter.score.${value}`) }))}
        chosen={filter.grades ?? []}
        onChange={(grades) => change({ grades })}
      />
      {WORDS.map((name) => (
        <WordsField
          key={name}
          label={t(`filter.${name}`)}
          value={filter[name] ?? ''}
          onChange={(words) => change({ [name]: words })}
        />
      ))}
      <SelectField
        label={t('filter.contact')}
        labelUnseen
        value={contact}
        options={[
          { value: '', label: t('filter.contact') },
          ...[...new Set([...CONTACTS, ...(contact ? [contact] : [])])].map((value) => {
            const [how = '', days = ''] = value.split('-');
            return { value, label: t(`filter.contact.${how}`, { count: Number(days) }) };
          }),
        ]}
        onChange={(value) => {
          const { quietDays: _, contactDays: __, ...rest } = filter;
          const [how, days] = value.split('-');
          onChange({
            ...rest,
            ...(days && { [how === 'quiet' ? 'quietDays' : 'contactDays']: Number(days) }),
          });
        }}
      />
    </fieldset>
  );
}

function contactOf({ quietDays, contactDays }: Filter): string {
  if (quietDays !== undefined) return `quiet-${quietDays}`;
  return contactDays === undefined ? '' : `contact-${contactDays}`;
}

interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (words: string) => void;
}

function WordsField({ label, value, onChange }: WordsFieldProps) {
  return (
    <Field label={label} labelUnseen>
      {(control) => (
        <input
          {...control}
          class="control filter-words"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={64}
          placeholder={label}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
