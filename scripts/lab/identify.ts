import { readFile } from 'node:fs/promises';
import { identify, type RawRecord } from '../../lib/identity/match.ts';

/**
 * `lab identify FILE.jsonl [--strict]`: records `{id, kind, fields, source}` in; a line `{id, cluster}` each out and,
 * last, `{proposals: [{a, b, score, reasons}]}` between the records of the clusters proposed as one.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) throw new Error('usage: identify FILE.jsonl [--strict]');
  const records = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as RawRecord);
  const { clusters, proposals } = identify(records, { strict: args.includes('--strict') });
  const members = new Map(clusters.map((ids) => [ids[0] ?? '', ids]));
  const clusterOf = new Map(clusters.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id])));
  for (const { id } of records) print({ id, cluster: clusterOf.get(id) ?? id });
  print({
    proposals: proposals.flatMap(({ a, b, score, reasons }) =>
      (members.get(a) ?? [a]).flatMap((x) =>
        (members.get(b) ?? [b]).map((y) => ({ a: x, b: y, score, reasons })),
      ),
    ),
  });
}
