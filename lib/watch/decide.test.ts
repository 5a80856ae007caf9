import { describe, expect, it } from 'vitest';
import { fold } from '../record/fold.ts';
import signal from '../record/kinds/signal.ts';
import watchKind from '../record/kinds/watch.ts';
import { nameId } from '../record/name-id.ts';
import { type Observation, parseObservation } from '../record/observation.ts';
import { AccountIndex } from './accounts.ts';
import { type Decision, decide, type Poll, type WatchRule, watchRule } from './decide.ts';
import { knownEvent } from './events.ts';
import { readFeed } from './feed.ts';
import { itemKeys } from './keys.ts';
import { parseQuery } from './query.ts';
import type { SignalDraft } from './signal-fields.ts';

const NOW = Date.parse('2026-10-05T09:00:00Z');
const DAY = 24 * 3_600_000;
const FEED = { url: 'https://gazette.example/rss', title: 'La Gazette', link: 'https://gazette.example/' };
const ORVANE = nameId('orvane');
const BRUN = nameId('brun');
const WATCH = nameId('watch');
const ACCOUNTS = new AccountIndex([{ id: ORVANE, names: ['Orvane'], domain: 'orvane.example' }]);

interface Line {
  title: string;
  link: string;
  /** Days before now. */
  age?: number;
  text?: string;
  guid?: string;
}

async function poll(lines: Line[], more: Partial<Poll> = {}, query = 'recrute OR usine'): Promise<Poll> {
  const items = lines.map(
    ({ title, link, age, text, guid }) =>
      `<item><title>${title}</title><link>https://${link}</link>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}` +
      `${age === undefined ? '' : `<pubDate>${new Date(NOW - age * DAY).toUTCString()}</pubDate>`}<description>${text ?? ''}</description></item>`,
  );
  const read = await readFeed(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`, {
    url: FEED.url,
  });
  const parsed = parseQuery(query);
  if (!read.ok || !parsed.ok) throw new Error('bad test');
  return {
    feed: FEED,
    items: read.value.items,
    seen: new Set(),
    watches: [{ id: WATCH, query: parsed.value, feeds: [] }],
    accounts: ACCOUNTS,
    events: [],
    alerted: new Set(),
    primed: true,
    now: NOW,
    ...more,
  };
}

const NEWS: Line = {
  title: 'Orvane recrute quarante personnes à Lyon',
  link: 'gazette.example/a',
  age: 1,
  text: 'Une <b>usine</b> neuve.',
};

/** What the next poll knows after this one. */
function learnt(decision: Decision): Partial<Poll> {
  return {
    seen: new Set(decision.seen.map((one) => one.key)),
    alerted: new Set(decision.alerts.map((one) => one.id)),
    events: records(decision.signals).map(knownEvent),
  };
}

let stamp = 0;
function observation(draft: SignalDraft): Observation {
  const id = `01990000-0000-7000-8000-${String(stamp++).padStart(12, '0')}`;
  return { ...draft, id, kv: 1, seenAt: new Date(NOW).toISOString(), by: 'me' };
}

function records(drafts: SignalDraft[]) {
  const subjects = [...new Set(drafts.map((draft) => draft.subject))];
  return subjects
    .map((subject) => fold(drafts.filter((draft) => draft.subject === subject).map(observation), signal))
    .filter((record) => record !== undefined);
}

describe('decide', () => {
  it('lets a watch leave out what is not about a company it knows', async () => {
    const query = parseQuery('usine');
    if (!query.ok) throw new Error('bad test');
    const about = { id: WATCH, query: query.value, feeds: [], aboutOnly: true };
    const lines = [NEWS, { title: 'Une usine ferme', link: 'gazette.example/c', age: 1 }].map((line) => ({
      ...line,
      text: 'Une usine.',
    }));
    const titles = async (watch: WatchRule) =>
      decide(await poll(lines, { watches: [watch] })).signals.map((one) => one.set?.title);
    expect(await titles(about)).toEqual([NEWS.title]);
    expect(await titles({ ...about, account: nameId('another') })).toEqual([]);
  });

  it('makes a matching item a signal with all it says, and raises one alert', async () => {
    const { signals, alerts, seen } = decide(
      await poll([NEWS, { title: 'La météo', link: 'gazette.example/b', age: 1 }]),
    );
    expect(signals).toEqual([
      {
        subject: expect.any(String),
        kind: 'signal',
        set: {
          title: NEWS.title,
          text: 'Une usine neuve.',
          url: 'https://gazette.example/a',
          publishedAt: '2026-10-04T09:00:00Z',
          type: 'hiring',
          siteName: 'La Gazette',
        },
        add: {
          watch: [WATCH],
          account: [ORVANE],
          about: [ORVANE],
          words: ['recrute', 'usine'],
          sources: ['https://gazette.example/a'],
          types: ['hiring'],
        },
        source: {
          type: 'feed',
          url: 'https://gazette.example/a',
          site: 'La Gazette',
          adapter: 'feed',
          evidence: { type: 'recrute', account: 'Orvane' },
        },
      },
    ]);
    expect(alerts).toEqual([{ id: signals[0]?.subject, state: 'pending', at: NOW }]);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    for (const draft of signals) expect(parseObservation(observation(draft))).toMatchObject({ ok: true });
  });

  it('raises nothing twice: not on the next poll, not under new ids, links or tracking parameters', async () => {
    const lines: Line[] = [
      { ...NEWS, guid: '1' },
      { title: 'Une autre usine ouvre à Brest', link: 'gazette.example/c', age: 2, guid: '2' },
    ];
    const first = decide(await poll(lines));
    expect(first.alerts).toHaveLength(2);
    const again = lines.map((line) => ({
      ...line,
      guid: `new-${line.guid}`,
      link: `www.${line.link}/?utm_source=x`,
    }));
    for (const next of [lines, again]) {
      expect(decide(await poll(next, learnt(first)))).toMatchObject({ signals: [], alerts: [] });
    }
    const forgotten = decide(await poll(again, { ...learnt(first), seen: new Set() }));
    expect(forgotten.alerts).toEqual([]);
    expect(new Set(forgotten.signals.map((one) => one.subject))).toEqual(
      new Set(first.signals.map((one) => one.subject)),
    );
  });

  it('keeps quiet through 10,000 polls of a feed that shuffles its ids', async () => {
    const first = decide(await poll([NEWS]));
    const known = learnt(first);
    const base = await poll([NEWS], known);
    for (let turn = 0; turn < 10_000; turn++) {
      const items = base.items.map((item) => ({ ...item, id: `random-${turn}` }));
      expect(decide({ ...base, items }).alerts).toHaveLength(0);
    }
  });

  it('remembers all of a first poll and raises the 20 newest matches of the last week', async () => {
    const many = Array.from({ length: 40 }, (_, place) => ({
      title: `Usine numéro ${place}`,
      link: `gazette.example/${place}`,
      age: place / 8,
    }));
    const old = { title: 'Une usine de la semaine passée', link: 'gazette.example/old', age: 8 };
    const undated = { title: 'Une usine sans date', link: 'gazette.example/undated' };
    const request = await poll([...many, old, undated], { primed: false });
    const { alerts, signals, seen } = decide(request);
    const titles = new Map(signals.map((one) => [one.subject, String(one.set?.title)]));
    expect(alerts.map((one) => titles.get(one.id)).sort()).toEqual(
      many
        .slice(0, 20)
        .map((one) => one.title)
        .sort(),
    );
    expect(signals).toHaveLength(42);
    const keys = new Set(seen.map((one) => one.key));
    for (const item of request.items) {
      for (const key of itemKeys(FEED.url, item)) expect(keys.has(key)).toBe(true);
    }
  });

  it('looks at what was met before when a watch is new on a feed, without raising an alert twice', async () => {
    const lines: Line[] = [NEWS, { title: 'La voirie de Brest', link: 'gazette.example/c', age: 2 }];
    const first = decide(await poll(lines));
    const known = learnt(first);
    const more = await poll(lines, { ...known, primed: false }, 'recrute OR voirie');
    expect(decide({ ...more, primed: true })).toMatchObject({ signals: [], alerts: [] });
    const { alerts, signals } = decide(more);
    expect(alerts).toHaveLength(1);
    expect(signals.find((one) => one.subject === alerts[0]?.id)?.set?.title).toBe('La voirie de Brest');
  });

  it('never makes an item older than 30 days a signal, and takes an undated one for new', async () => {
    const old = { ...NEWS, age: 31 };
    const { age: _age, ...undated } = { ...NEWS, link: 'gazette.example/z' };
    expect(decide(await poll([old]))).toMatchObject({ signals: [], alerts: [] });
    expect(decide(await poll([undated])).alerts).toHaveLength(1);
  });

  it('makes one signal of one event that two sites report, with both sources', async () => {
    const first = decide(await poll([NEWS]));
    const feed = { url: 'https://echo.example/rss', title: 'L’Écho', link: 'https://echo.example/' };
    const second = decide(
      await poll([{ ...NEWS, link: 'echo.example/x', age: 0 }], { ...learnt(first), feed, seen: new Set() }),
    );
    expect(second.alerts).toEqual([]);
    expect(second.signals).toMatchObject([
      { subject: first.signals[0]?.subject, source: { site: 'L’Écho' } },
    ]);
    const [record] = records([...first.signals, ...second.signals]);
    expect(record?.sets.sources?.map((one) => one.value).sort()).toEqual([
      'https://echo.example/x',
      'https://gazette.example/a',
    ]);
    expect(record?.fields.title?.value).toBe(NEWS.title);
  });

  it('alerts on this device for a signal that came from another one', async () => {
    const other = decide(await poll([NEWS]));
    const mine = decide(await poll([NEWS], { events: records(other.signals).map(knownEvent) }));
    expect(mine.alerts).toEqual(other.alerts);
  });

  it('adds the account that a watch was set up for, and asks only the watches of the feed', async () => {
    const parsed = parseQuery('recrute');
    if (!parsed.ok) throw new Error('bad test');
    const mine = { id: nameId('mine'), query: parsed.value, feeds: [FEED.url], account: BRUN };
    const others = { id: nameId('others'), query: parsed.value, feeds: ['https://else.example/rss'] };
    const { signals } = decide(await poll([NEWS], { watches: [mine, others] }));
    expect(signals[0]?.add).toMatchObject({ watch: [mine.id], account: [ORVANE, BRUN] });
    expect(signals[0]?.source.evidence?.account).toBe('Orvane, watch');
  });

  it('names the site of an article that a digest only points to', async () => {
    const { signals } = decide(
      await poll([{ ...NEWS, link: 'www.google.com/url?url=https://echo.example/x' }]),
    );
    expect(signals[0]?.set).toMatchObject({ siteName: 'echo.example', url: 'https://echo.example/x' });
  });

  it('never shows the credentials of a feed', async () => {
    const request = await poll([NEWS], { feed: { url: 'https://me:secret@gazette.example/rss', title: '' } });
    const items = request.items.map((item) => ({ ...item, url: '' }));
    expect(JSON.stringify(decide({ ...request, items }).signals)).not.toContain('secret');
  });
});

describe('watchRule', () => {
  const record = (fields: Record<string, string | boolean>) => {
    const made = fold(
      [
        observation({
          subject: WATCH,
          kind: 'watch',
          set: fields,
          add: { feed: [FEED.url] },
          source: { type: 'manual' },
        }),
      ],
      watchKind,
    );
    if (!made) throw new Error('no record');
    return made;
  };

  it('understands the record of a watch', () => {
    expect(watchRule(record({ query: 'usine', account: BRUN }))).toMatchObject({
      ok: true,
      value: { id: WATCH, feeds: [FEED.url], account: BRUN, query: { type: 'term' } },
    });
  });

  it('leaves a paused watch out and names what is wrong with a broken one', () => {
    expect(watchRule(record({ query: 'usine', paused: true }))).toEqual({ ok: true, value: undefined });
    expect(watchRule(record({ query: '(usine' }))).toMatchObject({
      ok: false,
      fault: { code: 'QUERY_SYNTAX' },
    });
  });
});
