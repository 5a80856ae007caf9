/** One prediction and what came of it. */
export interface Judged {
  risk: number;
  left: boolean;
}

/**
 * The chance that one who left was given a higher risk than one who stayed, ties counting half (the area under the
 * ROC curve); undefined where all left or all stayed.
 */
export function aucOf(judged: readonly Judged[]): number | undefined {
  const sorted = [...judged].sort((a, b) => a.risk - b.risk);
  const left = sorted.filter((one) => one.left).length;
  const stayed = sorted.length - left;
  if (left === 0 || stayed === 0) return undefined;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.risk === sorted[from]?.risk) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (sorted[at]?.left) ranks += rank;
    from = to;
  }
  return (ranks - (left * (left + 1)) / 2) / (left * stayed);
}

/** Some customers of like risk: the mean of what was said, and the share of them that left. */
export interface Bin {
  count: number;
  said: number;
  left: number;
}

/** Customers in order of risk, parted into as many equal parts. */
export function calibrationOf(judged: readonly Judged[], parts = 10): Bin[] {
  const sorted = [...judged].sort((a, b) => a.risk - b.risk);
  return Array.from({ length: parts }, (_, part) => {
    const some = sorted.slice(
      Math.floor((part * sorted.length) / parts),
      Math.floor(((part + 1) * sorted.length) / parts),
    );
    const mean = (value: (one: Judged) => number) =>
      some.reduce((sum, one) => sum + value(one), 0) / Math.max(1, some.length);
    return { count: some.length, said: mean(({ risk }) => risk), left: mean(({ left }) => (left ? 1 : 0)) };
  });
}

/** The mean gap between what was said and what came, weighed by customers (expected calibration error). */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    bins.reduce((sum, { count, said, left }) => sum + count * Math.abs(said - left), 0) / Math.max(1, all)
  );
}
