import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Point } from '../../lib/score/score.ts';

/** The freshest strong reason to call: of what they did lately, the one that still weighs most. */
export function whyNow(dossier: Pick<Dossier, 'score'>): Point | undefined {
  return dossier.score.engagementPoints
    .filter((point) => point.points > 0)
    .sort((a, b) => b.points - a.points || (b.at ?? '').localeCompare(a.at ?? ''))[0];
}
