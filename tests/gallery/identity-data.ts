import type { Member, Move, Perhaps } from '../../lib/app/identity-types.ts';
import { orvane, valmont } from './data.ts';

const PROFILE = {
  type: 'page' as const,
  url: 'https://www.linkedin.com/in/jeanne-valmont/',
  site: 'www.linkedin.com',
};

/** What joined two records of one person. */
export const members: Member[] = [
  {
    id: valmont.id,
    summary: valmont,
    from: { observation: 'o1', at: '2026-10-03T08:12:00Z', by: 'device', source: PROFILE },
    joined: [{ by: 'key', key: 'email:jeanne.valmont@orvane.example', with: 'b' }],
  },
  {
    id: 'b',
    summary: { ...valmont, id: 'b', title: 'J. Valmont', detail: 'Orvane' },
    from: { observation: 'o2', at: '2026-11-02T08:12:00Z', by: 'other', source: { type: 'import' } },
    joined: [
      { by: 'key', key: 'email:jeanne.valmont@orvane.example', with: valmont.id },
      { by: 'person', decision: 'd', with: valmont.id, at: '2026-11-20T09:00:00Z', author: 'device' },
    ],
  },
];
export const move: Move = {
  person: valmont.id,
  from: { company: 'Maisons Clairval' },
  to: { company: 'Orvane', account: orvane },
};
export const perhaps: Perhaps[] = [
  {
    summary: {
      ...valmont,
      id: 'p1',
      title: 'Théo Lambertain',
      detail: 'Directeur des opérations · Clairval',
    },
    score: 0.92,
    reasons: [
      { key: 'match.person.surname.slip', values: { a: 'Lambertin', b: 'Lambertain' }, bits: 6 },
      { key: 'match.person.given.same', values: { a: 'Théo' }, bits: 5 },
      { key: 'match.person.city.different', values: { a: 'Nantes', b: 'Rennes' }, bits: -1 },
    ],
  },
];
