import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeFeed } from '../../lib/watch/decode.ts';
import { readFeed } from '../../lib/watch/feed.ts';

/**
 * `lab feed FILE [--url URL] [--content-type TYPE]`: prints `{"title", "items": [{"id", "title", "url", "publishedAt",
 * "author", "text", "categories"}], "errors": []}`; for what is no feed, no items and the fault as the one error.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, 'content-type': { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new Error('usage: feed FILE [--url URL] [--content-type TYPE]');
  const contentType = values['content-type'];
  const text = decodeFeed(await readFile(file), contentType);
  const feed = await readFeed(text, { url: values.url ?? '', contentType, now: Date.now() });
  if (!feed.ok) {
    print({ title: '', items: [], errors: [{ problem: feed.fault.code, ...feed.fault.values }] });
    return;
  }
  const items = feed.value.items.map(({ id, title, url, publishedAt, author, text, categories }) => ({
    id,
    title,
    url,
    publishedAt,
    author,
    text,
    categories,
  }));
  print({ title: feed.value.title, items, errors: feed.value.errors });
}
