import type { SignalType } from './cues/types.ts';

/** What a rep may do about a piece of news, and within how many days it still makes sense. */
export interface NextStep {
  /** Its words are under `step.<name>`. */
  name: 'congratulate' | 'deadline' | 'who' | 'grow' | 'care' | 'thank' | 'read';
  days: number;
}

const STEPS: Partial<Record<SignalType, NextStep>> = {
  tender: { name: 'deadline', days: 0 },
  'leadership-change': { name: 'who', days: 3 },
  'merger-acquisition': { name: 'who', days: 3 },
  hiring: { name: 'grow', days: 5 },
  expansion: { name: 'grow', days: 5 },
  funding: { name: 'congratulate', days: 2 },
  'contract-win': { name: 'congratulate', days: 2 },
  award: { name: 'congratulate', days: 2 },
  'product-launch': { name: 'congratulate', days: 2 },
  partnership: { name: 'congratulate', days: 2 },
  complaint: { name: 'care', days: 1 },
  'review-negative': { name: 'care', days: 1 },
  suggestion: { name: 'care', days: 3 },
  'layoff-or-closure': { name: 'care', days: 2 },
  'legal-event': { name: 'care', days: 2 },
  'data-breach-or-incident': { name: 'care', days: 1 },
  'review-positive': { name: 'thank', days: 3 },
};

/** The step to propose for a signal of that type; for what tells little, to read it. */
export function nextStep(type: string): NextStep {
  return STEPS[type as SignalType] ?? { name: 'read', days: 5 };
}
