import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Capture } from '../../lib/capture/capture.ts';
import { capture } from '../../lib/capture/read.ts';
import { readPlain, readText } from '../read-text.ts';

/** A JSON file as Chromium shows it: its text, and nothing else. @throws where it is no JSON. */
function shownJson(source: string, url: string): JSDOM {
  JSON.parse(source.replace(/^\ufeff/, ''));
  const dom = new JSDOM('<html><head></head><body><pre></pre></body></html>', { url });
  const shown = dom.window.document.querySelector('pre');
  if (shown) shown.textContent = source.replace(/^\ufeff/, '');
  return dom;
}

/** A saved page as a document: no script runs, nothing is fetched. XML is read as XML. */
async function open(file: string, url: string): Promise<JSDOM> {
  if (/\.json$/i.test(file)) return shownJson(await readPlain(file), url);
  const { bytes, text } = await readText(file);
  const xml = /\.xml$/i.test(file);
  return new JSDOM(text ?? bytes, {
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
  if (!URL.canParse(url)) throw new Error(`--url ${url} is not an address`);
  const dom = await open(file, url);
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
    for (const [index, line] of lines.entries()) {
      let file = `line ${index + 1}`;
      try {
        const page = JSON.parse(line) as { file: string; url: string };
        file = page.file;
        print({ file, ...(await readSaved(resolve(dirname(list), file), page.url)) });
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
