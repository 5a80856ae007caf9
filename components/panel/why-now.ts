import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Point } from '../../lib/score/score.ts';

/** What they did, not what we did: signals, answers, calls of theirs. */
const THEIRS = /^(signal-|reply$|call-in$)/;

/** The reason to call now: of what they did lately, the one that still weighs most. */
export function whyNow(dossier: Pick<Dossier, 'score'>): Point | undefined {
  return dossier.score.engagementPoints
    .filter((point) => point.points > 0 && THEIRS.test(point.rule))
    .sort((a, b) => b.points - a.points || (b.at ?? '').localeCompare(a.at ?? ''))[0];
}
