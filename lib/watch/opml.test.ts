import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from './opml.ts';

describe('OPML', () => {
  it('gives the feeds of every folder, each once, and no other outline', () => {
    const list = readOpml(`<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
      <outline text="Presse"><outline type="rss" text="La &quot;Gazette&quot; &amp; cie" xmlUrl="https://g.example/rss?a=1&amp;b=2" htmlUrl="https://g.example/"/>
      <outline text="double" xmlUrl="https://g.example/rss?a=1&amp;b=2"></outline></outline>
      <outline text="Sans adresse"/><outline text="x" xmlUrl="javascript:alert(1)"/>
      <OUTLINE TITLE="Écho" XMLURL="feed://e.example/rss"/></body></opml>`);
    expect(list).toEqual([
      { title: 'La "Gazette" & cie', url: 'https://g.example/rss?a=1&b=2', site: 'https://g.example/' },
      { title: 'Écho', url: 'http://e.example/rss', site: '' },
    ]);
    expect(readOpml('<rss><channel/></rss>')).toEqual([]);
    expect(readOpml('')).toEqual([]);
  });

  it('reads back what it wrote, without credentials', () => {
    const feeds = [
      { title: 'A < B & "C"', url: 'https://a.example/rss?x=1&y=2', site: 'https://a.example/' },
      { title: 'B', url: 'https://me:secret@b.example/rss', site: '' },
    ];
    const text = writeOpml('Mes flux', feeds);
    expect(text).not.toContain('secret');
    expect(readOpml(text)).toEqual([feeds[0], { ...feeds[1], url: 'https://b.example/rss' }]);
  });
});
