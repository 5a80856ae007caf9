import { expect, it } from 'vitest';
import { movedToNow } from './dates.ts';

const now = Date.parse('2030-06-15T12:00:00Z');

it('moves the newest item to an hour ago and keeps the time between items', () => {
  const xml =
    '<item><pubDate>Mon, 23 Nov 2026 07:00:00 +0100</pubDate></item><item><pubDate>Sun, 22 Nov 2026 07:00:00 +0100</pubDate></item>';
  expect(movedToNow(xml, now)).toBe(
    '<item><pubDate>Sat, 15 Jun 2030 11:00:00 GMT</pubDate></item><item><pubDate>Fri, 14 Jun 2030 11:00:00 GMT</pubDate></item>',
  );
});

it('keeps the form of Atom dates', () => {
  expect(movedToNow('<updated>2026-01-02T03:04:05Z</updated>', now)).toBe(
    '<updated>2030-06-15T11:00:00.000Z</updated>',
  );
});

it('leaves a feed without a readable date as it is', () => {
  expect(movedToNow('<pubDate>soon</pubDate>', now)).toBe('<pubDate>soon</pubDate>');
});
