/** Right, wrongly given and missed. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** A labelled item and what was said of it. */
export interface Judged {
  want: { types: string[]; accounts: string[]; event: string; noise: boolean };
  got: { types: string[]; accounts: string[]; event: string };
}

/** F1 of each type over the items that are not noise. */
export function typeScores(items: readonly Judged[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { want, got } of items) {
    if (want.noise) continue;
    for (const type of new Set([...want.types, ...got.types])) {
      const count = counts.get(type) ?? { right: 0, wrong: 0, missed: 0 };
      counts.set(type, count);
      add(count, want.types.includes(type), got.types.includes(type));
    }
  }
  return counts;
}

/** Every pair of an item and an account. */
export function accountScore(items: readonly Judged[]): Count {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const { want, got } of items) {
    for (const account of new Set([...want.accounts, ...got.accounts])) {
      add(count, want.accounts.includes(account), got.accounts.includes(account));
    }
  }
  return count;
}

/** Of the items that should raise no alert, how many name an account that they are about. */
export function noiseAlerts(items: readonly Judged[]): { alerts: number; noise: number } {
  const noise = items.filter((item) => item.want.noise);
  return { alerts: noise.filter((item) => item.got.accounts.length > 0).length, noise: noise.length };
}

/** B-cubed (Bagga & Baldwin 1998): the mean over items of their event's precision and recall. */
export function eventScore(items: readonly Judged[]): { precision: number; recall: number; f1: number } {
  let precision = 0;
  let recall = 0;
  for (const one of items) {
    const together = items.filter((other) => other.got.event === one.got.event);
    const wanted = items.filter((other) => other.want.event === one.want.event);
    const both = together.filter((other) => other.want.event === one.want.event).length;
    precision += both / together.length / items.length;
    recall += both / wanted.length / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export const precisionOf = ({ right, wrong }: Count): number => right / Math.max(1, right + wrong);
export const recallOf = ({ right, missed }: Count): number => right / Math.max(1, right + missed);
export const f1Of = ({ right, wrong, missed }: Count): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);

function add(count: Count, wanted: boolean, given: boolean): void {
  if (wanted && given) count.right++;
  else if (given) count.wrong++;
  else count.missed++;
}
