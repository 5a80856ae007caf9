import { defineKind, text } from '../kind.ts';

/** What a customer pays for, from the billing tool or a file. */
export default defineKind({
  name: 'subscription',
  fields: {
    externalId: { type: 'text' },
    account: { type: 'ref', to: 'account' },
    accountName: { type: 'text' },
    product: { type: 'text' },
    start: { type: 'date' },
    end: { type: 'date' },
    amount: { type: 'number', money: true },
    currency: { type: 'text' },
    /** `once` is no recurring revenue: it stays out of MRR and of every figure made of it. */
    interval: { type: 'choice', choices: ['month', 'year', 'once'] },
    /** [{date, amount}]: the amount per interval from that date on. */
    changes: { type: 'data' },
  },
  keys: (read) => [text(read, 'externalId')].filter(Boolean).map((id) => `external:${id}`),
  title: (read) =>
    [text(read, 'accountName'), text(read, 'product')].filter(Boolean).join(' · ') ||
    text(read, 'externalId') ||
    '?',
  detail: (read) =>
    [text(read, 'start').slice(0, 10), text(read, 'end').slice(0, 10)].filter(Boolean).join(' → '),
  search: ['externalId'],
  erase: 'never',
  upgrades: [],
  samples: [
    {
      externalId: 'S-1',
      accountName: 'Orvane',
      product: 'Pro',
      start: '2026-01-01',
      amount: 500,
      currency: 'EUR',
      interval: 'month',
      changes: [{ date: '2026-06-01', amount: 650 }],
    },
  ],
});
