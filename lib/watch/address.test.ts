import { describe, expect, it } from 'vitest';
import { canonicalUrl, effectiveUrl, readAddress } from './address.ts';

describe('readAddress', () => {
  it('takes host, path and query apart without minding broken addresses', () => {
    expect(readAddress('HTTPS://user:p@WWW.Orvane.Example:8080/A/b?x=1#y')).toEqual({
      host: 'orvane.example',
      path: '/A/b',
      query: 'x=1',
    });
    expect(readAddress('javascript:alert(1)')).toBeUndefined();
    expect(readAddress('/a/b')).toBeUndefined();
  });
});

describe('effectiveUrl', () => {
  it('follows redirects that say where they lead, three at most', () => {
    const page = 'https://orvane.example/a?b=c';
    const wrap = (url: string) => `https://www.google.com/url?sa=t&url=${encodeURIComponent(url)}&ct=ga`;
    expect(effectiveUrl(wrap(page))).toBe(page);
    expect(effectiveUrl(wrap(wrap(wrap(page))))).toBe(page);
    expect(effectiveUrl(wrap(wrap(wrap(wrap(page)))))).toBe(wrap(page));
    expect(effectiveUrl(`https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(page)}`)).toBe(
      page,
    );
    expect(effectiveUrl('https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&u=x')).toBe(
      'https://a.example/',
    );
    expect(effectiveUrl('https://google.co.uk/url?q=http://a.example/b')).toBe('http://a.example/b');
  });

  it('stays where the parameter is missing or no web address', () => {
    for (const url of [
      'https://google.com/url?x=1',
      'https://google.com/url?url=javascript:alert(1)',
      'https://google.com/url/?url=https://a.example',
      'https://notgoogle.com/url?url=https://a.example',
      'https://google.com/url?url=%E0%A4%A',
    ]) {
      expect(effectiveUrl(url)).toBe(url);
    }
  });
});

describe('canonicalUrl', () => {
  it('is the same for every way to one page', () => {
    const same = [
      'https://www.gazette.example/a?id=3&b=2',
      'http://gazette.example/a/?b=2&id=3#top',
      'https://gazette.example/a?utm_source=rss&id=3&fbclid=xyz&b=2&xtor=RSS-1&mc_cid=1&gclid=2',
      'https://www.google.com/url?url=https://gazette.example/a%3Fid%3D3%26b%3D2&ct=ga',
    ].map(canonicalUrl);
    expect(new Set(same)).toEqual(new Set(['gazette.example/a?b=2&id=3']));
  });

  it('keeps pages apart that a parameter tells apart, and has nothing for what is no web address', () => {
    expect(canonicalUrl('https://a.example/?p=1')).not.toBe(canonicalUrl('https://a.example/?p=2'));
    expect(canonicalUrl('mailto:a@b.example')).toBe('');
    expect(canonicalUrl('')).toBe('');
  });
});
