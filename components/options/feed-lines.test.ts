import { describe, expect, it } from 'vitest';
import { hostOf, readFeedLines, webAddress } from './feed-lines.ts';

describe('addresses typed by a person', () => {
  it('need no scheme and keep the one they have', () => {
    expect(webAddress(' www.gazette.example/feed ')).toBe('https://www.gazette.example/feed');
    expect(webAddress('http://gazette.example')).toBe('http://gazette.example/');
    expect(webAddress('http://localhost:8787')).toBe('http://localhost:8787/');
    expect(webAddress('127.0.0.1:8787')).toBe('https://127.0.0.1:8787/');
  });

  it('are refused where they are none', () => {
    for (const text of ['', 'gazette', 'two words.example', 'ftp://a.example', 'javascript:alert(1)']) {
      expect(webAddress(text), text).toBeUndefined();
    }
  });

  it('are shown by their host', () => {
    expect(hostOf('https://gazette.example:8443/feed?x=1')).toBe('gazette.example:8443');
    expect(hostOf('nothing')).toBe('nothing');
  });
});

describe('feeds written one a line', () => {
  it('are read without blanks and without doubles', () => {
    expect(readFeedLines('\n a.example/feed \r\n\nhttps://a.example/feed\nb.example\n')).toEqual({
      urls: ['https://a.example/feed', 'https://b.example/'],
    });
  });

  it('say which line is no address', () => {
    expect(readFeedLines('a.example\n\nnot an address\nb.example')).toEqual({
      urls: ['https://a.example/'],
      bad: { line: 3, text: 'not an address' },
    });
  });
});
