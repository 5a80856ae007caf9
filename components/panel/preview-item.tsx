import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Decision, PreviewField as Field, PreviewItem as Item } from '../../lib/app/app.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { ItemStatus } from './item-status.tsx';
import { MentionList } from './mention-list.tsx';
import { PreviewField } from './preview-field.tsx';
import { PrivacyNotes } from './privacy-notes.tsx';

export interface PreviewItemProps {
  item: Item;
  decision: Decision;
  /** Shows the fields from the start. */
  open: boolean;
  /** One of several: it can be left out by its tick. */
  choosable: boolean;
  authorOf: (by: string) => string;
  /** What else is to be decided about it. */
  aside?: ComponentChildren;
  onKeep: (kept: boolean) => void;
  onAsNew: (fresh: boolean) => void;
  onCorrect: (field: string, value: Json) => void;
  onLeaveOut: (field: string, out: boolean) => void;
}

/** One subject that the page speaks of, beside what is already known of it. */
export function PreviewItem(props: PreviewItemProps) {
  const { item, decision, choosable } = props;
  const { t, kindLabel } = useIntl();
  const [open, setOpen] = useState(props.open);
  const id = useId();
  const definitions = kindOf(item.kind).fields;
  const order = Object.keys(definitions);
  // What the kind does not name comes last.
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  const fields = item.fields
    .filter((read) => !definitions[read.field]?.internal)
    .sort((a, b) => place(a.field) - place(b.field));
  const folded = fields.filter((read) => isFolded(read, item, decision));
  const told = fields.filter((read) => !folded.includes(read));
  const row = (read: Field) => (
    <PreviewField
      key={read.field}
      kind={item.kind}
      read={read}
      currency={item.fields.find(({ field }) => field === 'currency')?.value}
      known={item.known !== undefined}
      corrected={decision.corrected?.[read.field]}
      out={decision.without?.includes(read.field) ?? false}
      authorOf={props.authorOf}
      onCorrect={(value) => props.onCorrect(read.field, value)}
      onLeaveOut={(out) => props.onLeaveOut(read.field, out)}
    />
  );
  return (
    <article
      class={['card subject', !decision.keep && 'off', choosable && 'of-many'].filter(Boolean).join(' ')}
      aria-labelledby={id}
    >
      <header class="subject-head">
        {choosable && (
          <input
            type="checkbox"
            class="tick"
            aria-labelledby={id}
            checked={decision.keep}
            disabled={item.optedOut}
            onChange={(event) => props.onKeep(event.currentTarget.checked)}
          />
        )}
        <span class="subject-kind" title={kindLabel(item.kind)}>
          <Icon name={iconFor(item.kind)} />
        </span>
        <div class="subject-names">
          <h3 id={id}>{item.title}</h3>
          <p class="subject-line">
            <ItemStatus item={item} fresh={decision.asNew ?? false} />
          </p>
        </div>
        {fields.length > 0 && choosable && !item.optedOut && (
          <Button
            variant="quiet"
            icon="down"
            label={t('clip.fields', { title: item.title })}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </header>
      {item.optedOut && <p class="subject-note">{t('clip.optedOutText')}</p>}
      {item.known?.key === 'name' && (
        <div class="subject-note">
          <CheckField
            label={t('clip.asNew')}
            hint={t('clip.asNewHint')}
            checked={decision.asNew ?? false}
            onChange={props.onAsNew}
          />
        </div>
      )}
      {props.aside}
      {item.mentions && (
        <MentionList
          mentions={item.mentions}
          linked={!decision.without?.includes('account')}
          onLink={(linked) => props.onLeaveOut('account', !linked)}
        />
      )}
      {open && !item.optedOut && (
        <div class="facts">
          {told.map(row)}
          {folded.length > 0 && <Folded fields={folded} row={row} open={told.length === 0} />}
        </div>
      )}
      {open && !item.optedOut && decision.keep && <PrivacyNotes item={item} />}
    </article>
  );
}

/** Says nothing that is not already on the screen: unchanged, or a part of the name in the head. */
function isFolded(read: Field, item: Item, decision: Decision): boolean {
  if (read.field in (decision.corrected ?? {})) return false;
  const part = ['firstName', 'lastName'].includes(read.field) && item.title.includes(String(read.value));
  return read.effect === 'same' || (part && read.effect === 'new');
}

function Folded(props: { fields: Field[]; row: (read: Field) => VNode; open: boolean }) {
  const { t } = useIntl();
  const [open, setOpen] = useState(props.open);
  if (open) return <>{props.fields.map(props.row)}</>;
  const same = props.fields.every((read) => read.effect === 'same');
  return (
    <button type="button" class="show-more facts-more" onClick={() => setOpen(true)}>
      {t(same ? 'clip.unchanged' : 'clip.moreFields', { count: props.fields.length })}
    </button>
  );
}
