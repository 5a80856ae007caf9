import '../../components/import/import.css';
import { useRef, useState } from 'preact/hooks';
import { ImportList } from '../../components/import/import-list.tsx';
import { PreviewCard } from '../../components/import/preview-card.tsx';
import { ReportCard } from '../../components/import/report-card.tsx';
import { FileButton } from '../../components/options/file-button.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Progress } from '../../components/ui/loading.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import type { ColumnMapping } from '../../lib/app/import/mapping.ts';
import type { ImportKind } from '../../lib/app/import/names.ts';
import type { ImportPreview, ImportView as Listed } from '../../lib/app/transfer-types.ts';
import { ok } from '../../lib/fault/fault.ts';
import { importFileOf } from '../shared/files.ts';
import { copy } from '../shared/start.tsx';
import { useQuery } from '../shared/use-query.ts';

const ACCEPT = '.csv,.tsv,.txt,.vcf,text/csv,text/vcard';

/** A file in hand, with what was decided about it so far. */
interface InHand {
  file: File;
  preview: ImportPreview;
  mapping: ColumnMapping;
}

interface ImportViewProps {
  app: App;
  authorOf: (by: string) => string;
}

/** Brings files in: choose, look, correct the columns, import; and takes any of them back. */
export function ImportView({ app, authorOf }: ImportViewProps) {
  const { t } = useIntl();
  const [held, setHeld] = useState<InHand>();
  const [percent, setPercent] = useState(0);
  const [asking, setAsking] = useState<Listed>();
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const listed = useQuery(app, () => app.imports(), [app]);
  const look = useTask(async (file: File, kind?: ImportKind) => {
    const preview = await app.previewImport(importFileOf(file), kind);
    if (preview.ok) setHeld({ file, preview: preview.value, mapping: preview.value.mapping ?? [] });
    return preview;
  });
  const bring = useTask(async ({ file, preview, mapping }: InHand) => {
    stop.current = new AbortController();
    setPercent(0);
    const { kind, header } = preview;
    const choice = preview.mapping ? { kind, header, mapping } : { kind };
    const done = await app.importFile(
      importFileOf(file),
      choice,
      (bytes, size) => setPercent(size ? Math.floor((bytes / size) * 100) : 0),
      stop.current.signal,
    );
    setHeld(undefined);
    listed.reload();
    return done.ok ? ok({ file: file.name, report: done.value }) : done;
  });
  const undo = useTask(async (one: Listed) => {
    setAsking(undefined);
    const done = await app.undoImport(one.id);
    bring.clear();
    listed.reload();
    return done;
  });
  const choose = (file: File) => {
    bring.clear();
    undo.clear();
    setHeld(undefined);
    void look.start(file);
  };
  const busy = bring.busy || undo.busy;
  const fault = look.fault ?? bring.fault ?? undo.fault;
  return (
    <div class="imp">
      {!busy && !held && (
        <section class="imp-card card" aria-labelledby="imp-title">
          <h2 id="imp-title">{t('import.title')}</h2>
          <p>{t('import.lead')}</p>
          <fieldset
            aria-labelledby="imp-title"
            class={over ? 'imp-drop over' : 'imp-drop'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              const file = event.dataTransfer?.files[0];
              if (file) choose(file);
            }}
          >
            <FileButton variant="primary" icon="plus" accept={ACCEPT} busy={look.busy} onFile={choose}>
              {t(bring.value ? 'import.other' : 'import.choose')}
            </FileButton>
            <span>{t('import.drop')}</span>
          </fieldset>
        </section>
      )}
      {held && !busy && (
        <PreviewCard
          {...held}
          file={held.file.name}
          onKind={(kind) => void look.start(held.file, kind)}
          onMapping={(mapping) => setHeld({ ...held, mapping })}
          onImport={() => void bring.start(held)}
          onCancel={() => setHeld(undefined)}
        />
      )}
      {bring.busy && held && (
        <section class="imp-card card">
          <Progress label={t('import.busy', { file: held.file.name, percent })} done={percent} total={100} />
          <div class="imp-actions">
            <Button onClick={() => stop.current?.abort()}>{t('import.stop')}</Button>
          </div>
        </section>
      )}
      {undo.busy && <Progress label={t('import.undo.busy')} done={0} />}
      {fault && <FaultBox fault={fault} onCopy={copy} />}
      {bring.value && !held && !busy && <ReportCard {...bring.value} />}
      <ImportList imports={listed.value ?? []} authorOf={authorOf} busy={busy} onUndo={setAsking} />
      {asking && (
        <Dialog
          title={t('import.undo.ask', { file: asking.file })}
          closeLabel={t('import.undo.keep')}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('import.undo.keep')}</Button>
              <Button variant="danger" onClick={() => void undo.start(asking)}>
                {t('import.undo.do')}
              </Button>
            </>
          }
        >
          <p>{t('import.undo.text', { count: asking.stored })}</p>
        </Dialog>
      )}
    </div>
  );
}
