import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { dayOf } from './day.ts';

export type LogType = 'note' | 'call' | 'task';

export interface LogFormProps {
  type: LogType;
  /** Names whom it is about. */
  about: string;
  busy: boolean;
  fault?: Fault;
  onLog: (activity: Fields) => void;
  onCancel: () => void;
}

/** A note, a call or a task in as few keys as its words: Ctrl+Enter keeps, Esc gives up. */
export function LogForm({ type, about, busy, fault, onLog, onCancel }: LogFormProps) {
  const { t, now } = useIntl();
  const [text, setText] = useState('');
  const [due, setDue] = useState(() => dayOf(now, 1));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = () => {
    if (text.trim()) onLog({ type, text: text.trim(), ...(type === 'task' && due && { dueAt: due }) });
  };
  const keys = (event: KeyboardEvent) => {
    const keep = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (keep) save();
    if (event.key === 'Escape') onCancel();
    if (keep || event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="log card padded"
      ref={form}
      aria-label={t(`log.${type}`)}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t(`log.${type}About`, { name: about })}
        value={text}
        onInput={setText}
        rows={3}
        placeholder={t(`log.${type}Hint`)}
      />
      {type === 'task' && <TextField label={t('log.due')} type="date" value={due} onInput={setDue} />}
      {fault && <FaultBox fault={fault} />}
      <div class="field-editor-foot">
        <Button submit variant="primary" busy={busy} disabled={!text.trim()} shortcut="Ctrl ⏎">
          {t('log.save')}
        </Button>
        <Button variant="quiet" onClick={onCancel} shortcut="Esc">
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
