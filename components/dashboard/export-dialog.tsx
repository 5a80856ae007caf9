import { useState } from 'preact/hooks';
import type { Extracted } from '../../lib/app/transfer-types.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Progress } from '../ui/loading.tsx';

export type ExportForm = 'excel' | 'csv' | 'vcard';

export interface ExportDialogProps {
  kind: string;
  /** A filter is on: only what it leaves goes out. */
  narrowed: boolean;
  busy: boolean;
  count: number;
  total?: number;
  done?: Extracted & { file: string };
  fault?: Fault;
  onExport: (form: ExportForm) => void;
  onCopy: (text: string) => void;
  onClose: () => void;
}

/** Asks in which form records leave, and says how many did. */
export function ExportDialog(props: ExportDialogProps) {
  const { kind, narrowed, busy, count, total, done, fault } = props;
  const { t } = useIntl();
  const [form, setForm] = useState<ExportForm>('excel');
  const forms: readonly ExportForm[] = kind === 'person' ? ['excel', 'csv', 'vcard'] : ['excel', 'csv'];
  return (
    <Dialog
      title={t('export.title', { kind: t(`kinds.${kind}`) })}
      closeLabel={t('export.close')}
      onClose={props.onClose}
      actions={
        <Button variant="primary" icon="clip" busy={busy} onClick={() => props.onExport(form)}>
          {t('export.go')}
        </Button>
      }
    >
      <p>{t(narrowed ? 'export.scope.filter' : 'export.scope.all')}</p>
      <SelectField
        label={t('export.format')}
        value={form}
        options={forms.map((value) => ({ value, label: t(`export.format.${value}`) }))}
        onChange={setForm}
        hint={t('export.logged')}
      />
      {busy && <Progress label={t('export.busy', { count })} done={count} {...(total && { total })} />}
      {done && (
        <p role="status">
          {t('export.done', { count: done.rows, file: done.file })}
          {done.withheld ? ` · ${t('export.withheld', { count: done.withheld })}` : ''}
        </p>
      )}
      {fault && <FaultBox fault={fault} onCopy={props.onCopy} />}
    </Dialog>
  );
}
