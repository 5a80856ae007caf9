import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF_PAGE = 'https://www.avis.example/orvane-suivi';
function read(head: string, body = '<h1>Avis</h1><p>Ce que les clients disent de ce logiciel de suivi.</p>') {
  const source = `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
  return capture(savedPage(source, URL_OF_PAGE).window.document, URL_OF_PAGE).drafts;
}
const ld = (...things: unknown[]) =>
  things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('');
const review = (more: object = {}, rating: object = { ratingValue: 4 }) => ({
  '@type': 'Review',
  reviewBody: 'Installé en une matinée.',
  reviewRating: { '@type': 'Rating', ...rating },
  ...more,
});

describe('reviews', () => {
  it('belong to the company that is reviewed, or to the maker of what is', () => {
    const about = (itemReviewed: object) => {
      const drafts = read(ld(review({ itemReviewed })));
      return drafts[drafts[0]?.refs?.account ?? -1]?.fields;
    };
    expect(about({ '@type': 'LocalBusiness', name: 'Garage Brun' })).toEqual({ name: 'Garage Brun' });
    expect(about({ '@type': 'Product', name: 'Suivi', brand: 'Orvane' })).toEqual({ name: 'Orvane' });
    expect(about({ '@type': 'Product', name: 'Suivi' })).toBeUndefined();
    expect(about({ '@type': 'Organization', name: 'Orvane', url: 'https://orvane.example/' })).toEqual({
      name: 'Orvane',
      website: 'https://orvane.example/',
    });
  });

  it('keep the scale that is stated; the usual one is taken only where it fits', () => {
    const scale = (rating: object) => {
      const { rating: value, worst, best } = read(ld(review({}, rating)))[0]?.fields ?? {};
      return [value, worst, best];
    };
    expect(scale({ ratingValue: '4,5' })).toEqual([4.5, 1, 5]);
    expect(scale({ ratingValue: 8, bestRating: 10, worstRating: 0 })).toEqual([8, 0, 10]);
    expect(scale({ ratingValue: 87 })).toEqual([87, undefined, undefined]);
  });

  it('need a text and a number: stars alone and words for a rating are left out', () => {
    expect(read(ld(review({ reviewBody: '' }))).filter(({ kind }) => kind === 'review')).toEqual([]);
    expect(
      read(ld(review({}, { ratingValue: 'four of five' }))).filter(({ kind }) => kind === 'review'),
    ).toEqual([]);
  });

  it('may be marked as microdata', () => {
    const body = `<h1>Avis</h1><div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Le support répond tard, mais bien.</p><span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><b itemprop="ratingValue">3</b></span><b itemprop="author">Igor P.</b></div>`;
    expect(read('', body)[0]).toMatchObject({
      kind: 'review',
      fields: { text: 'Le support répond tard, mais bien.', rating: 3, author: 'Igor P.' },
    });
  });

  it('are not read on an article', () => {
    const article = { '@type': 'NewsArticle', headline: 'Dix logiciels essayés', url: URL_OF_PAGE };
    expect(read(ld(article, review())).map(({ kind }) => kind)).toEqual(['article']);
  });
});
