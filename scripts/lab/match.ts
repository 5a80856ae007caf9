import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseQuery } from '../../lib/watch/query.ts';
import { QueryIndex } from '../../lib/watch/query-index.ts';

interface WatchLine {
  id: string;
  query: string;
}
interface ItemLine {
  id: string;
  title?: string;
  text?: string;
  url?: string;
  lang?: string;
}

/**
 * `lab match --watches FILE --items FILE`: watches `{id, query}` and items `{id, title, text, url, lang}`, each
 * file a JSON list or one JSON value per line; prints `{"watchId": ["itemId", …]}`.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { watches: { type: 'string' }, items: { type: 'string' } },
  });
  if (!values.watches || !values.items) throw new Error('usage: match --watches FILE --items FILE');
  const watches = await readRows<WatchLine>(values.watches);
  const items = await readRows<ItemLine>(values.items);
  const found: Record<string, string[]> = Object.fromEntries(watches.map((watch) => [watch.id, []]));
  const entries = watches.flatMap((watch) => {
    const query = parseQuery(watch.query);
    if (!query.ok) console.error(`${watch.id}: ${JSON.stringify(query.fault.values)}; matches nothing`);
    return query.ok ? [{ query: query.value, value: watch.id }] : [];
  });
  const index = new QueryIndex(entries);
  for (const { id, title = '', text = '', url = '', lang = '' } of items) {
    for (const watch of index.matching({ title, text, url, lang })) found[watch]?.push(id);
  }
  print(found);
}

async function readRows<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  if (text.trimStart().startsWith('[')) return JSON.parse(text) as T[];
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}
