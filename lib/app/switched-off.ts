import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import type { Store } from '../store/port.ts';

/** Why, since when (ISO 8601 UTC) and by whom a site is not read. */
export interface SwitchedOff {
  reason: string;
  since: string;
  by: string;
}

/** Undefined while the site is read. `site` is its adapter's id. */
export async function switchedOff(store: Store, site: string): Promise<SwitchedOff | undefined> {
  const [record] = await store.byKeys([`adapter-switch/adapter:${site}`]);
  const off = record?.fields.off;
  if (!record || off?.value !== true) return undefined;
  return { reason: text(reader(record), 'reason'), since: off.from.at, by: off.from.by };
}
