import { ok, type Result } from '../fault/fault.ts';
import { comparable, type GoldenRecord, headsOf } from '../record/fold.ts';
import type { Json } from '../record/json.ts';
import type { Fields } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { ImportReport, Progress } from './app.ts';
import { parts, startAuthor } from './author.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { erasedIds } from './erased.ts';
import { identify } from './identify.ts';
import { readSettings } from './settings.ts';

/** Rows written in one transaction: large enough to be quick, small enough to show progress. */
const BATCH = 500;

/**
 * Writes the good rows of a CSV of subscriptions or costs and names the others. A row that says what
 * is known already writes nothing, so that importing a file twice changes nothing.
 */
export async function importRows(
  desk: Desk,
  kind: 'subscription' | 'cost',
  text: string,
  progress?: Progress,
): Promise<Result<ImportReport>> {
  const { store, env } = desk;
  // The CSV reader is large and rarely needed: pages load it with their first import.
  const { readCsv } = await import('./import-csv.ts');
  const read = readCsv(kind, text, { currency: (await readSettings(store)).currency });
  if (!read.ok) return read;
  const { rows, ready, problems } = read.value;
  const accounts = new Map<string, string | undefined>();
  const gone = await erasedIds(store);
  for (const { row } of ready.filter((one) => gone.has(one.subject)))
    problems.push({ row, fault: { code: 'IMPORT_ERASED', values: { row } } });
  const wanted = ready.filter((one) => !gone.has(one.subject));
  let stored = 0;
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH);
    const held = new Map(
      (await store.records(batch.map((row) => row.subject))).flatMap((record) =>
        record.members.map((id) => [id, record] as const),
      ),
    );
    const author = await startAuthor(store, env);
    const observations = [];
    for (const row of batch) {
      const fields = await withAccount(desk, kind, row.fields, accounts);
      const news = differing(kind, fields, held.get(row.subject));
      if (Object.keys(news).length === 0) continue;
      observations.push(
        author.say({
          subject: row.subject,
          kind,
          ...parts(kind, news),
          over: headsOf(held.get(row.subject), Object.keys(news)),
          source: { type: 'import', evidence: { row: String(row.row) } },
        }),
      );
    }
    await store.write({ origin: 'local', observations, meta: author.meta() });
    stored += observations.length;
    progress?.(Math.min(at + BATCH, wanted.length), wanted.length);
  }
  if (stored > 0) changed(desk);
  return ok({ rows, stored, already: wanted.length - stored, problems });
}

/** Ties a subscription to the account of that name, where there is exactly one. */
async function withAccount(
  desk: Desk,
  kind: string,
  fields: Fields,
  cache: Map<string, string | undefined>,
): Promise<Fields> {
  const name = fields.accountName;
  if (kind !== 'subscription' || typeof name !== 'string') return fields;
  if (!cache.has(name)) cache.set(name, (await identify(desk.store, 'account', { name }))?.record.id);
  const account = cache.get(name);
  return account ? { ...fields, account } : fields;
}

/** The fields that say something new of a record. */
function differing(kind: string, fields: Fields, record: GoldenRecord | undefined): Fields {
  const definitions = kindOf(kind).fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      const now: Json = record?.fields[name]?.value ?? null;
      return comparable(now, definitions[name]) !== comparable(value, definitions[name]);
    }),
  );
}
