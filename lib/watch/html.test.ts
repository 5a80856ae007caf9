import { describe, expect, it } from 'vitest';
import { escapeXml, readEntities } from './entities.ts';
import { clipped, htmlToText } from './html.ts';

const text = (html: string): string => htmlToText(html, 1000);

describe('htmlToText', () => {
  it('gives what a reader sees: blocks on their own lines, inline marks without a trace', () => {
    expect(text('<h1>Titre</h1><p>Une <b>us</b>ine<br>neuve</p><ul><li>a</li><li>b</li></ul>')).toBe(
      'Titre\nUne usine\nneuve\na\nb',
    );
    expect(text('  a \n\n  b\tc ')).toBe('a\nb c');
    expect(text('12 000&nbsp;&euro; &amp; plus&hellip; &#8217;&#146;&unknown;')).toBe(
      '12 000\u00a0€ & plus… ’’&unknown;',
    );
  });

  it('drops scripts, styles, frames and what could run', () => {
    expect(text('<script>alert(1)</script>Levée<style>p{}</style>')).toBe('Levée');
    expect(
      text('<iframe src="data:text/html,<script>alert(1)</script>"></iframe><a href="javascript:x">ici</a>'),
    ).toBe('ici');
    expect(text('<img src=x onerror=alert(1)>')).toBe('');
    expect(text('<svg onload=alert(1)></svg>ok')).toBe('ok');
    expect(text('a<script>b')).toBe('a');
  });

  it('keeps what only looks like a tag', () => {
    expect(text('List<Vector> et 3 < 4')).toBe('List<Vector> et 3 < 4');
    expect(text('a <vector x="1">b')).toBe('a b');
  });

  it('cuts at a word, and not inside a character', () => {
    expect(htmlToText('<p>un deux trois</p>', 9)).toBe('un deux');
    expect(clipped('aaaaaaaa😀', 9)).toBe('aaaaaaaa');
    expect(htmlToText('x'.repeat(5000), 100)).toHaveLength(100);
  });
});

describe('readEntities', () => {
  it('reads once, gives nothing for what XML forbids, and never expands a declared name', () => {
    expect(readEntities('&amp;lt; &eacute;&#233;&#xE9; &#0;&#xD800;&#xFFFF;&#9999999;')).toBe('&lt; ééé ');
    expect(readEntities('a&b;c &d;', new Set(['b']))).toBe('ac &d;');
    expect(readEntities('R&D & co')).toBe('R&D & co');
  });

  it('reads back what was escaped', () => {
    for (const written of ['a < b & "c"', '&amp;', '<p>'])
      expect(readEntities(escapeXml(written))).toBe(written);
  });

  it('leaves out the tags of old pages, and keeps what stands in them', () => {
    expect(
      htmlToText('<blink>neuf</blink> <marquee>à saisir</marquee> <object>sans image</object>', 100),
    ).toBe('neuf à saisir sans image');
  });
});
