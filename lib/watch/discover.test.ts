import { expect, it } from 'vitest';
import { discover, newsSitemaps } from './discover.ts';

const HOME = 'https://www.orvane.example/';

it('finds the feeds a page announces, without those of comments', () => {
  const found = discover(
    `<head><link rel="alternate" type="application/rss+xml" title="Actus d&#39;Orvane" href="/feed">
    <link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments/feed">
    <link rel="alternate" type="text/html" hreflang="en" href="/en"><link rel=alternate type=application/feed+json href=feed.json></head>`,
    HOME,
  );
  expect(found).toEqual([
    { type: 'feed', address: 'https://www.orvane.example/feed', words: "Actus d'Orvane" },
    { type: 'feed', address: 'https://www.orvane.example/feed.json', words: 'www.orvane.example/feed.json' },
  ]);
});

it('finds the newsroom, the jobs and the investors’ page, one of each, on the site or beside it', () => {
  const found = discover(
    `<a href="/presse/2026/11/un-communique-parmi-d-autres">Un communiqué</a><a href="/espace-presse/">Salle de <b>presse</b></a>
    <a href="https://jobs.orvane.example/">Carrières</a><a href="/investisseurs">Relations investisseurs</a>
    <a href="https://www.linkedin.com/company/orvane/jobs">Emplois</a><a href="mailto:presse@orvane.example">Presse</a>
    <a href="/produits">Expressément</a>`,
    HOME,
  );
  expect(found.map(({ part, address }) => [part, address])).toEqual([
    ['newsroom', 'https://www.orvane.example/espace-presse/#watch:page'],
    ['careers', 'https://jobs.orvane.example/#watch:page'],
    ['investors', 'https://www.orvane.example/investisseurs#watch:page'],
  ]);
});

it('names the sitemaps of news of a robots.txt', () => {
  const robots =
    'User-agent: *\nSitemap: https://orvane.example/sitemap.xml\nsitemap: https://orvane.example/news-sitemap.xml\n';
  expect(newsSitemaps(robots).map((one) => one.address)).toEqual([
    'https://orvane.example/news-sitemap.xml#watch:sitemap',
  ]);
});

it('knows a page by its address where its link says nothing, and closes links that were left open', () => {
  const found = discover('<a href="/presse">'.repeat(20_000), HOME);
  expect(found.map((one) => one.address)).toEqual(['https://www.orvane.example/presse#watch:page']);
});
