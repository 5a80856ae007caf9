import { ClipPreview } from '../../components/panel/clip-preview.tsx';
import { Consent } from '../../components/panel/consent.tsx';
import { Button } from '../../components/ui/button.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App, Preview } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/app/errors.ts';
import type { Id } from '../../lib/record/id.ts';
import { copy } from '../shared/start.tsx';
import type { Say } from './panel.tsx';

export interface ClipPaneProps {
  app: App;
  preview: Preview;
  authorOf: (by: string) => string;
  say: Say;
  onSaved: (id: Id) => void;
}

/** The capture that waits for a decision. */
export function ClipPane({ app, preview, authorOf, say, onSaved }: ClipPaneProps) {
  const { t } = useIntl();
  const saving = useTask(app.saveClip);
  return (
    <ClipPreview
      key={preview.at}
      preview={preview}
      saving={saving.busy}
      fault={saving.fault}
      authorOf={authorOf}
      onCopy={copy}
      onDrop={() => {
        void app.dropClip();
        say({ message: t('panel.dropped') });
      }}
      onSave={async (decisions) => {
        const saved = await saving.start(preview, decisions);
        const first = saved?.records[0];
        if (!saved || !first) return;
        const one = saved.records.length === 1;
        say({
          message: one
            ? t('panel.saved', { name: first.title })
            : t('panel.savedMany', { count: saved.records.length }),
          ...(one && { action: { label: t('common.undo'), onClick: () => void app.undo(first.id) } }),
        });
        onSaved(first.id);
      }}
    />
  );
}

/** Why the last reading gave nothing: the consent to be given first, or what went wrong. */
export function ClipFault(props: { app: App; fault: Fault; onRead: () => void }) {
  const { t } = useIntl();
  const { app, fault, onRead } = props;
  if (fault.code === 'CAPTURE_CONSENT') {
    return (
      <Consent
        onRefuse={() => void app.dropClip()}
        onAllow={async () => {
          await app.saveSettings({ linkedinAllowed: true });
          onRead();
        }}
      />
    );
  }
  return (
    <FaultBox
      fault={fault}
      onCopy={copy}
      actions={
        <>
          <Button small icon="refresh" onClick={onRead}>
            {t('panel.readAgain')}
          </Button>
          <Button small variant="quiet" onClick={() => void app.dropClip()}>
            {t('common.close')}
          </Button>
        </>
      }
    />
  );
}
