import { expect, it } from 'vitest';
import source from './sitemap.ts';
import { answerOf } from './testing/answer.ts';

const ADDRESS = 'https://orvane.example/news-sitemap.xml';

it('takes each page for an item, titled as the news extension says or by its address', async () => {
  const read = await source.read(
    answerOf(
      ADDRESS,
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
      <loc>https://orvane.example/actus/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>Orvane Actus</news:name>
      <news:language>fr</news:language></news:publication><news:publication_date>2026-11-22T08:00:00+01:00</news:publication_date>
      <news:title><![CDATA[Orvane & Cie recrute]]></news:title></news:news></url>
      <url><loc>https://orvane.example/actus/orvane-ouvre-a-lyon.html</loc><lastmod>2026-11-20</lastmod></url><url></url></urlset>`,
    ),
  );
  expect(read.ok && read.value.title).toBe('Orvane Actus');
  expect(read.ok && read.value.items).toMatchObject([
    {
      title: 'Orvane & Cie recrute',
      publishedAt: '2026-11-22T07:00:00.000Z',
      url: 'https://orvane.example/actus/a?x=1&y=2',
    },
    { title: 'orvane ouvre a lyon', publishedAt: '2026-11-20T00:00:00.000Z' },
  ]);
});

it('takes a web page for no sitemap', async () => {
  expect(await source.read(answerOf(ADDRESS, '<html><body>404</body></html>'))).toMatchObject({
    fault: { code: 'FEED_BAD_ANSWER' },
  });
});
