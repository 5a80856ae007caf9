import { dayOf } from '../record/day.ts';
import { type GoldenRecord, history, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { OPPORTUNITY_STAGES } from '../record/kinds/opportunity.ts';
import type { Observation } from '../record/observation.ts';

export type Stage = (typeof OPPORTUNITY_STAGES)[number];

/** What must be known before a deal enters a stage. */
export type Condition =
  | 'account'
  | 'contact'
  | 'next-step'
  | 'amount'
  | 'close-on'
  | 'decision-maker'
  | 'reason';

interface StageRule {
  /** Entry conditions; those of the stages before hold too, but for an end. */
  needs: readonly Condition[];
  /** Percent, where nobody says otherwise for the deal. Ours, to be compared with outcomes. */
  probability: number;
}

/** The stages in order; the conditions are kept few, for what is not known at once is filled in with anything. */
export const STAGES: Readonly<Record<Stage, StageRule>> = {
  detected: { needs: ['account'], probability: 5 },
  prepared: { needs: ['contact', 'next-step'], probability: 10 },
  qualified: { needs: ['amount', 'close-on'], probability: 25 },
  proposal: { needs: ['decision-maker'], probability: 50 },
  negotiation: { needs: [], probability: 75 },
  won: { needs: ['amount', 'reason'], probability: 100 },
  lost: { needs: ['reason'], probability: 0 },
};

/** The stage of a deal; the first for a text that is none. */
export function stageOf(deal: GoldenRecord): Stage {
  const stage = text(reader(deal), 'stage');
  return OPPORTUNITY_STAGES.find((one) => one === stage) ?? 'detected';
}

/** What a deal still lacks to enter a stage. `roles`: the roles of its contacts. */
export function missingFor(deal: GoldenRecord, stage: Stage, roles: readonly string[]): Condition[] {
  const ends = stage === 'won' || stage === 'lost';
  const before = ends ? [stage] : OPPORTUNITY_STAGES.slice(0, OPPORTUNITY_STAGES.indexOf(stage) + 1);
  const needs = new Set(before.flatMap((one) => STAGES[one].needs));
  return [...needs].filter((need) => !meets(deal, need, roles));
}

function meets(deal: GoldenRecord, need: Condition, roles: readonly string[]): boolean {
  const read = reader(deal);
  switch (need) {
    case 'account':
    case 'reason':
      return text(read, need) !== '';
    case 'contact':
      return texts(read, 'contact').length > 0;
    case 'next-step':
      return text(read, 'nextStep') !== '';
    case 'amount':
      return amountOf(deal) !== undefined;
    case 'close-on':
      return dayOf(text(read, 'closeOn')) !== undefined;
    case 'decision-maker':
      return roles.includes('decision-maker');
  }
}

/** What the deal may bring, in its currency; undefined where nobody says. */
export function amountOf(deal: GoldenRecord): number | undefined {
  const amount = reader(deal)('amount');
  return typeof amount === 'number' && amount >= 0 ? amount : undefined;
}

/** Percent: a person's word, else that of its stage; an end is certain. */
export function probabilityOf(deal: GoldenRecord): number {
  const stage = stageOf(deal);
  const said = reader(deal)('probability');
  const ends = stage === 'won' || stage === 'lost';
  const counts = !ends && typeof said === 'number' && said >= 0 && said <= 100;
  return counts ? said : STAGES[stage].probability;
}

/** A stage that a deal went through. */
export interface Passage {
  stage: string;
  /** ISO 8601. */
  from: string;
  /** ISO 8601; absent for the one it is in. */
  to?: string;
  /** Who put it there. */
  by: string;
}

/** The stages that a deal went through, first to last: every word on it that changed something. */
export function stageHistory(observations: Iterable<Observation>): Passage[] {
  const told = history(observations, 'stage', kindOf('opportunity')).toReversed();
  const passages: Passage[] = [];
  for (const { value, from } of told) {
    const last = passages.at(-1);
    if (typeof value !== 'string' || value === '' || last?.stage === value) continue;
    if (last) last.to = from.at;
    passages.push({ stage: value, from: from.at, by: from.by });
  }
  return passages;
}
