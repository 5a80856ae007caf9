import { defineKind, text } from '../kind.ts';

const page = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.hostname.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}` : '';
};

/** What a customer wrote about a company or its product on a page that anybody can read: the voice of the customer. */
export default defineKind({
  name: 'review',
  fields: {
    title: { type: 'text' },
    text: { type: 'long-text', personal: true },
    /** Between `worst` and `best`. */
    rating: { type: 'number' },
    worst: { type: 'number' },
    best: { type: 'number' },
    /** What is reviewed, as the page names it. */
    product: { type: 'text' },
    author: { type: 'text', personal: true },
    publishedAt: { type: 'date' },
    siteName: { type: 'text' },
    url: { type: 'url' },
    account: { type: 'ref', to: 'account' },
    tags: { type: 'text', set: true },
  },
  // A page holds many: its author and day tell one from another.
  keys: (read) => {
    const [at, author, day] = [
      page(text(read, 'url')),
      text(read, 'author'),
      text(read, 'publishedAt').slice(0, 10),
    ];
    return at && author && day ? [`review:${at}:${day}:${author.toLowerCase()}`] : [];
  },
  title: (read) =>
    text(read, 'title') ||
    text(read, 'product') ||
    text(read, 'text').slice(0, 80) ||
    text(read, 'url') ||
    '?',
  detail: (read) => {
    const [rating, best] = [read('rating'), read('best')];
    const given = typeof rating === 'number' ? `${rating}${typeof best === 'number' ? `/${best}` : ''}` : '';
    return [given, text(read, 'siteName'), text(read, 'publishedAt').slice(0, 10)]
      .filter(Boolean)
      .join(' · ');
  },
  search: ['product', 'text', 'tags'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      title: 'Simple et rapide',
      text: 'Installé en une matinée, l’équipe l’utilise tous les jours.',
      rating: 4,
      worst: 1,
      best: 5,
      product: 'Orvane Suivi',
      author: 'Nadia F.',
      publishedAt: '2026-09-14',
      siteName: 'Avis Logiciels',
      url: 'https://avis.example/orvane-suivi',
    },
  ],
});
