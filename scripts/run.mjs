// The door of every npm script: installs what is missing, then hands over to the project's own Node,
// whatever version the machine has. Plain JavaScript, so that any Node can run it.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const [task, ...args] = process.argv.slice(2);
if (!task) {
  console.error('run.mjs: which task?');
  process.exit(2);
}

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('vigie: installing dependencies (once) …');
  const npm = process.env.npm_execpath;
  const install = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: true });
  if (install.status !== 0) {
    console.error(
      'vigie: the dependencies could not be installed; the lines above say why. Nothing else was done.',
    );
    process.exit(install.status ?? 1);
  }
}

const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
const separator = process.platform === 'win32' ? ';' : ':';
const run = spawnSync(
  existsSync(node) ? node : process.execPath,
  [join(root, 'scripts', `${task}.ts`), ...args],
  {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}` },
  },
);
process.exit(run.status ?? 1);
