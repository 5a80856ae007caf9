import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpUrl, plain, plainText, withoutPictures } from './value.ts';

describe('plainText', () => {
  it.each([
    ['Un&nbsp;prix &amp; &eacute;t&eacute; &#8364;&#x20AC;', 'Un prix & été €€'],
    ['&amp;lt;b&amp;gt;deux fois&amp;lt;/b&amp;gt;', 'deux fois'],
    ['a <b>bold</b><script>alert(1)</script> word', 'a bold word'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['end <img src=x onerror=alert(1)', 'end'],
    ['<scr<script>x</script>ipt>alert(1)</script>', 'alert(1)'],
    ['a\u200bb\u202ec\u0007d\u00ade', 'abcde'],
    [' many\n\t spaces ', 'many spaces'],
    ['👩\u200d💻 and x\u200dy', '👩\u200d💻 and xy'],
    ['&unknown; &#xD800; &#99999999;', '&unknown;  &#99999999;'.replace('  ', ' ')],
  ])('%j becomes %j', (input, output) => {
    expect(plainText(input)).toBe(output);
  });

  it('cuts on a word and says so', () => {
    expect(plainText('alpha beta gamma delta', 18)).toBe('alpha beta gamma…');
    expect(plainText('x'.repeat(50), 10)).toHaveLength(10);
  });

  it('never leaves a tag, a control or an ill-formed text, and changes nothing the second time', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      'lt;',
      'gt;',
      '#60;',
      'script',
      'b',
      '!--',
      '-->',
      '\u202e',
      ' ',
      '"',
      '\ud800',
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = plainText(pieces.join(''));
        expect(text).not.toMatch(/<[a-z!?]|<\/[a-z]|[\u202a-\u202e\u200b]/i);
        expect(text.isWellFormed()).toBe(true);
        expect(text.length).toBeLessThanOrEqual(4000);
      }),
    );
  });
});

describe('plain', () => {
  it('keeps the shape of JSON, drops what is empty and stops at a depth', () => {
    expect(plain({ a: ' x ', b: '', c: [null, '<i>y</i>'], d: Number.NaN, e: 0 })).toEqual({
      a: 'x',
      c: ['y'],
      e: 0,
    });
    expect(plain([])).toBeUndefined();
    let deep: unknown = 'x';
    for (let level = 0; level < 20; level++) deep = [deep];
    expect(plain(deep)).toBeUndefined();
  });
});

it('takes http addresses only, and none with a password in it', () => {
  expect(httpUrl('/a', 'https://x.example/b')).toBe('https://x.example/a');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://u:p@x.example/',
    'ftp://x.example',
    '',
    ' ',
    7,
  ])
    expect(httpUrl(bad)).toBe('');
});

it('takes pictures off a name and leaves its letters alone', () => {
  expect(withoutPictures('🔺Noé  L’Hôte-Đặng (PhD) 👁️ ✅ |')).toBe('Noé L’Hôte-Đặng (PhD)');
  expect(withoutPictures('👩‍💻🇫🇷')).toBe('');
});
