import { defineKind, text } from '../kind.ts';

/** What the team wants to hear of: words looked for in feeds. */
export default defineKind({
  name: 'watch',
  fields: {
    name: { type: 'text' },
    query: { type: 'text' },
    /** Addresses in full: two searches of one site differ in what an `url` leaves aside. */
    feed: { type: 'text', set: true },
    account: { type: 'ref', to: 'account' },
    paused: { type: 'flag' },
    /** How its alerts come: by what they are about unless told. */
    route: { type: 'choice', choices: ['auto', 'now', 'digest'] },
    /** Only what is about a known account by name, not what mentions one in passing. */
    aboutOnly: { type: 'flag' },
    owner: { type: 'text' },
  },
  keys: () => [],
  title: (read) => text(read, 'name') || text(read, 'query') || '?',
  detail: (read) => text(read, 'query'),
  search: ['query'],
  erase: 'never',
  upgrades: [],
  samples: [{ name: 'Orvane', query: 'Orvane', feed: ['https://news.example/feed.xml'], paused: false }],
});
