import { expect, it } from 'vitest';
import source from './google-news.ts';
import { answerOf, ORVANE } from './testing/answer.ts';

it('searches the names as phrases, in each language in an edition that the account reads', () => {
  const planned = source.plan?.({ ...ORVANE, country: 'BE' }) ?? [];
  const asked = planned.map((one) => Object.fromEntries(new URL(one.address).searchParams));
  expect(asked).toEqual([
    { q: '"Orvane Logiciels" OR "Orvane"', hl: 'fr', gl: 'BE', ceid: 'BE:fr' },
    { q: '"Orvane Logiciels" OR "Orvane"', hl: 'en-US', gl: 'US', ceid: 'US:en' },
  ]);
});

it('gives the headline by itself and the publisher beside it', async () => {
  const read = await source.read(
    answerOf(
      'https://news.google.com/rss/search?q=Orvane',
      `<rss version="2.0"><channel><title>Orvane - Google Actualités</title><item>
      <title>Orvane ouvre un bureau - à Lyon - La Gazette</title><link>https://news.google.com/rss/articles/CB1</link>
      <guid isPermaLink="false">CB1</guid><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate>
      <description>&lt;a href="https://news.google.com/rss/articles/CB1"&gt;Orvane ouvre un bureau - à Lyon&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;La Gazette&lt;/font&gt;</description>
      </item><item><title>Sans éditeur</title><link>https://news.google.com/rss/articles/CB2</link></item></channel></rss>`,
    ),
  );
  expect(read.ok && read.value.items).toMatchObject([
    { title: 'Orvane ouvre un bureau - à Lyon', author: 'La Gazette', text: '' },
    { title: 'Sans éditeur', author: '' },
  ]);
});
