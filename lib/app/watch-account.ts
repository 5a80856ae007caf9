import { summarise } from '../dossier/summary.ts';
import { type Fault, failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { companyDomain, sirenKey } from '../record/keys.ts';
import { text, texts } from '../record/kind.ts';
import { planSources } from '../watch/sources/registry.ts';
import type { PlannedSource, SourceAccount } from '../watch/sources/source.ts';
import type { AccountWatchChoice, AccountWatchDone, AccountWatchPlan, SourceOffer } from './app.ts';
import type { Desk } from './desk.ts';
import { lookAtSite } from './look-at-site.ts';
import { saveWatch } from './save-watch.ts';

/** Countries whose business press writes in English first. */
const ENGLISH = new Set(['GB', 'US', 'IE', 'AU', 'NZ', 'CA']);

/**
 * Everything that can be followed of an account: searches of the news in its languages, tenders where it is buyer or
 * holder, legal notices, and what its home page shows where the browser lets us read it. Nothing is set up.
 */
export async function watchAccount(desk: Desk, id: Id): Promise<Result<AccountWatchPlan>> {
  const record = await desk.store.record(id);
  if (!record) return failed('RECORD_GONE');
  const account = sourceAccount(record);
  if (account.names.length === 0) return failed('ACCOUNT_NAMELESS');
  const held = await watchOf(desk, record);
  const feeds = held ? texts(reader(held), 'feed') : [];
  const home = homeOf(record, account);
  const allowed = home !== '' && (await desk.browser.hasHost(home));
  const seen: Result<PlannedSource[]> = allowed ? await lookAtSite(desk, home) : ok([]);
  const planned = [...(seen.ok ? seen.value : []), ...planSources(account)];
  const fault: Fault | undefined = seen.ok ? undefined : seen.fault;
  return ok({
    account: summarise(record),
    ...(held && { watch: held.id }),
    name: held ? text(reader(held), 'name') : (account.names[0] ?? ''),
    query: held ? widened(text(reader(held), 'query'), account) : accountQuery(account),
    offers: await offersOf(desk, planned, new Set(feeds)),
    site: { url: home, allowed, looked: allowed && seen.ok },
    ...(fault && { fault }),
  });
}

/** Makes the account's watch, or adds the addresses to the one that stands: one observation, so that undo takes it back. */
export async function setUp(desk: Desk, choice: AccountWatchChoice): Promise<Result<AccountWatchDone>> {
  const record = await desk.store.record(choice.account);
  if (!record) return failed('RECORD_GONE');
  const held = await watchOf(desk, record);
  const before = held ? texts(reader(held), 'feed') : [];
  const added = choice.addresses.filter((address) => !before.includes(address));
  const saved = await saveWatch(
    desk,
    { name: choice.name, query: choice.query, feeds: [...before, ...added], account: record.id },
    held?.id,
  );
  return saved.ok ? ok({ watch: saved.value, added }) : saved;
}

/** Tenders by code and by word, as offers. */
export function tenderSources(
  desk: Desk,
  topics: { cpv: string[]; keywords: string[] },
): Promise<SourceOffer[]> {
  const nobody = { id: '', names: [], domain: '', siren: '', country: '', languages: [] };
  return offersOf(desk, planSources({ ...nobody, ...topics }), new Set());
}

/** What sources may be planned from. */
export function sourceAccount(record: GoldenRecord): SourceAccount {
  const read = reader(record);
  const country = text(read, 'country').toUpperCase();
  return {
    id: record.id,
    names: [...new Set([text(read, 'name'), ...texts(read, 'alias')])].filter(Boolean),
    domain: companyDomain(text(read, 'domain') || text(read, 'website')),
    siren: sirenKey(text(read, 'siren') || text(read, 'siret')),
    country,
    languages: ENGLISH.has(country) ? ['en', 'fr'] : ['fr', 'en'],
  };
}

/** The words of an account's watch: any of its names, its number, or anything on its own site. */
export function accountQuery({ names, siren, domain }: SourceAccount): string {
  const phrases = names.map((name) => `"${name.replace(/["“”„‟«»]/g, ' ').trim()}"`);
  return [...phrases, ...(siren ? [siren] : []), ...(domain ? [`site:${domain}`] : [])].join(' OR ');
}

/** A query that stands, opened to notices that give only the number and to what the account's own site says. */
function widened(query: string, { siren, domain }: SourceAccount): string {
  const own = [siren, domain && `site:${domain}`].filter((part) => part && !query.includes(part));
  return own.length > 0 ? `(${query}) OR ${own.join(' OR ')}` : query;
}

/** The oldest watch that was set up for the account. */
async function watchOf(desk: Desk, account: GoldenRecord): Promise<GoldenRecord | undefined> {
  const watches = await desk.store.referring(account.id, 'watch');
  return watches.sort((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1))[0];
}

function homeOf(record: GoldenRecord, { domain }: SourceAccount): string {
  const website = URL.parse(text(reader(record), 'website'));
  if (website && /^https?:$/.test(website.protocol)) return `${website.origin}/`;
  return domain ? `https://${domain}/` : '';
}

function offersOf(
  desk: Desk,
  planned: PlannedSource[],
  followed: ReadonlySet<string>,
): Promise<SourceOffer[]> {
  const distinct = [...new Map(planned.map((one) => [one.address, one])).values()];
  return Promise.all(
    distinct.map(async (one) => ({
      ...one,
      host: URL.parse(one.address)?.host ?? one.address,
      allowed: await desk.browser.hasHost(one.address),
      followed: followed.has(one.address),
    })),
  );
}
