import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Captured, type Expected, judge } from './judge.ts';
import type { Quality } from './quality.ts';

/**
 * Precision and recall of capture, per kind and field, on the corpus' `pages.jsonl`, under the rule of
 * the corpus' own `judge.mjs`. Pages with nothing to capture count each observation as wrong.
 */
const capture: Quality = async ({ corpus, print }) => {
  const pages = lines<Expected>(readFileSync(join(corpus, 'pages.jsonl'), 'utf8'));
  const { same } = (await import(pathToFileURL(join(corpus, 'judge.mjs')).href)) as {
    same: (field: string, want: unknown, got: unknown) => boolean | null;
  };
  const captured = new Map(readAll(corpus, pages).map((one) => [one.file, one]));
  for (const row of judge(pages, captured, same)) print(row);
};
export default capture;

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
  if (run.status !== 0) throw new Error('lab capture failed; the lines above say why');
  return lines<Captured>(run.stdout).map((one) => ({ ...one, file: one.file.slice(corpus.length + 1) }));
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
