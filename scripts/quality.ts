import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Quality } from '../tests/quality/quality.ts';
import { areasOf, parseArgs } from './areas.ts';
import { ROOT, viteImport } from './vite-import.ts';

/** `npm run quality -- KIND [--corpus DIR]`: judges one kind of reading (tests/quality/<kind>.ts) on a corpus. */
const { rest, options } = parseArgs(process.argv.slice(2));
const kinds = areasOf('tests/quality').filter((name) => name !== 'quality' && name !== 'judge');
const [kind] = rest;
if (kind === undefined || !kinds.includes(kind)) {
  console.error(`quality: which kind? ${kinds.join(', ')}.`);
  process.exit(2);
}
const corpus = options.corpus ? resolve(options.corpus) : resolve(ROOT, '..', 'shared', 'corpus');
if (!existsSync(corpus)) {
  console.log(`quality ${kind}: skipped, there is no corpus at ${corpus}.`);
  process.exit(0);
}
const { default: quality } = await viteImport<{ default: Quality }>(`tests/quality/${kind}.ts`);
await quality({ corpus, print: (line) => console.log(line) });
