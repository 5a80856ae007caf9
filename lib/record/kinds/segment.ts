import { defineKind, text } from '../kind.ts';

/** A saved selection of people or accounts, shared by the team: which kind, and the filter they pass. */
export default defineKind({
  name: 'segment',
  fields: {
    name: { type: 'text' },
    of: { type: 'choice', choices: ['person', 'account'] },
    /** As lib/app/filter.ts reads it; conditions that a version does not know are kept. */
    filter: { type: 'data' },
    owner: { type: 'text' },
  },
  keys: () => [],
  title: (read) => text(read, 'name') || '?',
  detail: () => '',
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [{ name: 'Lyon, à rappeler', of: 'account', filter: { city: 'Lyon', quietDays: 30 } }],
});
