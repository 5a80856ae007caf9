import { useEffect, useRef, useState } from 'preact/hooks';
import { KeysDialog } from '../../components/panel/keys-dialog.tsx';
import { PanelFrame, type View } from '../../components/panel/panel-frame.tsx';
import { SearchBox } from '../../components/panel/search-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { ToastProps } from '../../components/ui/live.tsx';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import type { PageProps } from '../shared/start.tsx';
import { useAuthors } from '../shared/use-authors.ts';
import { useQuery } from '../shared/use-query.ts';
import { AlertsPane } from './alerts-pane.tsx';
import { PagePane } from './page-pane.tsx';
import { TodayPane } from './today-pane.tsx';
import { useFrontPage } from './use-front-page.ts';
import { useKeys } from './use-keys.ts';
import { useToast } from './use-toast.ts';

export type Say = (toast: ToastProps) => void;

/** The side panel: follows the tab in front, shows what was read, the dossier, today, the alerts. */
export function Panel({ app }: PageProps) {
  const { t } = useIntl();
  const front = useFrontPage(app);
  const authorOf = useAuthors(app);
  const { toast, say } = useToast();
  const { value: today } = useQuery(app, () => app.today(), []);
  const { value: capture } = useQuery(app, () => lastReading(app), []);
  const [query, setQuery] = useState('');
  const { value: results } = useQuery(app, () => app.search(query, 12), [query]);
  const [view, setView] = useState<View>('today');
  const [opened, setOpened] = useState<Id[]>([]);
  const [reading, setReading] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const record = opened.at(-1) ?? front?.known?.id;

  // The rep asked for a reading: its outcome comes to the front.
  const outcome = capture?.preview?.at ?? (capture?.fault && JSON.stringify(capture.fault));
  useEffect(() => {
    if (outcome !== undefined) setView('page');
  }, [outcome]);
  // The panel follows the tab, but never takes the rep away from the alerts or from a reading.
  const known = front?.known?.id;
  const seen = useRef(front);
  useEffect(() => {
    if (!front || (seen.current && seen.current.url === front.url && seen.current.known?.id === known))
      return;
    seen.current = front;
    setOpened([]);
    setView((last) => (last === 'alerts' || outcome !== undefined ? last : known ? 'page' : 'today'));
  }, [front, known, outcome]);

  const read = async () => {
    setReading(true);
    await app.clip();
    setReading(false);
    setView('page');
  };
  const open = (id: Id) => {
    setQuery('');
    setOpened((stack) => [...stack, id]);
    setView('page');
  };
  const dashboard = () => void page.openDashboard();
  useKeys({
    '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
    r: () => void read(),
    1: () => setView('page'),
    2: () => setView('today'),
    3: () => setView('alerts'),
    '?': () => setKeysShown(true),
  });
  return (
    <PanelFrame
      top={{
        reading,
        onRead: () => void read(),
        children: <SearchBox query={query} results={results} onQuery={setQuery} onOpen={open} />,
      }}
      foot={{
        onDashboard: dashboard,
        onOptions: () => void page.openOptions(),
        onKeys: () => setKeysShown(true),
      }}
      view={view}
      pageLabel={t(opened.length > 0 && !capture?.preview ? 'panel.record' : 'panel.page')}
      unread={today?.alerts.length ?? 0}
      toast={toast}
      onView={setView}
    >
      {view === 'page' && (
        <PagePane
          app={app}
          capture={capture}
          front={front}
          record={record}
          authorOf={authorOf}
          say={say}
          onRead={() => void read()}
          onOpen={open}
          onBack={opened.length > 0 ? () => setOpened(opened.slice(0, -1)) : undefined}
        />
      )}
      {view === 'today' && (
        <TodayPane app={app} today={today} say={say} onOpen={open} onAlerts={() => setView('alerts')} />
      )}
      {view === 'alerts' && <AlertsPane app={app} onOpen={open} />}
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </PanelFrame>
  );
}

/** The capture that waits for a decision, or why the last reading gave none. */
async function lastReading(app: PageProps['app']) {
  const [preview, fault] = await Promise.all([app.pendingClip(), app.clipFault()]);
  return { ...(preview && { preview }), ...(fault && { fault }) };
}
