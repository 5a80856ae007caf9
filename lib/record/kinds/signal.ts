import { defineKind, text } from '../kind.ts';

/** Something an account published or that was published about it. */
export default defineKind({
  name: 'signal',
  fields: {
    title: { type: 'text' },
    text: { type: 'long-text' },
    url: { type: 'url' },
    /** Every address that reported the event. */
    sources: { type: 'url', set: true },
    publishedAt: { type: 'date' },
    siteName: { type: 'text' },
    type: {
      type: 'choice',
      choices: [
        'press-release',
        'hiring',
        'tender',
        'product-launch',
        'press-article',
        'annual-report',
        'social-post',
        'other',
      ],
    },
    watch: { type: 'ref', to: 'watch', set: true },
    account: { type: 'ref', to: 'account', set: true },
    /** The words that matched, as written in the item. */
    words: { type: 'text', set: true },
    verdict: { type: 'choice', choices: ['useful', 'noise'] },
  },
  keys: () => [],
  title: (read) => text(read, 'title') || text(read, 'url') || '?',
  detail: (read) =>
    [text(read, 'siteName'), text(read, 'publishedAt').slice(0, 10)].filter(Boolean).join(' · '),
  search: ['siteName'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      title: 'Orvane recrute quarante personnes à Lyon',
      url: 'https://gazette.example/orvane-recrute',
      publishedAt: '2026-10-03T06:00:00Z',
      siteName: 'La Gazette des affaires',
      type: 'hiring',
      words: ['recrute'],
    },
  ],
});
