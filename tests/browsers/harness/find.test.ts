import { expect, it } from 'vitest';
import { findBrowser, howToInstall } from './find.ts';

it('takes the first known place that exists', () => {
  expect(findBrowser('chromium', {}, (path) => path === '/usr/bin/google-chrome')).toBe(
    '/usr/bin/google-chrome',
  );
  expect(findBrowser('firefox', {}, (path) => path.startsWith('/usr/bin/firefox'))).toBe(
    '/usr/bin/firefox-esr',
  );
});

it('lets a variable choose, and does not fall back when it is wrong', () => {
  const env = { CHROME_PATH: '/opt/chrome/chrome' };
  expect(findBrowser('chromium', env, () => true)).toBe('/opt/chrome/chrome');
  expect(findBrowser('chromium', env, (path) => path === '/usr/bin/chromium')).toBeUndefined();
});

it('finds nothing on a machine without browsers, and names the package that installs one', () => {
  expect(findBrowser('firefox', {}, () => false)).toBeUndefined();
  expect(howToInstall('firefox')).toContain('apt-get install firefox-esr');
  expect(howToInstall('chromium')).toContain('apt-get install chromium');
});
