import { defineKind, text } from '../kind.ts';

/** A file that somebody brought in: what its rows said carries this record's id, so that all of it can be taken back. */
export default defineKind({
  name: 'import',
  fields: {
    file: { type: 'text' },
    /** Kind of the records it is about. */
    of: { type: 'text' },
    /** `running` also where the browser was closed meanwhile. */
    state: { type: 'choice', choices: ['running', 'done', 'stopped', 'undone'] },
    rows: { type: 'number' },
    /** Rows of which something was kept. */
    stored: { type: 'number' },
    problems: { type: 'number' },
  },
  keys: () => [],
  title: (read) => text(read, 'file') || '?',
  detail: (read) => text(read, 'of'),
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [{ file: 'contacts.csv', of: 'person', state: 'done', rows: 120, stored: 118, problems: 2 }],
});
