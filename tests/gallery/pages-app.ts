import type { App, FeedView, TeamStatus } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/create.ts';
import type { Desk } from '../../lib/app/desk.ts';
import type { Browser } from '../../lib/app/ports.ts';
import { failed, ok } from '../../lib/fault/fault.ts';
import { reader } from '../../lib/record/fold.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { text } from '../../lib/record/kind.ts';
import { nameId } from '../../lib/record/name-id.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { OutboxRow } from '../../lib/store/port.ts';
import { openStore } from '../../lib/store/store.ts';
import type { FeedWire, JoinWire, Wire } from '../../lib/sync/wire.ts';
import { storedItem } from '../../lib/watch/stored-item.ts';
import { sampleObservations } from '../../scripts/sample/observations.ts';
import { addDeals } from './deals-data.ts';
import { newsObservations, watchObservations } from './pages-data.ts';

export type Scene = 'full' | 'empty' | 'deals' | 'joining' | 'member' | 'doubles';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const MINUTE = 60_000;

/** The real application on a real store of this browser; the network, the team and time's work are played. */
export async function playedApp(scene: Scene): Promise<App> {
  const now = Date.now();
  const name = `gallery-${scene}`;
  indexedDB.deleteDatabase(name);
  const store = await openStore({ now: Date.now, name });
  if (scene !== 'empty') {
    const observations: Observation[] = [
      ...sampleObservations('device', now, random),
      ...newsObservations('device', now, random),
      ...watchObservations('device', now, random),
    ];
    await store.write({ origin: 'pulled', observations });
    await dressAlerts(store, now);
  }
  const listeners = new Set<Parameters<Browser['onBroadcast']>[0]>();
  const desk: Desk = {
    store,
    env: { now: Date.now, random },
    browser: {
      activeTab: async () => undefined,
      tab: async (id) => ({ id }),
      readTab: async () => failed('CAPTURE_FORBIDDEN'),
      notify: async () => undefined,
      badge: async () => undefined,
      hasHost: async () => true,
      requestHost: async () => true,
      openUrl: async () => undefined,
      broadcast: (change) => {
        for (const listener of listeners) listener(change);
      },
      onBroadcast: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    fetch: async (url) => failed('FEED_UNREACHABLE', { host: new URL(url).host }),
    wires: async () => () => ({}) as Wire & JoinWire & FeedWire,
    deviceName: 'Gallery',
    zone: () => 'Europe/Paris',
    sleep: async () => undefined,
    errand: () => undefined,
    exclusively: async (_name, work) => work(),
  };
  const app = createApp(desk);
  if (scene !== 'empty') await dressSites(app, desk.store, now);
  if (scene === 'deals') await addDeals(app, now);
  if (scene === 'doubles') await addDoubles(app);
  return {
    ...app,
    // The sample has no pair that a hard key speaks for: the picture takes another reason for one.
    ...(scene === 'doubles' && {
      duplicates: async (query) => {
        const found = await app.duplicates(query);
        return { ...found, groups: found.groups.map((group) => ({ ...group, bulk: true })) };
      },
    }),
    feeds: async () => dressed(await app.feeds(), now),
    team: async () => TEAMS[scene]?.(now) ?? { own: [], waiting: 0, refused: 0 },
    outbox: async () => refusedRows(now),
    syncNow: async () => ok(undefined),
    pollFeed: async (url) =>
      url.includes('valmorel')
        ? failed('FEED_UNREACHABLE', { host: new URL(url).host }, new Date(now + 45 * MINUTE).toISOString())
        : ok({ items: 3, alerts: 1 }),
  };
}

/** Alerts as a day of watching would have left them, and the items that were read. */
async function dressAlerts(store: Desk['store'], now: number): Promise<void> {
  const signals = await store.list({ kind: 'signal', limit: 8 });
  await store.write({
    origin: 'local',
    alerts: signals.map((signal, at) => ({
      id: signal.id,
      state: 'announced',
      at: now - at * 60 * MINUTE,
      urgency: at % 2 === 0 ? 'now' : 'digest',
    })),
    items: signals.map((signal, at) => {
      const read = reader(signal);
      const [title, url] = [text(read, 'title'), text(read, 'url')];
      return storedItem(
        signal.id,
        'https://gazette.example/feed',
        {
          id: signal.id,
          key: url,
          title,
          text: text(read, 'text'),
          url,
          publishedAt: new Date(now - at * 30 * 60 * MINUTE).toISOString(),
          author: '',
          categories: [],
          lang: 'fr',
          ownId: true,
        },
        now,
      );
    }),
  });
}

/** Sites as weeks of reading would have left them, one switched off, and a hint. */
async function dressSites(app: App, store: Desk['store'], now: number): Promise<void> {
  const day = (ago: number) => new Date(now - ago * 24 * 60 * MINUTE).toISOString().slice(0, 10);
  await store.setMeta('health', {
    linkedin: {
      '': { [day(20)]: [31, 0], [day(4)]: [10, 0] },
      'person.title': { [day(20)]: [31, 0], [day(6)]: [0, 3], [day(4)]: [0, 4] },
    },
    generic: { '': { [day(3)]: [18, 1] } },
  });
  await app.switchSite('boamp', true, 'Les dates de clôture sont fausses depuis la refonte du site.');
  await app.create('hint', {
    site: 'annuaire.example',
    kind: 'person',
    field: 'title',
    strategy: 'main > article > p:nth-of-type(2)',
  });
}

/** Feeds as hours of polling would have left them. */
function dressed(feeds: FeedView[], now: number): FeedView[] {
  return feeds.map((feed, at) => {
    const base = { ...feed, primed: true, nextPollAt: now + (7 + at) * MINUTE };
    switch (at % 4) {
      case 0:
        return { ...base, title: 'La Gazette des affaires', lastSuccessAt: now - 23 * MINUTE, items: 42 };
      case 1:
        return {
          ...base,
          lastSuccessAt: now - 3 * 24 * 60 * MINUTE,
          items: 20,
          failures: 4,
          nextPollAt: now + 95 * MINUTE,
          fault: {
            code: 'FEED_NOT_A_FEED',
            values: { host: new URL(feed.url).host, kept: 20 },
            retryAt: new Date(now + 95 * MINUTE).toISOString(),
          },
        };
      case 2:
        return { ...base, allowed: false };
      default:
        return {
          ...base,
          title: 'Marchés publics · Auvergne-Rhône-Alpes',
          lastSuccessAt: now - 6 * MINUTE,
          items: 118,
        };
    }
  });
}

const TEAMS: Partial<Record<Scene, (now: number) => TeamStatus>> = {
  joining: (now) => ({
    joining: {
      server: 'https://vigie.orvane.example',
      userCode: 'KTRBWQXM',
      verificationUrl: 'https://vigie.orvane.example/device',
      expiresAt: now + 9 * MINUTE,
    },
    own: [],
    waiting: 0,
    refused: 0,
  }),
  member: (now) => ({
    team: {
      server: 'https://vigie.orvane.example',
      name: 'Orvane · Grands comptes',
      member: 'Inès Carpentier',
      memberId: 'm1',
      role: 'admin',
    },
    own: ['m1'],
    waiting: 3,
    refused: 2,
    lastSyncAt: now - 2 * MINUTE,
  }),
};

function refusedRows(now: number): OutboxRow[] {
  return newsObservations('device', now, random)
    .slice(0, 2)
    .map((observation) => ({ id: nameId(observation.id), observation, refused: 'device-of-another' }));
}

/** People and companies that came in twice, under other spellings. */
async function addDoubles(app: App): Promise<void> {
  const doubles: [string, Fields][] = [
    [
      'person',
      {
        fullName: 'Wouter Klaaskens',
        title: 'Directeur des achats',
        company: 'Scheldine',
        location: 'Gand, Belgique',
        phone: ['+32 470 12 34 56'],
        email: ['w.klaaskens@scheldine.example'],
        stage: 'opportunity',
      },
    ],
    [
      'person',
      {
        fullName: 'Woutr Klaskens',
        title: 'Responsable achats Europe',
        company: 'Scheldine NV',
        email: ['wouter@scheldine.example'],
      },
    ],
    ['person', { fullName: 'Yacine Belhadji', company: 'Logivane', title: 'DSI', phone: ['04 72 55 01 02'] }],
    ['person', { fullName: 'Yassine Belhadji', company: 'Logivane', location: 'Lyon' }],
    ['account', { name: 'Transports Vauclin', city: 'Annecy', industry: 'Transport', headcount: '51-200' }],
    ['account', { name: 'Vauclin Transports SAS', city: 'Annecy', website: 'https://www.vauclin.example/' }],
  ];
  for (const [kind, fields] of doubles) await app.create(kind, fields);
}
