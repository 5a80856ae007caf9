import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBarred, planSources, requestOf, SOURCES, sourceOf } from './registry.ts';
import { ORVANE } from './testing/answer.ts';

const TYPES = [
  'bing-news',
  'boamp',
  'bodacc',
  'feed',
  'google-alerts',
  'google-news',
  'page',
  'sitemap',
  'ted',
];

describe('the registry of sources', () => {
  it('holds one file a type, named after it', () => {
    expect([...SOURCES.keys()].toSorted()).toEqual(TYPES);
    const files = readdirSync(new URL('.', import.meta.url));
    for (const type of TYPES) expect(files).toContain(`${type}.ts`);
  });

  it.each([
    ['https://gazette.example/rss.xml', 'feed'],
    ['https://news.google.com/rss/search?q=Orvane', 'google-news'],
    ['https://www.bing.com/news/search?q=Orvane&format=rss', 'bing-news'],
    ['https://www.bing.com/news/search?q=Orvane', 'feed'],
    ['https://www.google.fr/alerts/feeds/1/2', 'google-alerts'],
    ['https://orvane.example/jobs#watch:page', 'page'],
    ['https://orvane.example/jobs#watch:page=ul.jobs', 'page'],
    ['https://orvane.example/jobs#contact', 'feed'],
    ['https://orvane.example/sitemap-news.xml', 'sitemap'],
    ['https://news.google.com.evil.example/rss/search?q=x', 'feed'],
    ['not an address', 'feed'],
  ])('knows what %s is', (address, type) => {
    expect(sourceOf(address).type).toBe(type);
  });

  it('plans addresses that its own types claim, each once, asking by https', () => {
    const planned = planSources({ ...ORVANE, cpv: ['72200000'], keywords: ['maintenance logicielle'] });
    expect(planned.map((one) => one.type).toSorted()).toEqual(
      'bing-news bing-news boamp boamp boamp bodacc google-news google-news ted ted'.split(' '),
    );
    for (const one of planned) {
      expect(sourceOf(one.address).type).toBe(one.type);
      expect(requestOf(one.address).url).toMatch(/^https:/);
      expect(one.words).not.toBe('');
    }
    expect(new Set(planned.map((one) => one.address)).size).toBe(planned.length);
  });

  it('plans nothing for an account without a name or a number', () => {
    expect(planSources({ ...ORVANE, names: [], siren: '' })).toEqual([]);
  });

  it('sends nothing of what follows the number sign', () => {
    expect(requestOf('https://orvane.example/jobs?a=1#watch:page=ul.jobs').url).toBe(
      'https://orvane.example/jobs?a=1',
    );
  });

  it('never asks LinkedIn, whatever the host is called', () => {
    for (const host of ['linkedin.com', 'www.linkedin.com', 'fr.linkedin.com', 'media.licdn.com', 'lnkd.in'])
      expect(isBarred(`https://${host}/feed`)).toBe(true);
    expect(isBarred('https://notlinkedin.com/')).toBe(false);
  });
});
