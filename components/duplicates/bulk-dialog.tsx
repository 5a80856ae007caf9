import type { DuplicateReason } from '../../lib/app/identity-types.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface BulkDialogProps {
  reason: DuplicateReason;
  /** Pairs that would be merged. */
  count: number;
  busy: boolean;
  fault?: Fault | undefined;
  onMerge: () => void;
  onClose: () => void;
}

/** Asks before many pairs are merged at once: how many, why these, and how it is taken back. */
export function BulkDialog({ reason, count, busy, fault, onMerge, onClose }: BulkDialogProps) {
  const { t } = useIntl();
  return (
    <Dialog
      title={t('duplicates.bulk.title', { count })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={onMerge}>
            {t('duplicates.bulk', { count })}
          </Button>
        </>
      }
    >
      <p>{t('duplicates.bulk.text', { reason: t(`duplicates.reason.${reason}`) })}</p>
      {fault && <FaultBox fault={fault} />}
    </Dialog>
  );
}
