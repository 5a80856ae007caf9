import { useState } from 'preact/hooks';
import type { Progress } from '../../lib/app/app.ts';
import type { ImportReport } from '../../lib/app/transfer-types.ts';
import { ok, type Result } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { Progress as ProgressBar } from '../ui/loading.tsx';
import { useTask } from '../ui/use-task.ts';
import { Card } from './card.tsx';
import { type CsvKind, exampleCsv, exampleHeader } from './csv-columns.ts';
import { FileButton } from './file-button.tsx';
import { FileReport } from './file-report.tsx';
import { bytesText, exportName } from './file-words.ts';

export interface DataProps {
  /** Bytes used and granted, and whether the browser keeps them whatever happens; undefined where it does not say. */
  storage?: { used: number; quota: number; persisted: boolean };
  /** Hands the person one file of everything. */
  onExport: (name: string, progress: Progress) => Promise<Result<{ rows: number }>>;
  onImport: (file: File, progress: Progress) => Promise<Result<ImportReport>>;
  onImportCsv: (kind: CsvKind, file: File, progress: Progress) => Promise<Result<ImportReport>>;
  onFile: (name: string, text: string) => void;
  onCopy: (text: string) => void;
}

export function Data(props: DataProps) {
  return (
    <>
      <ExportCard {...props} />
      <ImportCard {...props} />
      <CsvCard {...props} />
      <StorageCard {...props} />
    </>
  );
}

type Count = { done: number; total?: number };

function ExportCard({ onExport, onCopy }: DataProps) {
  const { t, now } = useIntl();
  const [count, setCount] = useState<Count>({ done: 0 });
  const task = useTask(async () => {
    const name = exportName(now);
    setCount({ done: 0 });
    const written = await onExport(name, (done, total) => setCount({ done, total }));
    return written.ok ? ok({ ...written.value, name }) : written;
  });
  const done = task.value && t('options.data.export.done', { count: task.value.rows, file: task.value.name });
  return (
    <Card title={t('options.data.export')} lead={t('options.data.export.text')}>
      <div class="opt-actions">
        <Button variant="primary" icon="clip" busy={task.busy} onClick={() => void task.start()}>
          {t('options.data.export.do')}
        </Button>
        {done && <span class="opt-good">{done}</span>}
      </div>
      <Live message={done ?? ''} />
      {task.busy && <ProgressBar label={t('options.data.export.busy', { count: count.done })} {...count} />}
      {task.fault && <FaultBox fault={task.fault} onCopy={onCopy} />}
    </Card>
  );
}

function ImportCard({ onImport, onCopy }: DataProps) {
  const { t } = useIntl();
  const [count, setCount] = useState<Count>({ done: 0 });
  const task = useTask(async (file: File) => {
    setCount({ done: 0 });
    const read = await onImport(file, (done, total) => setCount({ done, total }));
    return read.ok ? ok({ file: file.name, report: read.value }) : read;
  });
  return (
    <Card title={t('options.data.import')} lead={t('options.data.import.text')}>
      <div class="opt-actions">
        <FileButton
          accept=".jsonl,.ndjson,.json,.vigie,application/x-ndjson,application/json"
          busy={task.busy}
          onFile={(file) => void task.start(file)}
        >
          {t('options.data.import.choose')}
        </FileButton>
      </div>
      {task.busy && <ProgressBar label={t('options.data.import.busy', { count: count.done })} {...count} />}
      {task.fault && <FaultBox fault={task.fault} onCopy={onCopy} />}
      {task.value && <FileReport {...task.value} onClose={task.clear} />}
    </Card>
  );
}

function CsvCard({ onImportCsv, onFile, onCopy }: DataProps) {
  const { t, locale } = useIntl();
  const [count, setCount] = useState<Count>({ done: 0 });
  const task = useTask(async (kind: CsvKind, file: File) => {
    setCount({ done: 0 });
    const read = await onImportCsv(kind, file, (done, total) => setCount({ done, total }));
    return read.ok ? ok({ file: file.name, report: read.value }) : read;
  });
  return (
    <Card title={t('options.data.csv')} lead={t('options.data.csv.text')}>
      {(['subscription', 'cost'] as const).map((kind) => (
        <div class="opt-csv" key={kind}>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv"
            busy={task.busy}
            onFile={(file) => void task.start(kind, file)}
          >
            {t(`options.data.csv.${kind}`)}
          </FileButton>
          <div class="opt-csv-columns">
            <p class="field-hint">{t('options.data.csv.columns')}</p>
            <ul>
              {exampleHeader(kind, locale).map((column) => (
                <li key={column}>{column}</li>
              ))}
            </ul>
            <button
              type="button"
              class="show-more"
              onClick={() => onFile(`${kind}s.csv`, exampleCsv(kind, locale))}
            >
              {t('options.data.csv.example')}
            </button>
          </div>
        </div>
      ))}
      {task.busy && (
        <ProgressBar
          label={t('options.data.csv.busy', { done: count.done, total: count.total ?? '…' })}
          {...count}
        />
      )}
      {task.fault && <FaultBox fault={task.fault} onCopy={onCopy} />}
      {task.value && <FileReport {...task.value} onClose={task.clear} />}
    </Card>
  );
}

function StorageCard({ storage }: DataProps) {
  const { t, locale } = useIntl();
  const text =
    storage &&
    t('options.data.storage.text', {
      used: bytesText(storage.used, locale),
      quota: bytesText(storage.quota, locale),
    });
  return (
    <Card title={t('options.data.storage')}>
      {storage && text ? (
        <>
          <p>{text}</p>
          <meter
            class="opt-meter"
            aria-label={text}
            min={0}
            max={Math.max(1, storage.quota)}
            value={storage.used}
          />
          <p class="opt-faint">{t(storage.persisted ? 'options.data.kept' : 'options.data.notkept')}</p>
        </>
      ) : (
        <p class="opt-faint">{t('options.data.storage.unknown')}</p>
      )}
    </Card>
  );
}
