import { rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { BUILT, joinTeam } from '../tests/browsers/acts.ts';
import { chromiumRep } from '../tests/browsers/harness/chromium.ts';
import { findBrowser, howToInstall, installMissing } from '../tests/browsers/harness/find.ts';
import { inventedScript } from '../tests/tour/pages.ts';
import { playTour } from '../tests/tour/tour.ts';
import { startWorld, type World } from '../tests/tour/world.ts';
import { parseArgs } from './areas.ts';
import { buildExtension } from './build.ts';
import { ROOT } from './vite-import.ts';

/**
 * `npm start`: builds the extension, starts the backend with an invented team and opens a browser joined
 * to it; without a display it plays the tour instead. `--once` plays the tour and ends.
 */
const { options } = parseArgs(process.argv.slice(2), ['once']);
const say = (line: string) => console.log(line);
const hasDisplay =
  platform() === 'win32' ||
  platform() === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

say('Building the extension …');
buildExtension();
const world = await startWorld(join(ROOT, '.output', 'start'), options.once ? 0 : 4780);
const [camille, jonas] = world.team.members;
say(`The backend is at ${world.url}, with the invented team “${world.team.workspace.name}”:`);
for (const member of [camille, jonas]) say(`  ${member.name}  ${member.email}  ${member.password}`);
try {
  if (options.once || !hasDisplay) await tour(world);
  else await openBrowser(world);
  if (!options.once) await untilStopped();
} finally {
  await world.stop();
}

async function tour(shown: World): Promise<void> {
  if (installMissing(['chromium'], say).length > 0) process.exit(1);
  const output = join(ROOT, '.output', 'tour');
  rmSync(output, { recursive: true, force: true });
  await playTour({ world: shown, script: inventedScript(), output, say });
  say(`Pictures and transcript: ${join(output, 'transcript.md')}`);
}

async function openBrowser(shown: World): Promise<void> {
  if (!findBrowser('chromium')) {
    say(howToInstall('chromium'));
    say(`Or load the folder ${BUILT.chromium} in a browser of yours (extensions page, developer mode).`);
    return;
  }
  const rep = await chromiumRep({
    extension: BUILT.chromium,
    visible: true,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  });
  await joinTeam(rep, shown.team.members[0], shown.url);
  await rep.open('dashboard.html');
  say('A browser is open, joined to the team. Press Alt+Shift+V on any page.');
}

/** Ctrl+C or a TERM ends the wait. */
function untilStopped(): Promise<void> {
  say('Ctrl+C stops it.');
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
