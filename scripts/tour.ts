import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installMissing } from '../tests/browsers/harness/find.ts';
import { corpusScript, inventedScript } from '../tests/tour/pages.ts';
import { playTour } from '../tests/tour/tour.ts';
import { startWorld } from '../tests/tour/world.ts';
import { parseArgs } from './areas.ts';
import { buildExtension } from './build.ts';
import { ROOT } from './vite-import.ts';

/** `npm run tour [-- --corpus DIR]`: the three moments in headless Chromium, with pictures and a transcript. */
const { options } = parseArgs(process.argv.slice(2));
const say = (line: string) => console.log(line);
if (installMissing(['chromium'], say).length > 0) process.exit(1);
const output = join(ROOT, '.output', 'tour');
const script = options.corpus ? corpusScript(resolve(options.corpus)) : inventedScript();
say('Building the extension …');
buildExtension();
const world = await startWorld(join(ROOT, '.output', 'tour-server'));
try {
  rmSync(output, { recursive: true, force: true });
  await playTour({ world, script, output, say });
  say(`Pictures and transcript: ${join(output, 'transcript.md')}`);
} finally {
  await world.stop();
}
