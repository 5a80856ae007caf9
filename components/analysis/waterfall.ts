import type { Kpis } from '../../lib/kpi/kpi.ts';

export const STEPS = ['new', 'expansion', 'reactivation', 'contraction', 'churn'] as const;
export type StepName = (typeof STEPS)[number];

/** One bar: from where to where it reaches, in the ledger's currency. */
export interface Bar {
  name: 'start' | StepName | 'end';
  /** Signed for movements; the level itself at both ends. */
  amount: number;
  low: number;
  high: number;
}

/** MRR at the start, what moved it, MRR at the end: each bar begins where the one before ended. */
export function barsOf(kpis: Kpis): Bar[] {
  const value = (name: string) => kpis[name]?.value ?? 0;
  let at = value('mrrStart');
  const moved = STEPS.map((name): Bar => {
    const amount = (name === 'contraction' || name === 'churn' ? -1 : 1) * value(name);
    const before = at;
    at += amount;
    return { name, amount, low: Math.min(before, at), high: Math.max(before, at) };
  });
  const level = (name: 'start' | 'end', amount: number): Bar => ({ name, amount, low: 0, high: amount });
  return [level('start', value('mrrStart')), ...moved, level('end', value('mrrEnd'))];
}

/**
 * The amounts at the foot and the top of the drawing. Movements are small beside what they move, so the foot lies
 * above zero where that shows them: at half of the lowest movement's end at most, said under the drawing.
 */
export function scaleOf(bars: readonly Bar[]): { foot: number; top: number } {
  const top = Math.max(1, ...bars.map(({ high }) => high));
  const lows = bars.filter(({ name }) => name !== 'start' && name !== 'end').map(({ low }) => low);
  const lowest = Math.min(...lows, bars[0]?.high ?? 0, bars.at(-1)?.high ?? 0);
  const span = top - lowest;
  return { foot: span < top / 3 ? Math.max(0, lowest - span) : 0, top };
}
