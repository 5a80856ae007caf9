import type { Summary } from '../dossier/dossier.ts';
import { failed, type Result } from '../fault/fault.ts';
import { readOpml, writeOpml } from '../watch/opml.ts';
import { isBarred } from '../watch/sources/registry.ts';
import type { Desk } from './desk.ts';
import { saveWatch } from './save-watch.ts';
import { feeds } from './watches.ts';

/** Every feed that some watch names, as an OPML list that other readers take. */
export async function exportOpml(desk: Desk): Promise<string> {
  const followed = await feeds(desk);
  return writeOpml(
    'Vigie',
    followed.map(({ url, title }) => ({ url, title: title ?? url, site: '' })),
  );
}

/** One watch over all the feeds of an OPML list, with these words. Faults: OPML_EMPTY, and those of a watch. */
export async function importOpml(
  desk: Desk,
  list: { name: string; text: string; query: string },
): Promise<Result<{ watch: Summary; feeds: string[] }>> {
  const found = readOpml(list.text)
    .map((one) => one.url)
    .filter((url) => !isBarred(url));
  if (found.length === 0) return failed('OPML_EMPTY');
  const saved = await saveWatch(desk, { name: list.name, query: list.query, feeds: found });
  return saved.ok ? { ok: true, value: { watch: saved.value, feeds: found } } : saved;
}
