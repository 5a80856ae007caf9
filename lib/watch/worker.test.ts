import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { PARSER_ALIAS } from '../../scripts/build/parser-alias.ts';
import type { readFeed } from './feed.ts';

const FEED = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Orvane</title>
  <entry><id>a1</id><title>Une usine</title><link href="/usine"/><updated>2026-10-05T09:30:00Z</updated></entry></feed>`;

/** Bundles the reader as the extension does, with the alias of wxt.config.ts. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: PARSER_ALIAS },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('feed.ts', import.meta.url)),
        formats: ['iife'],
        name: 'watch',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

it('reads feeds in a worker, without window, DOM, Buffer or process, in less than 90 KB compressed', async () => {
  const code = await bundle();
  expect(gzipSync(code).length).toBeLessThan(90 * 1024);
  const context = vm.createContext({
    URL,
    TextDecoder,
    TextEncoder,
    setTimeout,
    clearTimeout,
    queueMicrotask,
  });
  const read: typeof readFeed = vm.runInContext(
    `globalThis.self = globalThis; ${code}; watch.readFeed`,
    context,
  );
  const feed = await read(FEED, { url: 'https://orvane.example/feed' });
  expect(feed).toMatchObject({
    ok: true,
    value: {
      title: 'Orvane',
      items: [{ id: 'a1', title: 'Une usine', url: 'https://orvane.example/usine' }],
    },
  });
}, 30_000);
