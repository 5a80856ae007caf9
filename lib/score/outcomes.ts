import type { Score } from './score.ts';

/** A lead that was decided: what it scored before, and whether it was won. */
export interface Outcome {
  grade: Score['grade'];
  won: boolean;
}

export interface GradeOutcome {
  grade: Score['grade'];
  decided: number;
  won: number;
  /** Share won, 0 to 1. */
  rate: number;
  /** The share won beside that of all: 2 where twice as many are won. */
  lift: number;
  /** Where the true share lies, 19 times in 20 (Wilson's interval). */
  low: number;
  high: number;
}

/** What the grades were worth; nothing is claimed before there are enough decided leads. */
export type Verdict =
  | { enough: false; decided: number; needed: number; wonNeeded: number; won: number }
  | {
      enough: true;
      decided: number;
      won: number;
      rate: number;
      grades: GradeOutcome[];
      /** Pairs of grades, best first, of which the better one was won less often. */
      inverted: [Score['grade'], Score['grade']][];
      /** The chance that a lead that was won had the better grade than one that was lost; 0.5 is a coin. */
      ranking: number;
    };

/** Fewer say nothing: with ten won of fifty decided, a share is known to about ten points. */
const LEAST = { decided: 50, won: 10, lost: 10 };

/**
 * Compares grades with what became of the leads. The grade of each must be the one it had **before** it
 * was decided: a stage of `customer` gives points itself.
 */
export function verdictOf(outcomes: readonly Outcome[]): Verdict {
  const won = outcomes.filter((one) => one.won).length;
  const decided = outcomes.length;
  if (decided < LEAST.decided || won < LEAST.won || decided - won < LEAST.lost) {
    return { enough: false, decided, needed: LEAST.decided, won, wonNeeded: LEAST.won };
  }
  const rate = won / decided;
  const grades = [...Map.groupBy(outcomes, (one) => one.grade)]
    .map(([grade, of]) => gradeOutcome(grade, of, rate))
    .sort((a, b) => (a.grade < b.grade ? -1 : 1));
  return {
    enough: true,
    decided,
    won,
    rate,
    grades,
    inverted: invertedIn(grades),
    ranking: rankingOf(grades),
  };
}

function gradeOutcome(grade: Score['grade'], of: readonly Outcome[], all: number): GradeOutcome {
  const won = of.filter((one) => one.won).length;
  const rate = won / of.length;
  return { grade, decided: of.length, won, rate, lift: rate / all, ...wilson(won, of.length) };
}

/** Wilson's score interval at 95 % (E. B. Wilson, 1927): honest for few and for none. */
export function wilson(won: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = won / of;
  const under = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / under;
  const half = (z / under) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Only where the intervals do not overlap: a difference that chance makes is none. */
function invertedIn(grades: readonly GradeOutcome[]): [Score['grade'], Score['grade']][] {
  return grades.flatMap((better, index) =>
    grades
      .slice(index + 1)
      .filter((worse) => isBetter(better.grade, worse.grade) && better.high < worse.low)
      .map((worse): [Score['grade'], Score['grade']] => [better.grade, worse.grade]),
  );
}

/** A1 is better than A2 and B1; A2 and B1 are not comparable. */
function isBetter(a: Score['grade'], b: Score['grade']): boolean {
  const [letters, digits] = [(a[0] ?? '') <= (b[0] ?? ''), (a[1] ?? '') <= (b[1] ?? '')];
  return a !== b && letters && digits;
}

/** Area under the curve by counting pairs; grades of the same rank (A2, B1) count half. */
function rankingOf(grades: readonly GradeOutcome[]): number {
  const rank = (grade: string) => grade.charCodeAt(0) - 64 + Number(grade[1]);
  let sum = 0;
  let pairs = 0;
  for (const one of grades) {
    for (const other of grades) {
      const count = one.won * (other.decided - other.won);
      const [mine, theirs] = [rank(one.grade), rank(other.grade)];
      sum += count * (mine < theirs ? 1 : mine === theirs ? 0.5 : 0);
      pairs += count;
    }
  }
  return sum / pairs;
}
