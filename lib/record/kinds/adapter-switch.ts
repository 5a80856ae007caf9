import { defineKind, text } from '../kind.ts';

/** Whether a site may be read, for the whole team: data, never code. */
export default defineKind({
  name: 'adapter-switch',
  fields: {
    /** The site adapter's id: the name of its folder in lib/sites. */
    site: { type: 'text' },
    off: { type: 'flag' },
    reason: { type: 'text' },
  },
  keys: (read) => [text(read, 'site')].filter(Boolean).map((site) => `adapter:${site}`),
  title: (read) => text(read, 'site') || '?',
  detail: (read) => text(read, 'reason'),
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [{ site: 'linkedin', off: true, reason: 'The page changed; values are wrong' }],
});
