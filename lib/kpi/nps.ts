/** How many answered what: promoters 9 and 10, detractors 0 to 6, the rest passive. */
export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

export interface Nps extends NpsCounts {
  answers: number;
  /** From -100 to 100: % of promoters - % of detractors. */
  score: number;
  /** Half the width of the 95 % interval, in points; large-sample, so weak for a few answers. */
  margin: number;
}

export type NpsGroup = 'promoter' | 'passive' | 'detractor';

/** The group of an answer, a whole number from 0 to 10; undefined for anything else. */
export function groupOf(answer: unknown): NpsGroup | undefined {
  if (typeof answer !== 'number' || !Number.isInteger(answer) || answer < 0 || answer > 10) return undefined;
  if (answer >= 9) return 'promoter';
  return answer >= 7 ? 'passive' : 'detractor';
}

/** Counts answers; what is no whole number from 0 to 10 is no answer. */
export function countAnswers(answers: Iterable<unknown>): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const answer of answers) {
    const group = groupOf(answer);
    if (group) counts[`${group}s`] += 1;
  }
  return counts;
}

/** The score of some answers; undefined where nobody answered. */
export function npsOf(counts: NpsCounts): Nps | undefined {
  const answers = counts.promoters + counts.passives + counts.detractors;
  if (answers === 0) return undefined;
  const [p, d] = [counts.promoters / answers, counts.detractors / answers];
  const score = (100 * (counts.promoters - counts.detractors)) / answers;
  return { ...counts, answers, score, margin: npsMargin(p, d, answers) };
}

/**
 * 196 x sqrt((p + d - (p - d)^2) / n) points, at 95 % (cybaea, "NPS confidence intervals"); `p` and `d` are the
 * fractions of promoters and detractors.
 */
export function npsMargin(p: number, d: number, n: number): number {
  return 196 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
}

export interface NpsChange {
  /** Points gained. */
  change: number;
  /** Of the change: two independent rounds, so the square root of the sum of their squared margins. */
  margin: number;
  /** False where chance alone may explain it. */
  significant: boolean;
}

/** How a score changed from one round to the next, and whether that says anything. */
export function npsChange(
  before: Pick<Nps, 'score' | 'margin'>,
  after: Pick<Nps, 'score' | 'margin'>,
): NpsChange {
  const change = after.score - before.score;
  const margin = Math.hypot(before.margin, after.margin);
  return { change, margin, significant: Math.abs(change) > margin };
}

export interface WeighedAnswer {
  account: string;
  answer: number;
}

export interface WeighedNps {
  /** Each account counts as its mean group (1, 0, -1) times what it pays. */
  score: number;
  /** MRR of the accounts that answered over all MRR, from 0 to 1. */
  heard: number;
}

/**
 * The score by account, weighed by MRR: an account with ten answers weighs no more than its revenue does.
 * Undefined where no account that answered pays anything.
 */
export function npsByRevenue(
  answers: readonly WeighedAnswer[],
  mrr: ReadonlyMap<string, number>,
): WeighedNps | undefined {
  const accounts = new Map<string, number[]>();
  for (const { account, answer } of answers) {
    const group = groupOf(answer);
    if (!group) continue;
    const values = accounts.get(account) ?? [];
    values.push(VALUE[group]);
    accounts.set(account, values);
  }
  let [heard, sum, all] = [0, 0, 0];
  for (const paid of mrr.values()) all += paid;
  for (const [account, values] of accounts) {
    const paid = mrr.get(account) ?? 0;
    heard += paid;
    sum += (paid * values.reduce((total, value) => total + value, 0)) / values.length;
  }
  return heard > 0 ? { score: (100 * sum) / heard, heard: heard / all } : undefined;
}

const VALUE = { promoter: 1, passive: 0, detractor: -1 } as const;
