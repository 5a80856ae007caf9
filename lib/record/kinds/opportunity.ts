import { defineKind, text } from '../kind.ts';

/** What a deal goes through, from the first sign to its end. */
export const OPPORTUNITY_STAGES = [
  'detected',
  'prepared',
  'qualified',
  'proposal',
  'negotiation',
  'won',
  'lost',
] as const;

/** A deal with an account: what it may bring, how far it is, what comes next. */
export default defineKind({
  name: 'opportunity',
  fields: {
    name: { type: 'text' },
    account: { type: 'ref', to: 'account' },
    contact: { type: 'ref', to: 'person', set: true, personal: true },
    stage: { type: 'choice', choices: OPPORTUNITY_STAGES },
    amount: { type: 'number' },
    currency: { type: 'text' },
    /** Percent, where a person says otherwise than the stage (lib/pipeline/stages.ts). */
    probability: { type: 'number' },
    closeOn: { type: 'date' },
    nextStep: { type: 'text' },
    nextStepOn: { type: 'date' },
    /** Why it was won or lost. */
    reason: {
      type: 'choice',
      choices: [
        'price',
        'product',
        'relationship',
        'timing',
        'competitor',
        'no-budget',
        'no-decision',
        'no-answer',
        'other',
      ],
    },
    reasonText: { type: 'long-text' },
    competitor: { type: 'text' },
    owner: { type: 'text' },
    /** Steps of its hand-offs, as lib/pipeline/hand-off.ts reads them: each is added, none is changed. */
    handOff: { type: 'data', set: true, personal: true, internal: true },
  },
  keys: () => [],
  title: (read) => text(read, 'name') || text(read, 'nextStep') || '?',
  detail: (read) => [text(read, 'stage'), text(read, 'closeOn').slice(0, 10)].filter(Boolean).join(' · '),
  due: (read) => (['won', 'lost'].includes(text(read, 'stage')) ? '' : text(read, 'nextStepOn').slice(0, 10)),
  search: ['nextStep', 'competitor'],
  // What was sold outlives the person it was spoken of with.
  erase: 'never',
  upgrades: [],
  samples: [
    {
      name: 'Orvane, suivi de flotte',
      stage: 'qualified',
      amount: 24000,
      currency: 'EUR',
      closeOn: '2027-01-31',
      nextStep: 'Envoyer la proposition',
      nextStepOn: '2026-12-04',
    },
  ],
});
