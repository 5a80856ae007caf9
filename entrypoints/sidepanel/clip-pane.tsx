import { ClipPreview } from '../../components/panel/clip-preview.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App, Preview } from '../../lib/app/app.ts';
import type { Id } from '../../lib/record/id.ts';
import { copy } from '../shared/start.tsx';
import { ClipIdentity } from './clip-identity.tsx';
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
      asideOf={(at, decision, onAnswer) => {
        const item = preview.items[at];
        return (
          item && (
            <ClipIdentity
              app={app}
              preview={preview}
              at={at}
              item={item}
              decision={decision}
              onAnswer={onAnswer}
            />
          )
        );
      }}
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
