import { useState } from 'preact/hooks';
import type { Fact } from '../../lib/dossier/dossier.ts';
import type { Value } from '../../lib/record/fold.ts';
import { canonical, type Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { type Change, changeOf } from './change-of.ts';
import { isEditable } from './edit-value.ts';
import { FieldEditor } from './field-editor.tsx';
import { Provenance } from './provenance.tsx';
import { ValueText } from './value-text.tsx';

export interface FactRowProps {
  kind: string;
  fact: Fact;
  names: Readonly<Record<string, string>>;
  authorOf: (by: string) => string;
  onCorrect: (change: Change) => void;
  /** The record's own, for its amounts. */
  currency?: Json | undefined;
  /** The reader's role does not change this field. */
  closed?: boolean;
  /** Every value the field has had, newest first. */
  historyOf: (field: string) => Promise<Value[]>;
}

/** One field of a record: its value; source, date, author and history on demand; correction where it stands. */
export function FactRow(props: FactRowProps) {
  const { kind, fact, names, authorOf, onCorrect, historyOf } = props;
  const { t, fieldLabel } = useIntl();
  const [editing, setEditing] = useState(false);
  const [past, setPast] = useState<Value[]>();
  const label = fieldLabel(kind, fact.field);
  const definition = kindOf(kind).fields[fact.field];
  const values = fact.values.map((one) => one.value);
  const first = fact.values[0];
  if (editing) {
    return (
      <div class="fact editing">
        <span class="fact-label">{label}</span>
        <FieldEditor
          kind={kind}
          field={fact.field}
          value={definition?.set ? values : values[0]}
          onCancel={() => setEditing(false)}
          onSave={(typed) => {
            const change = changeOf(kind, fact.field, values, typed);
            if (change) onCorrect(change);
            setEditing(false);
          }}
        />
      </div>
    );
  }
  const toggle = async () => setPast(past ? undefined : await historyOf(fact.field));
  return (
    <div class="fact">
      <span class="fact-label">{label}</span>
      <span class="fact-value">
        {first ? (
          <ValueText
            kind={kind}
            field={fact.field}
            value={definition?.set ? values : first.value}
            names={names}
            currency={props.currency}
          />
        ) : (
          <span class="value-empty">{t('record.unknown')}</span>
        )}
        {past && (
          <span class="fact-more">
            {fact.values.map((one) => (
              <Provenance key={one.from.observation} from={one.from} authorOf={authorOf} />
            ))}
            <Past {...props} values={past.filter((one) => !isShown(one, fact, definition?.set === true))} />
          </span>
        )}
      </span>
      <span class="fact-actions">
        {first && (
          <Button
            small
            variant="quiet"
            icon="info"
            label={t('record.source', { field: label })}
            expanded={past !== undefined}
            onClick={toggle}
          />
        )}
        {isEditable(definition) && (
          <Button
            small
            variant="quiet"
            icon="edit"
            label={t('record.editField', { field: label })}
            disabled={props.closed}
            title={props.closed ? t('record.closed') : undefined}
            onClick={() => setEditing(true)}
          />
        )}
      </span>
    </div>
  );
}

/** Of a list several elements come from one observation, and one that stands may have been said before. */
function isShown(one: Value, fact: Fact, isList: boolean): boolean {
  return fact.values.some((shown) =>
    isList
      ? canonical(shown.value) === canonical(one.value)
      : shown.from.observation === one.from.observation,
  );
}

/** Earlier values with their sources. */
function Past(props: FactRowProps & { values: Value[] }) {
  const { t } = useIntl();
  if (props.values.length === 0) return null;
  return (
    <>
      <span class="fact-past-title">{t('record.before')}</span>
      {props.values.slice(0, 20).map((one) => (
        <span class="fact-past" key={`${one.from.observation} ${canonical(one.value)}`}>
          <ValueText kind={props.kind} field={props.fact.field} value={one.value} names={props.names} />
          <Provenance from={one.from} authorOf={props.authorOf} />
        </span>
      ))}
    </>
  );
}
