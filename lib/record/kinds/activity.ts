import { defineKind, text } from '../kind.ts';

/** A call, meeting, message, note or task about a person or an account. */
export default defineKind({
  name: 'activity',
  fields: {
    type: { type: 'choice', choices: ['note', 'call', 'meeting', 'email', 'message', 'task'] },
    text: { type: 'long-text', personal: true },
    at: { type: 'date' },
    dueAt: { type: 'date' },
    doneAt: { type: 'date' },
    direction: { type: 'choice', choices: ['in', 'out'] },
    person: { type: 'ref', to: 'person', set: true, personal: true },
    account: { type: 'ref', to: 'account', set: true },
    owner: { type: 'text' },
  },
  keys: () => [],
  title: (read) => text(read, 'text').split('\n')[0]?.slice(0, 120) || text(read, 'type') || '?',
  detail: (read) =>
    [text(read, 'type'), (text(read, 'dueAt') || text(read, 'at')).slice(0, 10)].filter(Boolean).join(' · '),
  due: (read) => (text(read, 'doneAt') ? '' : text(read, 'dueAt').slice(0, 10)),
  search: ['text'],
  erase: 'person',
  upgrades: [],
  samples: [
    { type: 'call', text: 'Rappeler après le salon', at: '2026-10-05T09:00:00Z', dueAt: '2026-10-12' },
  ],
});
