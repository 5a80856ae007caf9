import { dossier as buildDossier, dueToInform } from '../dossier/build.ts';
import type { Dossier, Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, history as historyOf, reader, type Value } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { AlertView, Today } from './app.ts';
import type { Desk } from './desk.ts';
import { failed, ok, type Result } from './errors.ts';
import { keysOf } from './identify.ts';
import { isOptedOut, readOptOuts } from './opt-out.ts';
import { rank } from './search.ts';
import { readSettings } from './settings.ts';

/** Gathers what a dossier is made of and folds it into one. */
export async function dossier(desk: Desk, id: Id): Promise<Result<Dossier>> {
  const { store, env } = desk;
  const record = await store.record(id);
  if (!record) return failed('RECORD_GONE');
  const accountId = record.kind === 'account' ? record.id : text(reader(record), 'account');
  const about = record.kind === 'person' ? 'person' : 'account';
  const [observations, account, settings, optOuts] = await Promise.all([
    store.observations(record.id),
    accountId && accountId !== record.id ? store.record(accountId) : undefined,
    readSettings(store),
    readOptOuts(store, env),
  ]);
  const hub = account ?? (record.kind === 'account' ? record : undefined);
  const ofAccount = async (kind: string): Promise<GoldenRecord[]> =>
    hub ? store.referring(hub.id, kind) : [];
  const [people, signals, articles, tenders, subscriptions, own, accounts] = await Promise.all([
    ofAccount('person'),
    ofAccount('signal'),
    ofAccount('article'),
    ofAccount('tender'),
    ofAccount('subscription'),
    about === 'person' ? store.referring(record.id, 'activity') : [],
    record.kind === 'account' ? ofAccount('activity') : [],
  ]);
  const dossierOf = buildDossier(
    {
      record,
      observations,
      ...(account && { account }),
      people,
      signals,
      activities: distinct([...own, ...accounts]),
      articles,
      tenders,
      subscriptions,
      currency: settings.currency,
      optedOut: record.kind === 'person' && isOptedOut(reader(record), optOuts),
    },
    env.now(),
  );
  return ok(dossierOf);
}

function distinct(records: GoldenRecord[]): GoldenRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** The record that a page is about: by the keys that its address alone gives. */
export async function knownAt(desk: Desk, url: string): Promise<Summary | undefined> {
  const page = URL.parse(url);
  if (!page || !/^https?:$/.test(page.protocol)) return undefined;
  const bare = `${page.origin}${page.pathname}${page.search}`;
  const linkedin = /(^|\.)linkedin\.com$/.test(page.hostname);
  const keys = linkedin
    ? [...keysOf('person', { linkedinUrl: url }), ...keysOf('account', { linkedinUrl: url })]
    : [...keysOf('article', { url: bare }), ...keysOf('account', { website: url })];
  for (const key of keys) {
    const [record] = await desk.store.byKeys([key]);
    if (record) return summarise(record);
  }
  return undefined;
}

export async function search(desk: Desk, query: string, limit: number): Promise<Summary[]> {
  if (!query.trim()) return [];
  return rank(query, await desk.store.candidates(query, 1000), limit);
}

export async function summaries(desk: Desk, ids: Id[]): Promise<Summary[]> {
  return (await desk.store.records(ids)).map(summarise);
}

export async function history(desk: Desk, id: Id, field: string): Promise<Value[]> {
  const observations = await desk.store.observations(id);
  return historyOf(observations, field, kindOf(observations[0]?.kind ?? ''));
}

/** A page of a kind's records, newest change first. */
export async function list(
  desk: Desk,
  kind: string,
  page: { limit: number; offset: number },
): Promise<{ rows: GoldenRecord[]; total: number }> {
  const [rows, total] = await Promise.all([desk.store.list({ kind, ...page }), desk.store.count(kind)]);
  return { rows, total };
}

/** What waits for the rep today. */
export async function today(desk: Desk, alerts: AlertView[]): Promise<Today> {
  const { store, env } = desk;
  const now = env.now();
  const [activities, people, counts] = await Promise.all([
    store.list({ kind: 'activity', limit: 2000 }),
    store.list({ kind: 'person', limit: 2000 }),
    Promise.all(['person', 'account', 'signal'].map((kind) => store.count(kind))),
  ]);
  const endOfDay = new Date(now).toISOString().slice(0, 10);
  const tasks = activities
    .filter((record) => {
      const due = text(reader(record), 'dueAt').slice(0, 10);
      return due !== '' && due <= endOfDay && !text(reader(record), 'doneAt');
    })
    .map((record) => {
      const read = reader(record);
      const about = texts(read, 'person')[0] ?? texts(read, 'account')[0];
      return {
        id: record.id,
        ...(about && { about }),
        at: text(read, 'dueAt'),
        kind: 'activity',
        type: 'task',
        title: summarise(record).title,
      };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const clipped = people.filter((record) => record.firstSeenAt.slice(0, 10) === endOfDay);
  return {
    tasks,
    alerts: alerts.filter((alert) => alert.state !== 'read'),
    toInform: dueToInform(people, now, 10),
    counts: {
      people: counts[0] ?? 0,
      accounts: counts[1] ?? 0,
      signals: counts[2] ?? 0,
      clipsToday: clipped.length,
    },
  };
}
