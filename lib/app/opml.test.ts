import { beforeEach, expect, it } from 'vitest';
import { exportOpml, importOpml } from './opml.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { watches } from './watches.ts';

let played: Played;
beforeEach(async () => {
  played = await playedDesk();
});
const list = (...urls: string[]) =>
  `<opml version="2.0"><body>${urls.map((url) => `<outline text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`;

it('makes one watch over the feeds of a list, and gives the same list back', async () => {
  const urls = ['https://a.example/rss?x=1', 'https://a.example/rss?x=2', 'https://b.example/#watch:page'];
  const text = list(...urls, 'https://www.linkedin.com/feed');
  const done = await importOpml(played.desk, { name: 'Presse', text, query: 'usine' });
  expect(done.ok && done.value.feeds).toEqual(urls);
  const [watch] = await watches(played.desk);
  expect([watch?.summary.title, watch?.feeds]).toEqual(['Presse', urls]);
  const again = await importOpml(played.desk, {
    name: 'Copie',
    text: await exportOpml(played.desk),
    query: 'usine',
  });
  expect(again.ok && again.value.feeds.toSorted()).toEqual(urls.toSorted());
});

it('changes nothing where there is no feed, or the words are no query', async () => {
  expect(await importOpml(played.desk, { name: 'x', text: '<html>', query: 'usine' })).toMatchObject({
    fault: { code: 'OPML_EMPTY' },
  });
  expect(
    await importOpml(played.desk, { name: 'x', text: list('https://a.example/rss'), query: '(' }),
  ).toMatchObject({ fault: { code: 'QUERY_SYNTAX' } });
  expect(await watches(played.desk)).toEqual([]);
});
