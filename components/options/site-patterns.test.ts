import { describe, expect, it } from 'vitest';
import { sitesOf, usesOf } from './site-patterns.ts';

describe('the sites that a person allowed', () => {
  const sites = sitesOf([
    'https://www.gazette.example/*',
    'chrome://favicon/*',
    'https://*.avis.example/*',
    '<all_urls>',
    'https://*/*',
  ]);

  it('are shown by their host, what is wider by nothing', () => {
    expect(sites.map((site) => site.host)).toEqual([
      undefined,
      undefined,
      'avis.example',
      'www.gazette.example',
    ]);
  });

  it('say how many feeds they serve', () => {
    const urls = [
      'https://www.gazette.example/feed',
      'https://www.gazette.example/rss?b',
      'https://flux.avis.example/',
      'https://gazette.example/feed',
    ];
    expect(sites.map((site) => usesOf(site, urls))).toEqual([4, 4, 1, 2]);
    expect(usesOf({ pattern: 'https://gazette.example/*', host: 'gazette.example' }, urls)).toBe(1);
  });
});
