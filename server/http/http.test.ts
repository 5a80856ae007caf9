import { expect, it } from 'vitest';
import { errorFields } from '../log.ts';
import { browserName } from '../pages/home.ts';
import { localPath } from '../pages/session.ts';
import { CATALOGUES, fill, wordsFor } from '../pages/texts.ts';
import { depthPast, readRow } from '../sync/read-row.ts';
import { asApiError, isDatabaseAway } from './errors.ts';
import { createRateLimit } from './rate.ts';

it('gives a member a burst, then a steady pace, and others their own', () => {
  let now = 0;
  const rate = createRateLimit(3, 2, () => now);
  expect([1, 2, 3, 4].map(() => rate.take('a'))).toEqual([0, 0, 0, 1]);
  expect(rate.take('b')).toBe(0);
  now = 500;
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 1]);
  now = 60_000;
  expect([1, 2, 3, 4].map(() => rate.take('a'))).toEqual([0, 0, 0, 1]);
});

it('tells a database that is away from a fault of ours, and tells neither’s text to the client', () => {
  const away = Object.assign(new Error('terminating connection of alice@example.org'), { code: '57P01' });
  expect(isDatabaseAway(new Error('wrapped', { cause: away }))).toBe(true);
  expect(asApiError(away)).toMatchObject({ status: 503, code: 'unavailable', retryAfter: 5 });
  const fault = asApiError(new Error('column "secret" of alice@example.org'));
  expect(fault).toMatchObject({ status: 500, code: 'internal' });
  expect(fault.message + asApiError(away).message).not.toContain('alice');
});

it('logs what an error is and where, never what it says', () => {
  const fields = errorFields(Object.assign(new TypeError('alice@example.org'), { code: '23505' }));
  expect(fields).toMatchObject({ error: 'TypeError', code: '23505' });
  expect(JSON.stringify(fields)).not.toContain('alice');
  expect(errorFields('alice')).toEqual({ error: 'string' });
});

it.each([
  ['/device?user_code=A', '/device?user_code=A'],
  ['/join/x', '/join/x'],
  [undefined, '/'],
  ['', '/'],
  ['device', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
])('goes from %j on to %s', (asked, path) => {
  expect(localPath(asked)).toBe(path);
});

it.each([
  ['fr', 'fr'],
  ['fr-CA;q=0.8, en;q=0.9', 'en'],
  ['de, fr;q=0.5', 'fr'],
  ['en;q=0, fr;q=0.1', 'fr'],
  ['de', 'en'],
  ['', 'en'],
  [',;q=,*;q=x', 'en'],
])('answers “%s” in %s', (header, lang) => {
  expect(wordsFor(header).lang).toBe(lang);
});

it('has every text in both languages, with the same places to fill', () => {
  const flat = (texts: object, path = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as [string, string]]
        : flat(value as object, `${path}${key}.`),
    );
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const french = new Map(flat(CATALOGUES.fr));
  for (const [key, text] of flat(CATALOGUES.en)) {
    expect({ key, places: places(french.get(key) ?? '') }).toEqual({ key, places: places(text) });
  }
  // A plain space before these breaks the line in French.
  for (const [key, text] of french)
    expect({ key, plain: / [;:!?»]/.test(text) }).toEqual({ key, plain: false });
});

it('fills places and leaves unknown ones to be seen', () => {
  expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  expect(fill('{constructor}', Object.create(null))).toBe('{constructor}');
});

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36 Edg/148.0',
    'Edge',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36',
    'Chrome',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox'],
  ['curl', 'curl'],
  ['', '?'],
])('names the browser of “%s”', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

it('measures depth without falling into it', () => {
  let deep: unknown = 1;
  for (let n = 0; n < 100_000; n++) deep = { deep };
  expect(depthPast(deep, 32)).toBe(true);
  expect(depthPast({ a: [[[1]]] }, 4)).toBe(false);
  expect(depthPast({ a: [[[[1]]]] }, 4)).toBe(true);
  expect(readRow(deep)).toMatchObject({ ok: false, verdict: { reason: 'too-deep' } });
});
