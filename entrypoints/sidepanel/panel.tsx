import { useEffect, useState } from 'preact/hooks';
import { PanelFrame } from '../../components/panel/panel-frame.tsx';
import { SearchBox } from '../../components/panel/search-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { ToastProps } from '../../components/ui/live.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { Lazy } from '../shared/lazy.tsx';
import type { PageProps } from '../shared/start.tsx';
import { useAuthors } from '../shared/use-authors.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useQuery } from '../shared/use-query.ts';
import { PagePane } from './page-pane.tsx';
import { useFrontPage } from './use-front-page.ts';
import { usePlace } from './use-place.ts';
import { useToast } from './use-toast.ts';

const todayPane = () => import('./today-pane.tsx');
const alertsPane = () => import('./alerts-pane.tsx');
const pastePane = () => import('./paste-pane.tsx');
const keysDialog = () => import('../../components/panel/keys-dialog.tsx');

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
  const { value: results } = useQuery(app, async () => (query.trim() ? await app.search(query, 12) : []), [
    query,
  ]);
  const [reading, setReading] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const [led, setLed] = useState<{ record: Id; alert: Id }>();
  const [pasting, setPasting] = useState(false);
  const outcome = capture?.preview
    ? String(capture.preview.at)
    : capture?.fault && JSON.stringify(capture.fault);
  const { view, go, opened, open, back } = usePlace(front, outcome, capture !== undefined);
  // What was done before is over once something new was read.
  useEffect(() => {
    if (outcome !== undefined) say(undefined);
  }, [outcome, say]);

  useEffect(() => compareWhenIdle(app), [app]);

  const read = async () => {
    setPasting(false);
    setReading(true);
    await app.clip();
    setReading(false);
    go('page');
  };
  const paste = () => {
    go('page');
    setPasting(true);
  };
  const openFound = (id: Id) => {
    setQuery('');
    open(id);
  };
  const openAlert = (record: Id, alert: Id) => {
    setLed({ record, alert });
    open(record);
  };
  const record = opened ?? front?.known?.id;
  const dashboard = () => void page.openDashboard();
  useKeys({
    '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
    r: () => void read(),
    p: () => paste(),
    1: () => go('page'),
    2: () => go('today'),
    3: () => go('alerts'),
    '?': () => setKeysShown(true),
  });
  return (
    <PanelFrame
      top={{
        reading,
        onRead: () => void read(),
        children: <SearchBox query={query} results={results} onQuery={setQuery} onOpen={openFound} />,
      }}
      foot={{
        onDashboard: dashboard,
        onOptions: () => void page.openOptions(),
        onKeys: () => setKeysShown(true),
      }}
      view={view ?? 'today'}
      pageLabel={t(opened && !capture?.preview ? 'panel.record' : 'panel.page')}
      unread={today?.alerts.length ?? 0}
      toast={toast}
      onView={go}
    >
      {!view && <Loading label={t('common.loading')} rows={6} />}
      {view === 'page' && pasting && (
        <Lazy
          load={pastePane}
          show={(part) => (
            <part.PastePane app={app} onRead={() => setPasting(false)} onCancel={() => setPasting(false)} />
          )}
        />
      )}
      {view === 'page' && !pasting && (
        <PagePane
          app={app}
          capture={capture}
          front={front}
          record={record}
          alert={led?.record === record ? led?.alert : undefined}
          authorOf={authorOf}
          say={say}
          onRead={() => void read()}
          onPaste={paste}
          onOpen={open}
          onBack={opened ? back : undefined}
        />
      )}
      {view === 'today' && (
        <Lazy
          load={todayPane}
          show={(part) => (
            <part.TodayPane
              app={app}
              today={today}
              say={say}
              onOpen={open}
              onAlerts={() => go('alerts')}
              onPaste={paste}
            />
          )}
        />
      )}
      {view === 'alerts' && (
        <Lazy load={alertsPane} show={(part) => <part.AlertsPane app={app} onOpen={openAlert} />} />
      )}
      {keysShown && (
        <Lazy load={keysDialog} show={(part) => <part.KeysDialog onClose={() => setKeysShown(false)} />} />
      )}
    </PanelFrame>
  );
}

/** Once the panel has been open for a while, what changed is compared behind it. */
function compareWhenIdle(app: PageProps['app']): () => void {
  let stop: (() => void) | undefined;
  const load = async () => {
    const { keepComparing } = await import('../shared/keep-comparing.ts');
    if (timer !== undefined) stop = keepComparing(app);
  };
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => void load(), IDLE);
  return () => {
    clearTimeout(timer);
    timer = undefined;
    stop?.();
  };
}
const IDLE = 5000;

/** The capture that waits for a decision, or why the last reading gave none. */
async function lastReading(app: PageProps['app']) {
  const [preview, fault] = await Promise.all([app.pendingClip(), app.clipFault()]);
  return { ...(preview && { preview }), ...(fault && { fault }) };
}
