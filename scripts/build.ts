import { spawnSync } from 'node:child_process';
import { ROOT } from './vite-import.ts';

/** Builds the extension for Chromium. Throws with what the build printed where it fails. */
export function buildExtension(): void {
  const run = spawnSync('wxt', ['build', '-b', 'chrome'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.status !== 0) throw new Error(`the extension could not be built:\n${run.stdout}${run.stderr}`);
}
