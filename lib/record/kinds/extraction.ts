import { defineKind, text } from '../kind.ts';

/** Somebody carried records away as a file: who and when are the observation's own, never what was in it. */
export default defineKind({
  name: 'extraction',
  fields: {
    /** Kind of the records, or `everything`. */
    of: { type: 'text' },
    format: { type: 'choice', choices: ['csv', 'vcard', 'backup'] },
    /** The filter and the words that chose them, as the interface had them; absent for all. */
    filter: { type: 'data' },
    words: { type: 'text' },
    /** Records handed out. */
    count: { type: 'number' },
    file: { type: 'text' },
  },
  keys: () => [],
  title: (read) => text(read, 'file') || text(read, 'of') || '?',
  detail: (read) => text(read, 'of'),
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [{ of: 'person', format: 'csv', filter: { city: 'Lyon' }, count: 42, file: 'personnes.csv' }],
});
