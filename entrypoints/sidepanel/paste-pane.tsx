import { PasteBox } from '../../components/panel/paste-box.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';

export interface PastePaneProps {
  app: App;
  onRead: () => void;
  onCancel: () => void;
}

/** Text that the rep pastes, read in place of a page. */
export function PastePane({ app, onRead, onCancel }: PastePaneProps) {
  const reading = useTask(app.readText);
  return (
    <PasteBox
      busy={reading.busy}
      fault={reading.fault}
      onCancel={onCancel}
      onRead={async (text) => {
        if (await reading.start(text)) onRead();
      }}
    />
  );
}
