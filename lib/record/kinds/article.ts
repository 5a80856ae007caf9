import { defineKind, text } from '../kind.ts';

/** A page of press, blog or newsroom that a rep kept. */
export default defineKind({
  name: 'article',
  fields: {
    title: { type: 'text' },
    author: { type: 'text' },
    publishedAt: { type: 'date' },
    siteName: { type: 'text' },
    excerpt: { type: 'long-text' },
    language: { type: 'text' },
    url: { type: 'url' },
    account: { type: 'ref', to: 'account', set: true },
    tags: { type: 'text', set: true },
  },
  keys: (read) => [text(read, 'url')].filter(Boolean).map((url) => `url:${url}`),
  title: (read) => text(read, 'title') || text(read, 'url') || '?',
  detail: (read) =>
    [text(read, 'siteName'), text(read, 'publishedAt').slice(0, 10)].filter(Boolean).join(' · '),
  search: ['author', 'siteName', 'tags'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      title: 'Orvane lève 12 millions d’euros',
      author: 'Paul Estève',
      publishedAt: '2026-10-02T07:30:00Z',
      siteName: 'La Gazette des affaires',
      excerpt: 'L’éditeur lyonnais veut recruter quarante personnes.',
      language: 'fr',
      url: 'https://gazette.example/orvane-leve-12-millions',
    },
  ],
});
