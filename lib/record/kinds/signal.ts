import { defineKind, text } from '../kind.ts';

/** A post or a job has one number wherever it is met; what feeds report has no key of its own. */
function socialKey(url: string): string {
  const at = URL.parse(url);
  if (at?.hostname !== 'www.linkedin.com') return '';
  const [, post] = /^\/feed\/update\/urn:li:(\w+:\d+)\//.exec(at.pathname) ?? [];
  const [, job] = /^\/jobs\/view\/(\d+)\//.exec(at.pathname) ?? [];
  return post ? `linkedin:${post}` : job ? `linkedin:job:${job}` : '';
}

/** What a signal can be: what happened, what a customer says, or the form it comes in. */
export const SIGNAL_TYPES = [
  'press-release',
  'hiring',
  'tender',
  'product-launch',
  'press-article',
  'annual-report',
  'social-post',
  'funding',
  'merger-acquisition',
  'leadership-change',
  'contract-win',
  'expansion',
  'layoff-or-closure',
  'legal-event',
  'award',
  'partnership',
  'data-breach-or-incident',
  'review-positive',
  'review-negative',
  'complaint',
  'suggestion',
  'event',
  'other',
] as const;

/** Something an account published or that was published about it. */
export default defineKind({
  name: 'signal',
  fields: {
    title: { type: 'text' },
    text: { type: 'long-text' },
    url: { type: 'url' },
    /** Every address that reported the event. */
    sources: { type: 'url', set: true },
    /** Who wrote a post, where a person or a company did. */
    author: { type: 'text', personal: true },
    publishedAt: { type: 'date' },
    siteName: { type: 'text' },
    /** What it is above all. A tender is one that the account puts out; one it won is a contract-win. */
    type: { type: 'choice', choices: SIGNAL_TYPES },
    /** Everything it is: two facts may be told at once, and a post or a press release has a form too. */
    types: { type: 'choice', choices: SIGNAL_TYPES, set: true, internal: true },
    watch: { type: 'ref', to: 'watch', set: true },
    /** Who published it. */
    person: { type: 'ref', to: 'person', set: true, personal: true },
    account: { type: 'ref', to: 'account', set: true },
    /** Those of them that it is about by name, and not only through the watch that found it. */
    about: { type: 'ref', to: 'account', set: true, internal: true },
    /** The words that matched, as written in the item. */
    words: { type: 'text', set: true },
    verdict: { type: 'choice', choices: ['useful', 'noise'] },
    /** The name of the colleague who deals with it; of two who said so unknowingly the first. */
    takenBy: { type: 'text', internal: true, keep: 'oldest' },
  },
  keys: (read) => [socialKey(text(read, 'url'))].filter(Boolean),
  title: (read) => text(read, 'title') || text(read, 'url') || '?',
  detail: (read) =>
    [text(read, 'siteName'), text(read, 'publishedAt').slice(0, 10)].filter(Boolean).join(' · '),
  search: ['siteName', 'author'],
  // A post goes with its author; what names nobody stays.
  erase: 'person',
  upgrades: [],
  samples: [
    {
      title: 'Orvane recrute quarante personnes à Lyon',
      url: 'https://gazette.example/orvane-recrute',
      publishedAt: '2026-10-03T06:00:00Z',
      siteName: 'La Gazette des affaires',
      type: 'hiring',
      types: ['hiring'],
      words: ['recrute'],
    },
  ],
});
