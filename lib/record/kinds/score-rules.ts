import { defineKind } from '../kind.ts';

/** What the team changed of the rules of the lead score; one for all, whoever said it first. */
export default defineKind({
  name: 'score-rules',
  fields: {
    /** As lib/score/custom.ts reads it: only what differs from the shipped rules. */
    changes: { type: 'data' },
  },
  keys: () => ['score:rules'],
  title: () => 'score-rules',
  detail: () => '',
  search: [],
  erase: 'never',
  upgrades: [],
  samples: [{ changes: { points: { meeting: 40 }, ideal: { industries: ['Logiciels'] } } }],
});
