import { defineKind, text } from '../kind.ts';

/** Where a field stands on the pages of a site, as a person once showed it. Never the value itself. */
export default defineKind({
  name: 'hint',
  fields: {
    /** Host of the pages. */
    site: { type: 'text' },
    /** Kind and field of the records it helps to read. */
    kind: { type: 'text' },
    field: { type: 'text' },
    /** The semantic path to the text (lib/capture/path.ts). */
    strategy: { type: 'text' },
  },
  keys: (read) => {
    const parts = ['site', 'kind', 'field'].map((name) => text(read, name));
    return parts.every(Boolean) ? [`hint:${parts.join('/')}`] : [];
  },
  title: (read) => [text(read, 'site'), text(read, 'field')].filter(Boolean).join(' · ') || '?',
  detail: (read) => text(read, 'strategy'),
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      site: 'annuaire.example',
      kind: 'person',
      field: 'title',
      strategy: 'main > article > p:nth-of-type(2)',
    },
  ],
});
