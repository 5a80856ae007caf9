import { describe, expect, it } from 'vitest';
import { publisherOf } from './publisher.ts';

describe('publisherOf', () => {
  it.each([
    ['https://www.boamp.fr/avis/1', 'tender-site'],
    ['https://ted.europa.eu/en/notice/1', 'tender-site'],
    ['https://fr.linkedin.com/posts/x', 'social'],
    ['https://www.google.com/url?url=https://x.com/a/status/1', 'social'],
    ['https://www.trustpilot.com/review/orvane.example', 'review-site'],
    ['https://www.avis-pro.example/avis/orvane/1', 'review-site'],
    ['https://jobs.example/offers/1', 'job-board'],
    ['https://gazette.example/emploi/offre-1', 'other'],
    ['https://gazette.example/2026/96-jobs-at-risk', 'other'],
    ['https://www.annonces-legales-rhone.example/annonce/1', 'register'],
    ['https://orvane.example/espace-presse/nantes', 'press-release'],
    ['https://gazette.example/a', 'other'],
    ['', 'other'],
  ])('takes %s for %s', (url, publisher) => {
    expect(publisherOf(url).publisher).toBe(publisher);
  });

  it('believes what is known of the source, and the company’s own site', () => {
    expect(publisherOf('https://x.example/1', 'job-board').publisher).toBe('job-board');
    expect(publisherOf('https://x.example/1', 'press').publisher).toBe('other');
    expect(publisherOf('https://orvane.example/actus/1', '', true)).toEqual({
      publisher: 'press-release',
      evidence: 'orvane.example',
    });
  });
});
