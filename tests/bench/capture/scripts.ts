import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

/** What each reader is in the page: a function without arguments that reads it whole. */
export const READERS = {
  ours: 'vigieRead.capture(document, location.href)',
  // Both change or need a document of their own: the copy is a part of using them.
  readability: 'new Readability(document.cloneNode(true)).parse()',
  defuddle: 'new Defuddle(document, { url: location.href, useAsync: false }).parse()',
} as const;
export type Reader = keyof typeof READERS;

/** The scripts to put into a page so that every reader is there, as they are shipped. */
export async function readerScripts(minify = true): Promise<string[]> {
  const peer = (name: string, file: string) =>
    readFileSync(join(dirname(require.resolve(name)), file), 'utf8');
  return [
    await ourScript(minify),
    peer('@mozilla/readability', 'Readability.js'),
    peer('defuddle', 'index.js'),
  ];
}

async function ourScript(minify: boolean): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify,
      lib: { entry: join(ROOT, 'lib/capture/read.ts'), formats: ['iife'], name: 'vigieRead' },
    },
  })) as Rollup.RollupOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('bench capture: the capture script could not be built');
  return chunk.code;
}
