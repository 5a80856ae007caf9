import { defineKind, text } from '../kind.ts';

/** What winning customers costs, for the CAC. */
export default defineKind({
  name: 'cost',
  fields: {
    externalId: { type: 'text' },
    date: { type: 'date' },
    amount: { type: 'number', money: true },
    currency: { type: 'text' },
    type: { type: 'choice', choices: ['marketing', 'sales', 'other'] },
    label: { type: 'text' },
  },
  keys: (read) => [text(read, 'externalId')].filter(Boolean).map((id) => `external:${id}`),
  title: (read) => text(read, 'label') || text(read, 'type') || '?',
  detail: (read) => text(read, 'date').slice(0, 10),
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      externalId: 'C-1',
      date: '2026-06-30',
      amount: 8000,
      currency: 'EUR',
      type: 'marketing',
      label: 'Salon',
    },
  ],
});
