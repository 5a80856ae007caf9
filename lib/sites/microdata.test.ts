import { expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { items, properties, propertyText, thingOf } from './microdata.ts';

const document = documentOf(`
 <div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Title</h1><meta itemprop="dateModified" content="2026-01-02">
  <div itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="https://x.example/u">me</a><span itemprop="name">Ada</span></div>
  <img itemprop="image" alt="picture"></div>`);

it('tells the properties of an item from those of the items inside it', () => {
  const [article] = items(document, ['Article']);
  expect(article && properties(article, 'name')).toEqual([]);
  expect(article && properties(article, 'headline').map(propertyText)).toEqual(['Title']);
  expect(items(document, ['Thing'])).toEqual([]);
});

it('gives an item the form of a JSON-LD node', () => {
  const [article] = items(document, ['Article']);
  expect(article && thingOf(article)).toEqual({
    '@type': ['Article'],
    headline: 'Title',
    dateModified: '2026-01-02',
    author: { '@type': ['Person'], url: 'https://x.example/u', name: 'Ada' },
    image: 'picture',
  });
});
