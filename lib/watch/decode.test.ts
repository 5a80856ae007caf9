import { describe, expect, it } from 'vitest';
import { decodeFeed } from './decode.ts';

const TEXT = 'Société Énergéo : 12 M€ – l’été';
const xml = (encoding: string, text = TEXT): string =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** The bytes of a text in windows-1252. */
function windows1252(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1252');
  const table = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(bytes(code)), code]));
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 63);
}

function wide(text: string, size: 2 | 4, little: boolean, mark: boolean): Uint8Array {
  const codes = Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.codePointAt(0) ?? 0);
  return Uint8Array.from(
    codes.flatMap((code) => {
      const places = Array.from({ length: size }, (_, place) => Math.floor(code / 256 ** place) % 256);
      return little ? places : places.reverse();
    }),
  );
}

describe('decodeFeed', () => {
  it('reads UTF-8 with or without mark, and believes the bytes over a declared one-byte charset', () => {
    expect(decodeFeed(utf8(xml('utf-8')))).toContain(TEXT);
    expect(decodeFeed(utf8(`\ufeff${xml('utf-8')}`))).toBe(xml('utf-8'));
    expect(decodeFeed(utf8(xml('ISO-8859-1')))).toContain(TEXT);
    expect(decodeFeed(utf8(TEXT), 'text/xml; charset=windows-1252')).toBe(TEXT);
  });

  it('reads windows-1252 under each of its names, and where UTF-8 was claimed', () => {
    for (const label of ['ISO-8859-1', 'windows-1252', 'latin1', 'us-ascii', 'utf-8', 'made-up']) {
      expect(decodeFeed(windows1252(xml(label)))).toContain(TEXT);
    }
    expect(decodeFeed(windows1252(TEXT), 'application/rss+xml; charset="ISO-8859-1"')).toBe(TEXT);
  });

  it('repairs only the bytes that are wrong in a mixed feed', () => {
    const mixed = new Uint8Array([...utf8('été '), ...windows1252('été '), ...utf8('€')]);
    expect(decodeFeed(mixed)).toBe('été été €');
    expect(decodeFeed(bytes(0x61, 0xed, 0xa0, 0x80, 0x62))).toBe('aí\u00a0€b');
    expect(decodeFeed(bytes(0xe9, 0x20, 0x61, 0xe2, 0x82))).toBe('é a');
  });

  it('lets the header decide over the declaration among other charsets', () => {
    const koi8 = bytes(0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4);
    expect(decodeFeed(koi8, 'text/xml; charset=koi8-r')).toBe('привет');
    const gbk = bytes(0xc4, 0xe3, 0xba, 0xc3);
    expect(decodeFeed(gbk, 'text/xml;charset=GB2312')).toBe('你好');
    expect(decodeFeed(utf8('你好'), 'text/xml;charset=shift_jis')).toBe('你好');
  });

  it('reads UTF-16 and UTF-32 by mark or by shape', () => {
    for (const little of [true, false]) {
      for (const mark of [true, false]) {
        expect(decodeFeed(wide(xml('utf-16'), 2, little, mark))).toBe(xml('utf-16'));
        expect(decodeFeed(wide(xml('utf-32'), 4, little, mark))).toBe(xml('utf-32'));
      }
    }
    expect(decodeFeed(utf8(xml('utf-16')))).toBe(xml('utf-16'));
  });

  it('drops control characters and takes anything', () => {
    expect(decodeFeed(utf8('a\u0000b\u0008c\td\n\u000be\ufffe'))).toBe('abc\td\ne');
    expect(decodeFeed(new Uint8Array())).toBe('');
    expect(decodeFeed(bytes(0xff, 0xfe))).toBe('');
    expect(decodeFeed(bytes(0, 0, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff))).toBe('');
  });
});
