import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface PasteBoxProps {
  busy: boolean;
  /** Why the text gave nothing; it is still in the box. */
  fault?: Fault;
  onRead: (text: string) => void;
  onCancel: () => void;
}

/** A signature, a card or a copied profile, read as a page is: Ctrl+Enter reads, Esc gives up. */
export function PasteBox({ busy, fault, onRead, onCancel }: PasteBoxProps) {
  const { t } = useIntl();
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const read = () => {
    if (text.trim() && !busy) onRead(text);
  };
  const keys = (event: KeyboardEvent) => {
    const go = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (go) read();
    if (event.key === 'Escape') onCancel();
    if (go || event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="paste card padded"
      ref={form}
      aria-label={t('paste.title')}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <TextField label={t('paste.label')} hint={t('paste.hint')} value={text} onInput={setText} rows={9} />
      {fault && <FaultBox fault={fault} />}
      <div class="field-editor-foot">
        <Button submit variant="primary" busy={busy} disabled={!text.trim()} shortcut="Ctrl ⏎">
          {t('paste.read')}
        </Button>
        <Button variant="quiet" onClick={onCancel} shortcut="Esc">
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The way to it, where a page gives nothing or there is none. */
export function PasteEntry({ onPaste, small = false }: { onPaste: () => void; small?: boolean }) {
  const { t } = useIntl();
  return (
    <Button variant={small ? 'plain' : 'quiet'} small={small} icon="edit" shortcut="p" onClick={onPaste}>
      {t('paste.title')}
    </Button>
  );
}
