import { useEffect } from 'preact/hooks';
import { About } from '../../components/options/about.tsx';
import { Alerts } from '../../components/options/alert-preferences.tsx';
import { countStandings } from '../../components/options/feed-state.ts';
import { Keyboard } from '../../components/options/keyboard.tsx';
import { Display, Figures, Identity } from '../../components/options/preferences.tsx';
import { hashOf, placeOf } from '../../components/options/sections.ts';
import { Shell } from '../../components/options/shell.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { PageProps } from '../shared/start.tsx';
import { useHash } from '../shared/use-hash.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Device } from './device.ts';
import { DataSection, FeedsSection, SitesSection, TeamSection, WatchesSection } from './wired.tsx';

export interface OptionsPageProps extends PageProps {
  device: Device;
}

/** The settings, wired to the application. */
export function OptionsPage({ app, settings, device }: OptionsPageProps) {
  const { t } = useIntl();
  const [hash, go] = useHash();
  const place = placeOf(hash);
  const asked = useQuery(app, () => app.feeds(), [app]);
  const feeds = asked.value;
  const team = useQuery(app, () => app.team(), [app]).value;
  const counts = countStandings(feeds ?? []);
  useEffect(() => {
    document.title = `${t(`options.section.${place.section}`)} · ${t('options.title')}`;
  }, [t, place.section]);
  const change = (next: Parameters<typeof app.saveSettings>[0]) => void app.saveSettings(next);
  return (
    <Shell
      current={place.section}
      marks={{ feeds: counts.blocked + counts.fault, team: team?.refused ?? 0 }}
      onDashboard={() => void device.openDashboard()}
    >
      {place.section === 'watches' && (
        <WatchesSection
          app={app}
          device={device}
          feeds={feeds ?? []}
          open={place.item}
          onOpen={(item) => go(hashOf({ section: 'watches', ...(item && { item }) }))}
        />
      )}
      {place.section === 'feeds' && (
        <FeedsSection
          app={app}
          device={device}
          feeds={feeds}
          onAllowed={asked.reload}
          onAddWatch={() => go('#watches/new')}
        />
      )}
      {place.section === 'sites' && (
        <SitesSection app={app} device={device} settings={settings} feeds={feeds ?? []} />
      )}
      {place.section === 'team' && <TeamSection app={app} device={device} status={team} />}
      {place.section === 'display' && <Display settings={settings} onChange={change} />}
      {place.section === 'alerts' && <Alerts settings={settings} onChange={change} />}
      {place.section === 'figures' && <Figures settings={settings} onChange={change} />}
      {place.section === 'identity' && (
        <Identity
          settings={settings}
          onChange={change}
          onQueue={() => void device.openDashboard('#duplicates')}
        />
      )}
      {place.section === 'data' && <DataSection app={app} device={device} />}
      {place.section === 'keyboard' && <Keyboard />}
      {place.section === 'about' && <About version={device.version} />}
    </Shell>
  );
}
