import { expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import { afterSkipped } from './skip.ts';

const at = (text: string) => Date.parse(text);

it('waits for the first hour and day that a feed does not skip, in GMT', () => {
  const skip = { hours: [22, 23, 0, 1], days: [6, 0] };
  // 2026-11-20 is a Friday.
  expect(afterSkipped(at('2026-11-20T21:30:00Z'), skip)).toBe(at('2026-11-20T21:30:00Z'));
  expect(afterSkipped(at('2026-11-20T22:10:00Z'), skip)).toBe(at('2026-11-23T02:00:00Z'));
});

it('skips nothing where all is skipped or nothing said', () => {
  const always = { hours: [...Array(24).keys()], days: [] };
  expect(afterSkipped(5, always)).toBe(5);
  expect(afterSkipped(5, undefined)).toBe(5);
});

it('is read from the feed', async () => {
  const read = await readFeed(
    `<rss version="2.0"><channel><title>x</title><skipHours><hour>0</hour><hour> 24 </hour><hour>23</hour></skipHours>
    <skipDays><day>Sunday</day><day>samedi</day></skipDays><item><title>a</title></item></channel></rss>`,
    { url: 'https://x.example/rss' },
  );
  expect(read.ok && read.value.skip).toEqual({ hours: [0, 23], days: [0] });
});
