import type { Score } from './score.ts';

export type Group = 'role' | 'company' | 'stage' | 'completeness' | 'signals' | 'contact' | 'minus';

export interface Rule {
  group: Group;
  points: number;
  /** Points on an account's own record, where there is no role to count. */
  onAccount?: number;
  /** Share of the full points lost each month, linearly: 0.5 leaves nothing after two months. */
  decay?: number;
}

export interface ScoreRules {
  rules: Readonly<Record<string, Rule>>;
  /** The most that a group adds up to; `minus` has no cap. */
  caps: {
    person: Readonly<Partial<Record<Group, number>>>;
    account: Readonly<Partial<Record<Group, number>>>;
  };
  /** From how many points a grade is given: the letter by fit, the digit by engagement. */
  grades: { fit: { A: number; B: number }; engagement: { 1: number; 2: number } };
  /** What the team sells best to; empty lists give no points. Compared without case or accents. */
  ideal: { industries: readonly string[]; countries: readonly string[] };
  /** So many messages without an answer, the last one so many days old, count as `no-reply`. */
  noReply: { messages: number; days: number };
}

const role = (points: number): Rule => ({ group: 'role', points });
const signal = (points: number): Rule => ({ group: 'signals', points, decay: 0.5 });

/** The shipped rules. A wording for each is under `score.<rule>`, and `score.cap-<group>` for the caps. */
export const RULES: ScoreRules = {
  rules: {
    'seniority-executive': role(30),
    'seniority-director': role(25),
    'seniority-manager': role(12),
    'role-decision-maker': role(25),
    'role-champion': role(25),
    'role-procurement': role(15),
    'role-evaluator': role(10),
    'role-influencer': role(10),
    'role-user': role(5),
    'role-blocker': { group: 'minus', points: -10 },
    'headcount-1000': { group: 'company', points: 20, onAccount: 35 },
    'headcount-200': { group: 'company', points: 18, onAccount: 30 },
    'headcount-50': { group: 'company', points: 15, onAccount: 25 },
    'headcount-10': { group: 'company', points: 8, onAccount: 12 },
    'ideal-industry': { group: 'company', points: 15, onAccount: 25 },
    'ideal-country': { group: 'company', points: 5, onAccount: 10 },
    'stage-target': { group: 'stage', points: 5, onAccount: 8 },
    'stage-aware': { group: 'stage', points: 6, onAccount: 10 },
    'stage-engaged': { group: 'stage', points: 10, onAccount: 18 },
    'stage-contacted': { group: 'stage', points: 4 },
    'stage-qualified': { group: 'stage', points: 12 },
    'stage-opportunity': { group: 'stage', points: 20, onAccount: 30 },
    'stage-customer': { group: 'stage', points: 15, onAccount: 25 },
    'has-email': { group: 'completeness', points: 6 },
    'has-phone': { group: 'completeness', points: 4 },
    'has-linkedin': { group: 'completeness', points: 2, onAccount: 5 },
    'has-account': { group: 'completeness', points: 3 },
    'has-domain': { group: 'completeness', points: 0, onAccount: 8 },
    'has-siren': { group: 'completeness', points: 0, onAccount: 7 },
    'has-industry': { group: 'completeness', points: 0, onAccount: 5 },
    'signal-tender': signal(14),
    'signal-hiring': signal(10),
    'signal-product-launch': signal(8),
    'signal-press-release': signal(8),
    'signal-press-article': signal(6),
    'signal-annual-report': signal(5),
    'signal-social-post': signal(4),
    'signal-other': signal(4),
    'signal-funding': signal(12),
    'signal-merger-acquisition': signal(12),
    'signal-leadership-change': signal(12),
    'signal-expansion': signal(12),
    'signal-contract-win': signal(10),
    'signal-partnership': signal(8),
    'signal-data-breach-or-incident': signal(8),
    'signal-award': signal(5),
    'signal-event': signal(5),
    'signal-layoff-or-closure': signal(5),
    'signal-legal-event': signal(4),
    'signal-complaint': signal(4),
    'signal-suggestion': signal(4),
    'signal-review-negative': signal(4),
    'signal-review-positive': signal(4),
    meeting: { group: 'contact', points: 30, decay: 0.25 },
    reply: { group: 'contact', points: 20, decay: 0.5 },
    'call-in': { group: 'contact', points: 20, decay: 0.5 },
    call: { group: 'contact', points: 10, decay: 0.5 },
    'nps-promoter': { group: 'contact', points: 10 },
    'nps-detractor': { group: 'minus', points: -15 },
    lost: { group: 'minus', points: -30 },
    'no-reply': { group: 'minus', points: -15 },
    'opted-out': { group: 'minus', points: -100 },
  },
  caps: {
    person: { role: 40, company: 25, stage: 20, completeness: 15, signals: 40, contact: 60 },
    account: { company: 45, stage: 30, completeness: 25, signals: 40, contact: 60 },
  },
  grades: { fit: { A: 60, B: 30 }, engagement: { 1: 50, 2: 20 } },
  ideal: { industries: [], countries: [] },
  noReply: { messages: 3, days: 7 },
};

/** The grade of two sums: A1 fits and takes part, C3 neither (HubSpot's grid of fit and engagement). */
export function gradeOf(fit: number, engagement: number, { grades }: ScoreRules): Score['grade'] {
  const letter = fit >= grades.fit.A ? 'A' : fit >= grades.fit.B ? 'B' : 'C';
  const digit = engagement >= grades.engagement[1] ? 1 : engagement >= grades.engagement[2] ? 2 : 3;
  return `${letter}${digit}`;
}
