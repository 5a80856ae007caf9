import { summarise } from '../../dossier/summary.ts';
import { CandidateIndex } from '../../identity/candidates.ts';
import { proposalsFor } from '../../identity/match.ts';
import type { Fields } from '../../record/kind.ts';
import type { Desk } from '../desk.ts';
import { identify } from '../identify.ts';
import type { Perhaps } from '../identity-types.ts';
import { readSettings } from '../settings.ts';
import { rawOf } from './compare.ts';

/** Shown beside a draft; more would be a list to search, not a hint. */
const MOST = 3;

/** Known records that a draft may be about, though no hard key says so. */
export async function perhaps(desk: Desk, kind: string, fields: Fields): Promise<Perhaps[]> {
  if ((await readSettings(desk.store)).strictIdentity || (await identify(desk.store, kind, fields)))
    return [];
  const records = await desk.store.list({ kind });
  const raw = new Map(records.map((record) => [record.id, rawOf(record)]));
  const index = new CandidateIndex(raw.size);
  for (const one of raw.values()) index.add(one);
  const draft = { id: '', kind, fields };
  const found = await proposalsFor(draft, index, (ids) => ids.flatMap((id) => raw.get(id) ?? []));
  const best = found.slice(0, MOST);
  const known = new Map(
    (await desk.store.records(best.map(({ b }) => b))).map((record) => [record.id, record]),
  );
  return best.flatMap(({ b, score, reasons }) => {
    const record = known.get(b);
    return record ? [{ summary: summarise(record), score, reasons }] : [];
  });
}
