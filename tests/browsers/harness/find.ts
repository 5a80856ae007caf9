import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Where each browser may be, best first, and what installs it on Debian and its children. */
const KNOWN: Record<
  BrowserName,
  { label: string; variable: string; debian: string; elsewhere: string; paths: string[] }
> = {
  chromium: {
    label: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    debian: 'chromium',
    elsewhere: 'https://googlechromelabs.github.io/chrome-for-testing/',
    paths: [
      '/usr/lib/chromium/chromium',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    label: 'Firefox 140 or newer',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    elsewhere: 'https://www.mozilla.org/firefox/',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** The path of a browser, or undefined: the variable CHROME_PATH or FIREFOX_PATH wins. */
export function findBrowser(
  name: BrowserName,
  env: Record<string, string | undefined> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const known = KNOWN[name];
  const chosen = env[known.variable];
  if (chosen) return exists(chosen) ? chosen : undefined;
  return known.paths.find(exists);
}

/** What to do about a browser that is not there, in one sentence. */
export function howToInstall(name: BrowserName): string {
  const { label, variable, debian, elsewhere } = KNOWN[name];
  return (
    `${label} was not found: install it (Debian, Ubuntu: apt-get install ${debian}; ` +
    `elsewhere: ${elsewhere}) or set ${variable} to its program file.`
  );
}

/** Installs the missing ones with apt-get where this is Debian and we are root; says which are still missing. */
export function installMissing(names: readonly BrowserName[], say: (line: string) => void): BrowserName[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return [];
  const debianRoot = platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (debianRoot) {
    const packages = missing.map((name) => KNOWN[name].debian);
    say(`installing ${packages.join(' and ')} with apt-get (once) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (args: string[]) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    if (run(['update', '-q'])) run(['install', '-qy', '--no-install-recommends', ...packages]);
  }
  const left = missing.filter((name) => !findBrowser(name));
  for (const name of left) say(howToInstall(name));
  return left;
}

/** The path of a browser. Throws with the way to install it. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(howToInstall(name));
  return path;
}
