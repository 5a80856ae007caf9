import { expect, it } from 'vitest';
import source from './bing-news.ts';
import { answerOf, ORVANE } from './testing/answer.ts';

it('asks for RSS in each language', () => {
  const planned = source.plan?.(ORVANE) ?? [];
  expect(planned.map((one) => new URL(one.address).searchParams.get('setlang'))).toEqual(['fr', 'en']);
});

it('leads to the page and not through Bing, so that the page is the same wherever it is met', async () => {
  const link = (id: string, target: string) =>
    `<item><title>Orvane lève 12 M€</title><link>http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;aid=&amp;tid=${id}&amp;url=${encodeURIComponent(target)}&amp;c=1</link></item>`;
  const read = async (id: string) =>
    source.read(
      answerOf(
        'https://www.bing.com/news/search?q=Orvane&format=rss',
        `<rss version="2.0"><channel><title>x</title>${link(id, 'https://gazette.example/orvane?utm_source=bing')}${link(id, 'javascript:alert(1)')}</channel></rss>`,
      ),
    );
  const [one, other] = [await read('1'), await read('2')];
  expect(one.ok && one.value.items[0]).toMatchObject({
    url: 'https://gazette.example/orvane?utm_source=bing',
    key: 'gazette.example/orvane',
  });
  expect(one.ok && one.value.items[0]?.id).toBe(other.ok && other.value.items[0]?.id);
  expect(one.ok && one.value.items[1]?.url).toMatch(/^http:\/\/www\.bing\.com/);
});
