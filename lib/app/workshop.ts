import { ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { text, texts } from '../record/kind.ts';
import { nameId } from '../record/name-id.ts';
import { type Decision, decide, type WatchRule, watchRule } from '../watch/decide.ts';
import { knownEvent } from '../watch/events.ts';
import { type Narrowing, narrowings } from '../watch/narrow.ts';
import { parseQuery } from '../watch/query.ts';
import type { SignalDraft } from '../watch/signal-fields.ts';
import { KEEP_MS, type StoredItem } from '../watch/stored-item.ts';
import type { DryHit, DryRun, WatchInput } from './app.ts';
import { startAuthor } from './author.ts';
import type { Desk } from './desk.ts';
import { readGround } from './ground.ts';

const RECENT_SIGNALS = 2000;
/** Shown of a dry run; the count is of all. */
const SHOWN = 50;
const NOBODY = nameId('a watch that is tried');

/** What a watch would have raised on the items kept here, by the very rules of a poll. Writes nothing. */
export async function dryRun(desk: Desk, input: Omit<WatchInput, 'name'>): Promise<Result<DryRun>> {
  const query = parseQuery(input.query);
  if (!query.ok) return query;
  const rule: WatchRule = {
    id: NOBODY,
    query: query.value,
    feeds: [],
    ...(input.account && { account: input.account }),
    ...(input.aboutOnly && { aboutOnly: true }),
  };
  const now = desk.env.now();
  const kept = await desk.store.items(now - KEEP_MS, input.feeds);
  const { signals } = await decided(desk, kept, rule, { primed: true });
  const hits = hitsOf(signals);
  const oldest = kept.at(-1)?.at;
  return ok({
    items: kept.length,
    ...(oldest !== undefined && { since: oldest }),
    events: hits.length,
    hits: hits.slice(0, SHOWN),
  });
}

/**
 * Applies a watch that was written or changed to the items kept here, so that it holds for what came before it
 * too: as on the first poll of a feed, of these only the newest of the last days raise alerts, and nothing that
 * was announced is announced again. Gives the number of alerts.
 */
export async function reapply(desk: Desk, id: Id): Promise<number> {
  const record = await desk.store.record(id);
  const rule = record && watchRule(record);
  if (!rule?.ok || !rule.value) return 0;
  const watch = rule.value;
  const done = await desk.exclusively('decide', () => write(desk, watch), { wait: true });
  return done ?? 0;
}

async function write(desk: Desk, rule: WatchRule): Promise<number> {
  const { store, env } = desk;
  const kept = await store.items(env.now() - KEEP_MS, rule.feeds);
  const decision = await decided(desk, kept, { ...rule, feeds: [] }, { primed: false });
  const fresh = await unsaid(desk, decision.signals);
  if (fresh.length === 0) return 0;
  const author = await startAuthor(store, env);
  await store.write({
    origin: 'local',
    observations: fresh.map((signal) => author.say(signal)),
    alerts: decision.alerts,
    meta: author.meta(),
  });
  return decision.alerts.length;
}

/** Without what a signal holds already: saving a watch twice writes once. */
async function unsaid(desk: Desk, signals: readonly SignalDraft[]): Promise<SignalDraft[]> {
  const records = await desk.store.records([...new Set(signals.map((one) => one.subject))]);
  const held = new Map(records.flatMap((record) => record.members.map((id) => [id, reader(record)])));
  return signals.filter((signal) => {
    const read = held.get(signal.subject);
    return !read || !texts(read, 'watch').includes(watchOf(signal));
  });
}

function watchOf(signal: SignalDraft): string {
  const [watch] = signal.add?.watch ?? [];
  return typeof watch === 'string' ? watch : '';
}

async function decided(
  desk: Desk,
  kept: readonly StoredItem[],
  rule: WatchRule,
  { primed }: { primed: boolean },
): Promise<Decision> {
  const [{ accounts }, signals, alerts] = await Promise.all([
    readGround(desk),
    primed ? [] : desk.store.list({ kind: 'signal', limit: RECENT_SIGNALS }),
    desk.store.alerts(),
  ]);
  return decide({
    feed: { url: '', title: '' },
    items: kept.map((one) => one.item),
    seen: new Set(),
    watches: [rule],
    accounts,
    events: signals.map(knownEvent),
    alerted: new Set(alerts.map((alert) => alert.id)),
    primed,
    now: desk.env.now(),
  });
}

/** The events of a run, the newest first. */
function hitsOf(signals: readonly SignalDraft[]): DryHit[] {
  const bySubject = Map.groupBy(signals, (signal) => signal.subject);
  return [...bySubject.values()]
    .flatMap((reports): DryHit[] => {
      const told = reports.find((one) => one.set);
      if (!told?.set) return [];
      const value = (name: string) => textOf(told.set?.[name]);
      const all = (name: string) => reports.flatMap((one) => one.add?.[name] ?? []).map(textOf);
      return [
        {
          title: value('title'),
          text: value('text'),
          url: value('url'),
          at: value('publishedAt'),
          site: value('siteName'),
          type: value('type'),
          words: [...new Set(all('words'))],
          sources: reports.length,
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** How a watch could be made quieter, by what people said of its alerts. */
export async function narrowingsOf(desk: Desk, id: Id): Promise<Narrowing[]> {
  const [record, signals] = await Promise.all([desk.store.record(id), desk.store.referring(id, 'signal')]);
  if (!record) return [];
  const judged = signals.map(reader).flatMap((read) => {
    const verdict = text(read, 'verdict');
    if (!verdict) return [];
    const about = texts(read, 'about').length > 0;
    return [{ useful: verdict === 'useful', title: text(read, 'title'), text: text(read, 'text'), about }];
  });
  const about = reader(record)('aboutOnly') === true;
  return narrowings(text(reader(record), 'query'), judged).filter((one) => one.type !== 'about' || !about);
}
