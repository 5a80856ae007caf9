import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Capture } from '../../lib/capture/capture.ts';
import { capture } from '../../lib/capture/read.ts';

/** Saved pages are often UTF-8 whatever they declare; bytes that are valid as such are nothing else. */
function decoded(source: Buffer): Buffer | string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    return source;
  }
}

/** A JSON file as Chromium shows it: its text, and nothing else. */
function shownJson(source: string, url: string): JSDOM {
  const dom = new JSDOM('<html><head></head><body><pre></pre></body></html>', { url });
  const shown = dom.window.document.querySelector('pre');
  if (shown) shown.textContent = source.replace(/^\ufeff/, '');
  return dom;
}

/** A saved page as a document: no script runs, nothing is fetched. XML is read as XML. */
function open(source: Buffer, file: string, url: string): JSDOM {
  if (/\.json$/i.test(file)) return shownJson(String(decoded(source)), url);
  const xml = /\.xml$/i.test(file);
  return new JSDOM(decoded(source), {
    url,
    contentType: xml ? 'application/xml' : 'text/html',
    virtualConsole: new VirtualConsole(),
  });
}

function report(result: Capture): Record<string, unknown> {
  return {
    site: result.site,
    observations: result.drafts.map(({ kind, fields, evidence }) => ({ kind, fields, evidence })),
    missing: result.missing,
    ...(result.refused && { refused: result.refused }),
  };
}

async function readSaved(file: string, url: string): Promise<Record<string, unknown>> {
  const dom = open(await readFile(file), file, url);
  try {
    return report(capture(dom.window.document, url));
  } finally {
    dom.window.close();
  }
}

/**
 * `lab capture FILE --url URL`: what the page says, as one line. `lab capture --list FILE`: one line
 * a page, for lines of `{"file","url"}`; a page that cannot be read gives a line with `error`.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const after = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const list = after('--list');
  if (list) {
    const lines = (await readFile(list, 'utf8')).split('\n').filter((line) => line.trim());
    for (const line of lines) {
      const { file, url } = JSON.parse(line) as { file: string; url: string };
      try {
        print({ file, ...(await readSaved(resolve(dirname(list), file), url)) });
      } catch (error) {
        print({ file, error: error instanceof Error ? error.message : String(error) });
        process.exitCode = 1;
      }
    }
    return;
  }
  const [file] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--url');
  const url = after('--url');
  if (!file || !url) throw new Error('capture FILE --url URL, or capture --list FILE');
  print(await readSaved(file, url));
}
