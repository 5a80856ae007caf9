import { useEffect, useRef, useState } from 'preact/hooks';
import { TABLES } from '../../components/dashboard/columns.ts';
import { Drawer } from '../../components/dashboard/drawer.tsx';
import { Frame, nameOfView } from '../../components/dashboard/frame.tsx';
import { hashOf, routeOf, type View } from '../../components/dashboard/routes.ts';
import { useIntl } from '../../components/ui/intl.tsx';
import { Toast } from '../../components/ui/live.tsx';
import { keepComparing } from '../shared/keep-comparing.ts';
import { Lazy } from '../shared/lazy.tsx';
import type { PageProps } from '../shared/start.tsx';
import { useAuthors } from '../shared/use-authors.ts';
import { useHash } from '../shared/use-hash.ts';
import { useQuery } from '../shared/use-query.ts';
import { RecordPane } from '../sidepanel/record-pane.tsx';
import { useToast } from '../sidepanel/use-toast.ts';
import type { Device } from './device.ts';
import { DuplicatesView } from './duplicates-view.tsx';
import { PortfolioView } from './portfolio-view.tsx';
import { RecordsView } from './records-view.tsx';

export interface DashboardPageProps extends PageProps {
  device: Device;
}

const loadAnalysis = () => import('./analysis-view.tsx');
const loadBoard = () => import('./board-view.tsx');
const loadImport = () => import('./import-view.tsx');

/** The dashboard, wired to the application. */
export function DashboardPage({ app, settings, device }: DashboardPageProps) {
  const { t } = useIntl();
  const [hash, go] = useHash();
  const last = useRef<View>('portfolio');
  const { view, record, alert, query, filter } = routeOf(hash, last.current);
  last.current = view;
  const authorOf = useAuthors(app);
  const { toast, say } = useToast();
  const counts = useQuery(app, () => countAll(app), [app]).value;
  // What the comparing found so far; the view of the duplicates keeps it right while it is open.
  const [doubles, setDoubles] = useState(0);
  const [found, setFound] = useState(0);
  useEffect(() => keepComparing(app, () => setFound((times) => times + 1)), [app]);
  useEffect(() => {
    void app.duplicates({ limit: 0, offset: 0 }).then(({ total }) => setDoubles(total));
  }, [app, found]);
  const name = t(nameOfView(view));
  useEffect(() => {
    document.title = `${name} · ${t('dashboard.title')}`;
  }, [name, t]);
  const open = (id: string) => go(hashOf({ view, record: id, ...(filter && { filter }) }));
  const close = () => go(hashOf({ view, ...(filter && { filter }) }));
  return (
    <>
      <Frame
        view={view}
        counts={{ ...counts, ...(doubles && { duplicates: doubles }) }}
        query={query}
        onSearch={(query) => app.search(query, 12)}
        onOpen={open}
        onSettings={() => void device.openOptions('')}
        drawer={
          record && (
            <Drawer of={record} onClose={close}>
              <RecordPane
                key={record}
                app={app}
                id={record}
                alert={alert}
                authorOf={authorOf}
                say={say}
                onOpen={open}
                onErased={close}
                inDashboard
              />
            </Drawer>
          )
        }
      >
        <h1 class="unseen">{name}</h1>
        {view === 'portfolio' ? (
          <PortfolioView
            app={app}
            settings={settings}
            device={device}
            onOpen={open}
            onImport={() => go('#import')}
          />
        ) : view === 'analysis' ? (
          <Lazy
            load={loadAnalysis}
            show={({ AnalysisView }) => (
              <AnalysisView
                app={app}
                settings={settings}
                device={device}
                onOpen={open}
                onImport={() => go('#import')}
              />
            )}
          />
        ) : view === 'board' ? (
          <Lazy
            load={loadBoard}
            show={({ BoardView }) => (
              <BoardView app={app} settings={settings} authorOf={authorOf} say={say} onOpen={open} />
            )}
          />
        ) : view === 'duplicates' ? (
          <DuplicatesView
            app={app}
            device={device}
            strict={settings.strictIdentity}
            found={found}
            say={say}
            onCount={setDoubles}
            onOpen={open}
          />
        ) : view === 'import' ? (
          <Lazy load={loadImport} show={({ ImportView }) => <ImportView app={app} authorOf={authorOf} />} />
        ) : (
          <RecordsView
            key={view}
            app={app}
            device={device}
            kind={view}
            filter={filter ?? {}}
            open={record}
            onOpen={open}
            onFilter={(filter) => go(hashOf({ view, filter }))}
          />
        )}
      </Frame>
      {toast && <Toast {...toast} />}
    </>
  );
}

async function countAll(app: PageProps['app']): Promise<Partial<Record<View, number>>> {
  const pages = await Promise.all(TABLES.map((kind) => app.list(kind, { limit: 1, offset: 0 })));
  return Object.fromEntries(TABLES.map((kind, at) => [kind, pages[at]?.total ?? 0]));
}
