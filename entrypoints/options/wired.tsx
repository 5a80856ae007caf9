import { Data } from '../../components/options/data.tsx';
import { FeedList } from '../../components/options/feed-list.tsx';
import { Feeds } from '../../components/options/feeds.tsx';
import { Hints } from '../../components/options/hints.tsx';
import { SiteHealth } from '../../components/options/site-health.tsx';
import { Sites } from '../../components/options/sites.tsx';
import { Team } from '../../components/options/team.tsx';
import { TenderWatch } from '../../components/options/tender-watch.tsx';
import { WatchAccount } from '../../components/options/watch-account.tsx';
import { Watches } from '../../components/options/watches.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App, FeedView, Settings, TeamStatus } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { parseQuery } from '../../lib/watch/query.ts';
import { useAuthors } from '../shared/use-authors.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Device } from './device.ts';
import { exportAll, importAll, importCsv } from './transfers.ts';

interface Wiring {
  app: App;
  device: Device;
}

interface WatchesSectionProps extends Wiring {
  feeds: readonly FeedView[];
  open: string | undefined;
  onOpen: (open: string | undefined) => void;
}

export function WatchesSection({ app, device, feeds, open, onOpen }: WatchesSectionProps) {
  const watches = useQuery(app, () => app.watches(), [app]).value;
  if (!watches) return <Reading />;
  return (
    <Watches
      watches={watches}
      knownFeeds={feeds.map((feed) => feed.url)}
      {...(open && { open })}
      onOpen={onOpen}
      onCheck={syntaxOf}
      onSearch={async (query) => (await app.search(query, 20)).filter((one) => one.kind === 'account')}
      onTry={(input) => app.tryWatch(input)}
      onNarrow={(id) => app.narrowings(id)}
      onSave={(input, id) => {
        // First of all: the browser gives access inside the click only. The watch does not wait for the
        // answer; until it is yes, its feed stands under "not allowed yet", and then the worker reads it.
        void device.requestHosts(input.feeds).catch(() => false);
        return app.saveWatch(input, id);
      }}
      onPause={(id, paused) => app.pauseWatch(id, paused)}
      onDelete={(id) => app.deleteWatch(id)}
    />
  );
}

function syntaxOf(query: string): Fault | undefined {
  const parsed = parseQuery(query);
  return parsed.ok ? undefined : parsed.fault;
}

interface FeedsSectionProps extends Wiring {
  feeds: FeedView[] | undefined;
  onAllowed: () => void;
  onAddWatch: () => void;
}

export function FeedsSection({ app, device, feeds, onAllowed, onAddWatch }: FeedsSectionProps) {
  if (!feeds) return <Reading />;
  return (
    <div class="opt-stack">
      <WatchAccount
        onSearch={async (query) => (await app.search(query, 20)).filter((one) => one.kind === 'account')}
        onPlan={(account) => app.watchAccount(account)}
        onAllow={device.requestHosts}
        onSetUp={(choice) => {
          // Inside the click, before anything is awaited; the sources wait for a yes under "not allowed yet".
          void device.requestHosts(choice.addresses).catch(() => false);
          return app.setUp(choice);
        }}
        onUndo={(watch) => app.undo(watch)}
      />
      <TenderWatch
        onPlan={(topics) => app.tenderSources(topics)}
        onSave={(input) => {
          // As above: inside the click.
          void device.requestHosts(input.feeds).catch(() => false);
          return app.saveWatch(input);
        }}
      />
      <Feeds
        feeds={feeds}
        onTry={(url) => app.pollFeed(url)}
        onAllow={async (url) => {
          const given = await device.requestHost(url);
          if (given) onAllowed();
          return given;
        }}
        onCopy={device.copy}
        onAddWatch={onAddWatch}
      />
      <FeedList
        onExport={async () => {
          const list = await app.exportOpml();
          device.saveFile('vigie.opml', new Blob([list], { type: 'text/x-opml' }));
        }}
        onImport={async (file, query) => {
          const name = file.name.replace(/\.\w+$/, '');
          return app.importOpml({ name, text: await file.text(), query });
        }}
      />
    </div>
  );
}

interface SitesSectionProps extends Wiring {
  settings: Settings;
  feeds: readonly FeedView[];
}

export function SitesSection({ app, device, settings, feeds }: SitesSectionProps) {
  const patterns = useQuery(app, () => device.allowedHosts(), [device]);
  return (
    <>
      <Sites
        linkedinAllowed={settings.linkedinAllowed}
        onLinkedin={(linkedinAllowed) => void app.saveSettings({ linkedinAllowed })}
        patterns={patterns.value ?? []}
        feeds={feeds.map((feed) => feed.url)}
        onAllow={async (url) => {
          const given = await device.requestHost(url);
          patterns.reload();
          return given;
        }}
        onRevoke={async (pattern) => {
          await device.revokeHost(pattern);
          patterns.reload();
        }}
      />
      <ReadSites app={app} device={device} />
    </>
  );
}

/** How well each site is read, and what people showed of them. */
function ReadSites({ app, device }: Wiring) {
  const sites = useQuery(app, () => app.sites(), [app]).value;
  const hints = useQuery(app, () => app.hints(), [app]).value;
  const status = useQuery(app, () => app.team(), [app]).value;
  const authorOf = useAuthors(app);
  if (!sites || !hints || !status) return null;
  return (
    <>
      <SiteHealth
        sites={sites}
        maySwitch={!status.team || ['admin', 'owner'].includes(status.team.role)}
        authorOf={authorOf}
        onSwitch={(site, off, reason) => app.switchSite(site, off, reason)}
        onCopy={device.copy}
      />
      <Hints hints={hints} authorOf={authorOf} onRemove={(id) => void app.removeHint(id)} />
    </>
  );
}

export function TeamSection({ app, device, status }: Wiring & { status: TeamStatus | undefined }) {
  if (!status) return <Reading />;
  return (
    <Team
      status={status}
      onAllow={device.requestHost}
      onJoin={(server) => app.joinTeam(server)}
      onCancel={() => void app.cancelJoin()}
      onOpen={(url) => void device.open(url)}
      onCopy={device.copy}
      onSync={() => app.syncNow()}
      onLeave={() => app.leaveTeam()}
      onOutbox={(limit) => app.outbox(limit)}
      onFile={(name, text) => device.saveFile(name, new Blob([text], { type: 'application/x-ndjson' }))}
    />
  );
}

export function DataSection({ app, device }: Wiring) {
  const storage = useQuery(app, () => device.storage(), [device]).value;
  return (
    <Data
      {...(storage && { storage })}
      onExport={(name, progress) => exportAll(app, device, name, progress)}
      onImport={(file, progress) => importAll(app, file, progress)}
      onImportCsv={(kind, file, progress) => importCsv(app, kind, file, progress)}
      onFile={(name, text) => device.saveFile(name, new Blob([text], { type: 'text/csv' }))}
      onCopy={device.copy}
    />
  );
}

function Reading() {
  const { t } = useIntl();
  return (
    <div class="card padded">
      <Loading label={t('options.loading')} rows={5} />
    </div>
  );
}
