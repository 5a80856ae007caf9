import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PEERS, peerFields, textOf } from './capture/peers.ts';
import { type Captured, type Expected, judge, type Same } from './judge.ts';
import type { Quality } from './quality.ts';

/**
 * Precision and recall of capture, per kind and field, on the corpus' `pages.jsonl`, under the rule of
 * the corpus' own `judge.mjs`; then of Defuddle, Readability and metascraper on the same articles.
 * Pages with nothing to capture count each observation as wrong.
 */
const capture: Quality = async ({ corpus, print }) => {
  const pages = lines<Expected>(readFileSync(join(corpus, 'pages.jsonl'), 'utf8'));
  const { same } = (await import(pathToFileURL(ruleOf(corpus)).href)) as { same: Same };
  const captured = new Map(readAll(corpus, pages).map((one) => [one.file, one]));
  for (const row of judge(pages, captured, same)) print(row);
  const articles = pages.filter(({ kind, file }) => kind === 'article' && /\.html?$/i.test(file));
  for (const [name, peer] of Object.entries(PEERS)) {
    const read = new Map<string, Captured>();
    for (const { file, url } of articles) {
      const fields = await peerFields(peer, textOf(join(corpus, file)), url);
      read.set(file, { file, observations: fields ? [{ kind: 'article', fields }] : [] });
    }
    for (const row of judge(articles, read, same).filter((one) => !UNREAD.test(one)))
      print(`${name.padEnd(12)} ${row}`);
  }
};
export default capture;

/** A field that a reader never gives: it does not look for it. */
const UNREAD = /recall 0\.000 {2}precision {3}-/;

/** The corpus' rule, or that of the corpus it is a part of. */
function ruleOf(corpus: string): string {
  const rule = [corpus, dirname(corpus)]
    .map((folder) => join(folder, 'judge.mjs'))
    .find((file) => existsSync(file));
  if (!rule) throw new Error(`quality capture: there is no judge.mjs in ${corpus}`);
  return rule;
}

/** Reads every page through `lab capture --list`, as the product does. */
function readAll(corpus: string, pages: readonly Expected[]): Captured[] {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-quality-'));
  const list = join(folder, 'list.jsonl');
  writeFileSync(
    list,
    pages.map(({ file, url }) => JSON.stringify({ file: join(corpus, file), url })).join('\n'),
  );
  const lab = fileURLToPath(new URL('../../scripts/lab.ts', import.meta.url));
  const run = spawnSync(process.execPath, [lab, 'capture', '--list', list], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  if (run.error) throw run.error;
  // A page that cannot be read is a line with `error`: it counts as nothing captured.
  return lines<Partial<Captured> & { file: string }>(run.stdout).map((one) => ({
    file: one.file.slice(corpus.length + 1),
    observations: one.observations ?? [],
  }));
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
