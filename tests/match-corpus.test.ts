import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchPrepared, prepare } from '../lib/watch/match.ts';
import { parseQuery } from '../lib/watch/query.ts';

const FOLDER = new URL('../../shared/corpus/signals/', import.meta.url);
const absent = !existsSync(FOLDER);
if (absent) console.log('match-corpus: skipped, ../shared/corpus is not here');

describe.skipIf(absent)('the watch queries of the corpus', () => {
  it('find exactly the items listed for them', () => {
    const watches: { id: string; query: string; matches: string[] }[] = JSON.parse(
      readFileSync(new URL('watches.json', FOLDER), 'utf8'),
    );
    const items = readFileSync(new URL('signals.jsonl', FOLDER), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, title, text, url, lang }) => ({ id, ready: prepare({ title, text, url, lang }) }));
    expect(watches.length).toBeGreaterThan(0);
    for (const watch of watches) {
      const query = parseQuery(watch.query);
      const hits = query.ok ? items.filter((item) => matchPrepared(query.value, item.ready).hit) : [];
      expect([watch.id, hits.map((item) => item.id).sort()]).toEqual([watch.id, [...watch.matches].sort()]);
    }
  });
});
