import { useState } from 'preact/hooks';
import { BRIEF_ITEMS, type Brief, RETURN_REASONS, type ReturnReason } from '../../lib/pipeline/step.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface ReturnDialogProps {
  title: string;
  /** What was handed over with it. */
  brief: Brief;
  busy: boolean;
  onReturn: (reason: ReturnReason, text: string) => void;
  onClose: () => void;
}

/** Sending a deal back: the brief once more, and why. */
export function ReturnDialog({ title, brief, busy, onReturn, onClose }: ReturnDialogProps) {
  const { t } = useIntl();
  const [reason, setReason] = useState<ReturnReason>('not-now');
  const [text, setText] = useState('');
  return (
    <Dialog
      title={t('board.returnTitle', { title })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => onReturn(reason, text.trim())}>
            {t('board.return')}
          </Button>
        </>
      }
    >
      <div class="board-form">
        <dl class="board-brief">
          {BRIEF_ITEMS.filter((item) => brief[item]).map((item) => (
            <div key={item}>
              <dt>{t(`board.brief.${item}`)}</dt>
              <dd>{brief[item]}</dd>
            </div>
          ))}
        </dl>
        <SelectField
          label={t('board.why')}
          value={reason}
          options={RETURN_REASONS.map((value) => ({ value, label: t(`board.reason.${value}`) }))}
          onChange={setReason}
        />
        <TextField label={t('board.words')} value={text} onInput={setText} rows={3} />
      </div>
    </Dialog>
  );
}
