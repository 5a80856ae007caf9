import { useState } from 'preact/hooks';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { CheckField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface EraseDialogProps {
  name: string;
  /** A person can also be barred from coming back. */
  person: boolean;
  busy: boolean;
  fault?: Fault;
  onErase: (options: { optOut: boolean }) => void;
  onClose: () => void;
}

/** Erasure cannot be undone: it is asked for twice, in words. */
export function EraseDialog({ name, person, busy, fault, onErase, onClose }: EraseDialogProps) {
  const { t } = useIntl();
  const [optOut, setOptOut] = useState(false);
  return (
    <Dialog
      title={t('erase.title', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" icon="trash" busy={busy} onClick={() => onErase({ optOut })}>
            {t('erase.do')}
          </Button>
        </>
      }
    >
      <p>{t(person ? 'erase.text' : 'erase.textThing')}</p>
      {fault && <FaultBox fault={fault} />}
      {person && (
        <CheckField
          label={t('erase.optOut')}
          hint={t('erase.optOutHint')}
          checked={optOut}
          onChange={setOptOut}
        />
      )}
    </Dialog>
  );
}
