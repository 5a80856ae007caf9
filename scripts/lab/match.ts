import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { matchPrepared, prepare } from '../../lib/watch/match.ts';
import { parseQuery } from '../../lib/watch/query.ts';

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
  const items = (await readRows<ItemLine>(values.items)).map((item) => ({
    id: item.id,
    ready: prepare({
      title: item.title ?? '',
      text: item.text ?? '',
      url: item.url ?? '',
      lang: item.lang ?? '',
    }),
  }));
  const found: Record<string, string[]> = {};
  for (const watch of watches) {
    const query = parseQuery(watch.query);
    if (!query.ok) console.error(`${watch.id}: ${JSON.stringify(query.fault.values)}; matches nothing`);
    found[watch.id] = query.ok
      ? items.filter((item) => matchPrepared(query.value, item.ready).hit).map((item) => item.id)
      : [];
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
