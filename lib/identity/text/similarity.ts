/**
 * Slips of the keyboard between two texts: letters missed, added, wrong, or two neighbours swapped (optimal
 * string alignment). Counts up to `most`; whatever is farther gives `most + 1`.
 */
export function slips(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Array<number>(b.length + 1).fill(0);
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** Likeness from 0 to 1 that rewards a common beginning (Jaro 1989, Winkler 1990; prefix up to 4, scale 0.1). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const mine: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + window + 1);
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = 1;
      mine.push(a[i] ?? '');
      break;
    }
  }
  if (mine.length === 0) return 0;
  let at = 0;
  let moved = 0;
  for (let j = 0; j < b.length; j++) {
    if (!taken[j]) continue;
    if (mine[at] !== b[j]) moved += 1;
    at += 1;
  }
  const jaro =
    (mine.length / a.length + mine.length / b.length + (mine.length - moved / 2) / mine.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] === b[prefix] && prefix < a.length) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** True where two words differ by no more slips than their length excuses: 1 from 4 letters on, 2 from 9 on. */
export function near(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const most = length >= 9 ? 2 : length >= 4 ? 1 : 0;
  return slips(a, b, most) <= most;
}
