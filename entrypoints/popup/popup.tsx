import { useEffect, useState } from 'preact/hooks';
import { PopupView, type PopupViewProps } from '../../components/popup/popup-view.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { Preview } from '../../lib/app/app.ts';
import * as page from '../../lib/platform/page.ts';
import { copy, type PageProps } from '../shared/start.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { useQuery } from '../shared/use-query.ts';

/** Reads the page in front as soon as it opens: the click on the toolbar button is the permission. */
export function Popup({ app }: PageProps) {
  const { t } = useIntl();
  const [reading, setReading] = useState<PopupViewProps['reading']>({ state: 'reading' });
  const [savedId, setSavedId] = useState<string>();
  const { value: today } = useQuery(app, () => app.today(), []);
  const [query, setQuery] = useState('');
  const { value: results } = useQuery(app, async () => (query.trim() ? await app.search(query, 8) : []), [
    query,
  ]);
  const { value: perhaps } = useQuery(
    app,
    async () => reading.state === 'read' && (await anyLikely(app, reading.preview)),
    [reading],
  );
  const saving = useTask(app.saveClip);
  const read = async () => {
    setReading({ state: 'reading' });
    const result = await app.clip();
    setReading(
      result.ok ? { state: 'read', preview: result.value } : { state: 'refused', fault: result.fault },
    );
  };
  useEffect(() => void read(), []);
  useKeys({ '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus() });
  const leave = (open: () => void) => () => {
    // First of all in the click: the gesture that may open the panel does not survive an await.
    open();
    window.close();
  };
  const save = async () => {
    if (reading.state !== 'read') return;
    const decisions = reading.preview.items.map((item) => ({ keep: !item.optedOut }));
    const saved = await saving.start(reading.preview, decisions);
    const first = saved?.records[0];
    if (!saved || !first) return;
    const one = saved.records.length === 1;
    setSavedId(one ? first.id : undefined);
    setReading({
      state: 'saved',
      name: one ? first.title : t('popup.records', { count: saved.records.length }),
    });
  };
  return (
    <PopupView
      reading={reading}
      perhaps={perhaps ?? false}
      search={{
        query,
        results,
        onQuery: setQuery,
        onOpen: (id) => leave(() => void page.openDashboard(`#record/${id}`))(),
      }}
      today={today}
      saving={saving.busy}
      fault={saving.fault}
      onSave={() => void save()}
      onRead={() => void read()}
      onUndo={
        savedId
          ? async () => {
              await app.undo(savedId);
              await read();
            }
          : undefined
      }
      onAllow={async () => {
        await app.saveSettings({ linkedinAllowed: true });
        await read();
      }}
      onPanel={leave(page.openPanel)}
      onDashboard={leave(() => void page.openDashboard())}
      onOptions={leave(() => void page.openOptions())}
      onClose={() => {
        void app.dropClip();
        window.close();
      }}
      onCopy={copy}
    />
  );
}

/** Subjects that are compared with what is known: the panel compares the others. */
const COMPARED = 3;

/** Whether a subject of the page, not known by a key, may be a known record all the same. */
async function anyLikely(app: PageProps['app'], { capture, items }: Preview): Promise<boolean> {
  for (const [at, { kind, fields }] of capture.drafts.slice(0, COMPARED).entries()) {
    const item = items[at];
    if (item && !item.known && !item.optedOut && (await app.perhaps(kind, fields)).length > 0) return true;
  }
  return false;
}
