import type { Capture } from '../../capture/capture.ts';
import type { Hint } from '../../capture/hint.ts';
import { failed, ok, type Result } from '../../fault/fault.ts';
import type { Fields } from '../../record/kind.ts';
import type { Store } from '../../store/port.ts';
import { bench, NOW } from '../../store/testing/open.ts';
import type { FeedWire, JoinWire, Wire } from '../../sync/wire.ts';
import type { FetchedText } from '../../watch/fetcher.ts';
import type { Desk } from '../desk.ts';

/** A desk on a real store in memory; only the browser and the network are played. */
export interface Played {
  desk: Desk;
  store: Store;
  /** What the browser was told. */
  notices: { id: string; title: string; message: string }[];
  badge(): string;
  /** What the next reading of a tab gives. */
  page(capture: Capture): void;
  /** What fetching an address gives. */
  serve(url: string, answer: Result<FetchedText> | (() => Result<FetchedText>)): void;
  fetched: { url: string; headers: Record<string, string> }[];
  errands: string[];
  /** The hints that each reading of a tab was given. */
  readings: Hint[][];
  /** Moves the clock. */
  pass(ms: number): void;
}

export async function playedDesk(): Promise<Played> {
  const { store } = await bench();
  const answers = new Map<string, Result<FetchedText> | (() => Result<FetchedText>)>();
  let now = NOW;
  let seed = 1;
  let badge = '';
  let capture: Capture | undefined;
  const notices: Played['notices'] = [];
  const fetched: Played['fetched'] = [];
  const errands: string[] = [];
  const readings: Hint[][] = [];
  const desk: Desk = {
    store,
    env: {
      now: () => now,
      random: (length) =>
        Uint8Array.from({ length }, () => {
          seed = (seed * 48271) % 2147483647;
          return seed & 0xff;
        }),
    },
    browser: {
      activeTab: async () => (capture ? { id: 1, url: capture.url } : undefined),
      tab: async (id) => ({ id, ...(capture && { url: capture.url }) }),
      readTab: async (_id, hints) => {
        readings.push([...hints]);
        return capture ? ok(capture) : failed('CAPTURE_FORBIDDEN');
      },
      notify: async (id, title, message) => void notices.push({ id, title, message }),
      badge: async (text) => {
        badge = text;
      },
      hasHost: async (url) => !url.includes('forbidden'),
      requestHost: async () => true,
      openUrl: async () => undefined,
      broadcast: () => undefined,
      onBroadcast: () => () => undefined,
    },
    fetch: async (url, { headers }) => {
      fetched.push({ url, headers: headers ?? {} });
      const answer = answers.get(url);
      return typeof answer === 'function' ? answer() : (answer ?? failed('FEED_UNREACHABLE', { host: url }));
    },
    wires: async () => () => ({}) as Wire & JoinWire & FeedWire,
    deviceName: 'Test',
    zone: () => 'Europe/Paris',
    sleep: async () => undefined,
    errand: ({ type }) => void errands.push(type),
    exclusively: async (_name, work) => work(),
  };
  return {
    desk,
    store,
    notices,
    badge: () => badge,
    page: (next) => {
      capture = next;
    },
    serve: (url, answer) => void answers.set(url, answer),
    fetched,
    errands,
    readings,
    pass: (ms) => {
      now += ms;
    },
  };
}

/** A capture of an invented profile. */
export function profile(fields: Fields = {}): Capture {
  return {
    url: 'https://www.linkedin.com/in/jeanne-valmont/',
    site: 'linkedin',
    drafts: [
      {
        kind: 'person',
        fields: {
          fullName: 'Jeanne Valmont',
          title: 'Directrice commerciale',
          company: 'Orvane',
          linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
          ...fields,
        },
        evidence: { fullName: 'dom:h1' },
        refs: { account: 1 },
      },
      {
        kind: 'account',
        fields: { name: 'Orvane', linkedinUrl: 'https://www.linkedin.com/company/orvane/' },
        evidence: { name: 'dom:card' },
      },
    ],
    missing: ['location'],
  };
}
