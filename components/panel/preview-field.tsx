import { useState } from 'preact/hooks';
import type { PreviewField as Read } from '../../lib/app/app.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { isEditable } from '../record/edit-value.ts';
import { FieldEditor } from '../record/field-editor.tsx';
import { Provenance } from '../record/provenance.tsx';
import { ValueText } from '../record/value-text.tsx';
import { Badge, type BadgeProps } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface PreviewFieldProps {
  kind: string;
  read: Read;
  /** The rep's own word in place of the page's, where given. */
  corrected?: Json;
  /** The subject's own, for its amounts. */
  currency?: Json | undefined;
  /** The subject is known: what would change is worth a word on each field. */
  known: boolean;
  /** Left out of what is saved. */
  out: boolean;
  authorOf: (by: string) => string;
  onCorrect: (value: Json) => void;
  onLeaveOut: (out: boolean) => void;
}

const TONES: Record<Read['effect'], BadgeProps['tone']> = {
  new: 'good',
  add: 'good',
  change: 'accent',
  same: 'neutral',
  conflict: 'beacon',
};

/** One field that was read: its value, what saving it would do, where it came from, and the ways to change that. */
export function PreviewField(props: PreviewFieldProps) {
  const { kind, read, corrected, out, authorOf } = props;
  const { t, fieldLabel } = useIntl();
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const label = fieldLabel(kind, read.field);
  const value = corrected ?? read.value;
  if (editing) {
    return (
      <div class="fact editing">
        <span class="fact-label">{label}</span>
        <FieldEditor
          kind={kind}
          field={read.field}
          value={value}
          onCancel={() => setEditing(false)}
          onSave={(next) => {
            props.onCorrect(next);
            setEditing(false);
          }}
        />
      </div>
    );
  }
  return (
    <div class={out ? 'fact out' : 'fact'}>
      <span class="fact-label">{label}</span>
      <span class="fact-value">
        <ValueText kind={kind} field={read.field} value={value} currency={props.currency} />{' '}
        <Effect read={read} corrected={corrected !== undefined} out={out} known={props.known} />
        {read.effect === 'conflict' || read.effect === 'change' ? <Standing kind={kind} read={read} /> : null}
        {open && (
          <span class="fact-more">
            {read.evidence && (
              <span>
                {t('clip.readFrom')} <code class="evidence">{read.evidence}</code>
              </span>
            )}
            {read.now && (
              <span>
                {t('clip.held')} <Provenance from={read.now.from} authorOf={authorOf} />
              </span>
            )}
          </span>
        )}
      </span>
      <span class="fact-actions">
        {(read.evidence || read.now) && (
          <Button
            small
            variant="quiet"
            icon="info"
            label={t('clip.whereFrom', { field: label })}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
        {isEditable(kindOf(kind).fields[read.field]) && (
          <Button
            small
            variant="quiet"
            icon="edit"
            label={t('record.editField', { field: label })}
            onClick={() => setEditing(true)}
          />
        )}
        <Button
          small
          variant="quiet"
          icon={out ? 'plus' : 'close'}
          label={t(out ? 'clip.takeIn' : 'clip.leaveOut', { field: label })}
          onClick={() => props.onLeaveOut(!out)}
        />
      </span>
    </div>
  );
}

interface EffectProps {
  read: Read;
  corrected: boolean;
  out: boolean;
  known: boolean;
}

function Effect({ read, corrected, out, known }: EffectProps) {
  const { t } = useIntl();
  if (out) return <Badge>{t('clip.out')}</Badge>;
  if (corrected) return <Badge tone="accent">{t('clip.corrected')}</Badge>;
  // Of a new record everything is new: its head says so.
  if (read.effect === 'same' || (!known && read.effect === 'new')) return null;
  return <Badge tone={TONES[read.effect]}>{t(`clip.effect.${read.effect}`)}</Badge>;
}

/** What stands now, under what the page says. */
function Standing({ kind, read }: { kind: string; read: Read }) {
  const { t } = useIntl();
  if (!read.now) return null;
  return (
    <span class="fact-standing">
      {t(read.effect === 'conflict' ? 'clip.yoursStands' : 'clip.replaces')}{' '}
      <ValueText kind={kind} field={read.field} value={read.now.value} />
    </span>
  );
}
