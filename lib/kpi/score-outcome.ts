import type { Outcome } from './define.ts';
import { type NpsCounts, npsOf } from './nps.ts';
import { rational } from './rational.ts';

const RULE = '100 x (promoters - detractors) / answers; promoters gave 9 or 10, detractors 0 to 6';

/** A net promoter score with its margin in words. */
export function scoreOutcome(counts: NpsCounts): Outcome {
  const nps = npsOf(counts);
  if (!nps) return { why: 'no-answers', rule: `Not computable: nobody answered in the period. ${RULE}.` };
  return {
    top: rational(100 * (counts.promoters - counts.detractors)),
    bottom: rational(nps.answers),
    rule: `${RULE}. Margin of error at 95 %: ${nps.margin.toFixed(1)} points.`,
  };
}
