import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, viteImport } from './vite-import.ts';

/** `npm run -s lab -- STAGE …`: runs one stage and prints JSON, nothing else, on standard output. */
const folder = join(ROOT, 'scripts', 'lab');
const [stage = '', ...args] = process.argv.slice(2);
const stages = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3));

if (!/^[a-z-]+$/.test(stage) || !existsSync(join(folder, `${stage}.ts`))) {
  console.error(`lab: there is no stage "${stage}". Stages: ${stages.join(', ')}.`);
  process.exit(2);
}
const { default: run } = await viteImport<{
  default: (args: string[], print: (value: unknown) => void) => Promise<void>;
}>(`scripts/lab/${stage}.ts`);
try {
  await run(args, (value) => process.stdout.write(`${JSON.stringify(value)}\n`));
} catch (error) {
  console.error(`lab ${stage}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
