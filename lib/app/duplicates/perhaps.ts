import { summarise } from '../../dossier/summary.ts';
import type { Fields } from '../../record/kind.ts';
import type { Desk } from '../desk.ts';
import { identify } from '../identify.ts';
import type { Perhaps } from '../identity-types.ts';
import { readSettings } from '../settings.ts';
import { likelyOnes } from './likely.ts';

/** Shown beside a draft; more would be a list to search, not a hint. */
const MOST = 3;

/** Known records that a draft may be about, though no hard key says so. */
export async function perhaps(desk: Desk, kind: string, fields: Fields): Promise<Perhaps[]> {
  const { store } = desk;
  if ((await readSettings(store)).strictIdentity || (await identify(store, kind, fields))) return [];
  const best = (await likelyOnes(store, { id: '', kind, fields })).slice(0, MOST);
  const known = new Map((await store.records(best.map(({ b }) => b))).map((record) => [record.id, record]));
  return best.flatMap(({ b, score, reasons }) => {
    const record = known.get(b);
    return record ? [{ summary: summarise(record), score, reasons }] : [];
  });
}
