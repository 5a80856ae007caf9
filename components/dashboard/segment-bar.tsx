import { useRef, useState } from 'preact/hooks';
import type { SegmentView } from '../../lib/app/app.ts';
import { type Filter, isEmpty } from '../../lib/app/filter.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { sameFilter } from './filter-address.ts';
import { type FilteredKind, hashOf } from './routes.ts';

export interface SegmentBarProps {
  kind: FilteredKind;
  filter: Filter;
  /** The team's, of this kind. */
  segments: readonly SegmentView[];
  busy: boolean;
  /** Why the last saving or removing did not go through. */
  fault?: Fault | undefined;
  /** With an id, in place of that segment. */
  onSave: (name: string, filter: Filter, id?: string) => void;
  onRemove: (segment: SegmentView) => void;
}

/** Saved selections, one press each; the one that is on can be renamed or removed, a new one saved. */
export function SegmentBar(props: SegmentBarProps) {
  const { kind, filter, segments } = props;
  const { t } = useIntl();
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const bar = useRef<HTMLDivElement>(null);
  const current = segments.find((segment) => sameFilter(segment.filter, filter));
  const close = () => {
    setNaming(undefined);
    bar.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  const link = (name: string, to: Filter, on: boolean) => (
    <a
      class="segment-link"
      href={`dashboard.html${hashOf({ view: kind, filter: to })}`}
      aria-current={on ? 'true' : undefined}
    >
      {name}
    </a>
  );
  return (
    <div class="segment-bar" ref={bar}>
      <ul class="segment-list" aria-label={t('segment.label')}>
        <li>{link(t('segment.all'), {}, isEmpty(filter))}</li>
        {segments.map((segment) => (
          <li key={segment.id}>{link(segment.name, segment.filter, segment === current)}</li>
        ))}
      </ul>
      {!naming && current && (
        <>
          <Button
            small
            variant="quiet"
            icon="edit"
            label={t('segment.rename', { name: current.name })}
            onClick={() => setNaming('rename')}
          />
          <Button
            small
            variant="quiet"
            icon="trash"
            label={t('segment.remove', { name: current.name })}
            busy={props.busy}
            onClick={() => props.onRemove(current)}
          />
        </>
      )}
      {!naming && !current && !isEmpty(filter) && (
        <>
          <Button small variant="quiet" icon="plus" onClick={() => setNaming('new')}>
            {t('segment.save')}
          </Button>
          <a class="segment-clear" href={`dashboard.html${hashOf({ view: kind })}`}>
            {t('filter.clear')}
          </a>
        </>
      )}
      {naming && (
        <NameForm
          key={naming}
          first={naming === 'rename' ? (current?.name ?? '') : ''}
          taken={segments.filter((one) => naming === 'new' || one !== current).map((one) => one.name)}
          onCancel={close}
          onName={(name) => {
            const same = segments.find((one) => one.name === name);
            props.onSave(name, filter, naming === 'rename' ? current?.id : same?.id);
            close();
          }}
        />
      )}
      {props.fault && <FaultBox fault={props.fault} />}
    </div>
  );
}

interface NameFormProps {
  first: string;
  /** Names that would be replaced. */
  taken: readonly string[];
  onName: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ first, taken, onName, onCancel }: NameFormProps) {
  const { t } = useIntl();
  const [name, setName] = useState(first);
  const typed = name.trim();
  return (
    <form
      class="segment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) onName(typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        label={t('segment.name')}
        labelUnseen
        placeholder={t('segment.name')}
        value={name}
        onInput={setName}
        autofocus
        hint={taken.includes(typed) ? t('segment.replaces') : undefined}
      />
      <Button small submit variant="primary" shortcut="⏎" disabled={!typed}>
        {t('common.save')}
      </Button>
      <Button small variant="quiet" shortcut="Esc" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
