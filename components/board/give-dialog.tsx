import { useState } from 'preact/hooks';
import { acceptBy, missingIn, REQUIRED } from '../../lib/pipeline/contract.ts';
import { BRIEF_ITEMS, type Brief } from '../../lib/pipeline/step.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

const HOURS = ['4', '24', '48', '72'] as const;

export interface GiveDialogProps {
  title: string;
  busy: boolean;
  onGive: (brief: Brief, acceptBy: string) => void;
  onClose: () => void;
}

/** The brief of a hand-off: what whoever takes over must know, and by when they answer. */
export function GiveDialog({ title, busy, onGive, onClose }: GiveDialogProps) {
  const { t, now } = useIntl();
  const [brief, setBrief] = useState<Brief>({});
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const missing = missingIn(brief, 'mdr');
  return (
    <Dialog
      title={t('board.giveTitle', { title })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={missing.length > 0}
            onClick={() => onGive(brief, acceptBy(now, Number(hours)))}
          >
            {t('board.give')}
          </Button>
        </>
      }
    >
      <div class="board-form">
        <p class="quiet">{t('board.giveLead')}</p>
        {BRIEF_ITEMS.map((item) => (
          <TextField
            key={item}
            label={t(`board.brief.${item}`)}
            hint={REQUIRED.mdr.includes(item) ? t('board.required') : undefined}
            value={brief[item] ?? ''}
            onInput={(text) => setBrief({ ...brief, [item]: text })}
            autofocus={item === BRIEF_ITEMS[0]}
          />
        ))}
        <SelectField
          label={t('board.answerWithin')}
          value={hours}
          options={HOURS.map((value) => ({ value, label: t('board.hours', { count: Number(value) }) }))}
          onChange={setHours}
        />
      </div>
    </Dialog>
  );
}
