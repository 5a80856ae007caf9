import { useState } from 'preact/hooks';
import { ExportDialog, type ExportForm } from '../../components/dashboard/export-dialog.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import { type Filter, isEmpty } from '../../lib/app/filter.ts';
import { ok } from '../../lib/fault/fault.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { textGatherer } from '../shared/files.ts';
import { copy } from '../shared/start.tsx';
import type { Device } from './device.ts';

interface ExportPaneProps {
  app: App;
  device: Pick<Device, 'saveFile'>;
  kind: string;
  filter: Filter;
  onClose: () => void;
}

/** Writes the records of a table, as its filter leaves them, to a file of the person's choice. */
export function ExportPane({ app, device, kind, filter, onClose }: ExportPaneProps) {
  const { t, fieldLabel, locale, now } = useIntl();
  const [count, setCount] = useState<{ done: number; total: number | undefined }>();
  const task = useTask(async (form: ExportForm) => {
    const day = new Date(now).toISOString().slice(0, 10);
    const name = t(`kinds.${kind}`)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]+/g, '');
    const file = `vigie-${name}-${day}.${form === 'vcard' ? 'vcf' : 'csv'}`;
    const labels = Object.keys(kindOf(kind).fields).map((field) => [field, fieldLabel(kind, field)]);
    const gatherer = textGatherer();
    const written = await app.extract(
      {
        format: form === 'vcard' ? 'vcard' : 'csv',
        kind,
        filter,
        file,
        labels: Object.fromEntries(labels),
        // Excel parts cells by the list separator of its country.
        separator: form === 'excel' && locale === 'fr' ? ';' : ',',
        mark: form === 'excel',
      },
      gatherer.write,
      (done, total) => setCount({ done, total }),
    );
    if (!written.ok) return written;
    device.saveFile(file, gatherer.blob(form === 'vcard' ? 'text/vcard' : 'text/csv'));
    return ok({ ...written.value, file });
  });
  return (
    <ExportDialog
      kind={kind}
      narrowed={!isEmpty(filter)}
      busy={task.busy}
      count={count?.done ?? 0}
      {...(count?.total && { total: count.total })}
      {...(task.value && { done: task.value })}
      {...(task.fault && { fault: task.fault })}
      onExport={(form) => void task.start(form)}
      onCopy={copy}
      onClose={onClose}
    />
  );
}
