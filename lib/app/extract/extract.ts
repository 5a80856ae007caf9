import { failed, ok, type Result } from '../../fault/fault.ts';
import { type GoldenRecord, reader } from '../../record/fold.ts';
import type { Json } from '../../record/json.ts';
import { kindOf } from '../../record/kinds/index.ts';
import type { Progress } from '../app.ts';
import { startAuthor } from '../author.ts';
import { exportBackup } from '../backup.ts';
import { changed } from '../changed.ts';
import type { Desk } from '../desk.ts';
import { matching } from '../find-records.ts';
import type { Extracted, ExtractQuery } from '../transfer-types.ts';
import { mayTakeAll, permissionOf } from './permission.ts';
import { type CsvForm, cellOf, csvLine } from './write-csv.ts';
import { vcard } from './write-vcard.ts';

/**
 * The one way out: records leave as a file only through here. What this person may not carry away is left
 * out and counted, and who took what, when and by which filter is written down for the team before the file
 * is handed over; where that fails, there is no file.
 */
export async function extract(
  desk: Desk,
  query: ExtractQuery,
  write: (piece: string) => void,
  progress?: Progress,
): Promise<Result<Extracted>> {
  const everything = query.format === 'backup';
  if (everything && !(await mayTakeAll(desk.store))) return failed('EXTRACT_DENIED');
  const done = everything
    ? await exportBackup(desk.store, desk.env, write, progress)
    : await extractRecords(desk, query, write, progress);
  if (!done.ok) return done;
  const author = await startAuthor(desk.store, desk.env);
  const { format, words, filter, file } = query;
  const log = author.say({
    subject: author.subject(),
    kind: 'extraction',
    set: {
      of: query.kind ?? 'everything',
      format,
      ...(filter && Object.keys(filter).length > 0 && { filter: filter as Json }),
      ...(words && { words }),
      count: done.value.rows,
      file,
    },
    source: { type: 'manual' },
  });
  await desk.store.write({ origin: 'local', observations: [log], meta: author.meta() });
  changed(desk);
  return done;
}

async function extractRecords(
  desk: Desk,
  query: ExtractQuery,
  write: (piece: string) => void,
  progress?: Progress,
): Promise<Result<Extracted>> {
  const kind = query.format === 'vcard' ? 'person' : (query.kind ?? 'person');
  const permitted = await permissionOf(desk.store);
  const { fields } = kindOf(kind);
  const names = Object.keys(fields).filter((name) => !fields[name]?.internal);
  const form: CsvForm = { separator: query.separator ?? ',', mark: query.mark ?? false };
  const total = query.words ? undefined : await desk.store.count(kind);
  const seen = new Set<string>();
  let rows = 0;
  let withheld = 0;
  let looked = 0;
  if (query.format === 'csv') {
    const head = csvLine(['Vigie id', ...names.map((name) => query.labels?.[name] ?? name)], form);
    write(form.mark ? `\ufeff${head}` : head);
  }
  const { words = '', filter = {} } = query;
  for await (const batch of matching(desk, { kind, query: words, filter }, Number.POSITIVE_INFINITY)) {
    looked += batch.looked;
    const called = query.format === 'csv' ? await namesOf(desk, batch.records, names) : new Map();
    let piece = '';
    for (const record of batch.records) {
      // A record that changes meanwhile moves to the front of the list: it is met again.
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      const allowed = permitted(record, names);
      if (allowed.length === 0) {
        withheld += 1;
        continue;
      }
      rows += 1;
      const whole = reader(record);
      const read = (name: string) => (allowed.includes(name) ? whole(name) : undefined);
      piece +=
        query.format === 'vcard'
          ? vcard(read, record.id)
          : csvLine(
              [
                record.id,
                ...names.map((name) => cellOf(read(name), fields[name], (id) => called.get(id) ?? '')),
              ],
              form,
            );
    }
    write(piece);
    progress?.(looked, total);
  }
  if (rows === 0) return failed(withheld > 0 ? 'EXTRACT_DENIED' : 'EXTRACT_NOTHING');
  return ok({ rows, ...(withheld > 0 && { withheld }) });
}

/** What people call the records that these ones point to. */
async function namesOf(
  desk: Desk,
  records: readonly GoldenRecord[],
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = records.flatMap((record) => {
    const refs = names.filter((name) => kindOf(record.kind).fields[name]?.type === 'ref');
    return refs.flatMap((name) => {
      const value = reader(record)(name);
      return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    });
  });
  const called = new Map<string, string>();
  for (const record of await desk.store.records([...new Set(ids)])) {
    for (const id of record.members) called.set(id, kindOf(record.kind).title(reader(record)));
  }
  return called;
}
