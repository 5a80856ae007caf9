/**
 * The least number of people that a headcount tells: `51-200`, `1 001 à 5 000 salariés`, `10,001+`,
 * `5K`, `250`. Undefined where it holds no number.
 */
export function headcountOf(text: string): number | undefined {
  const match = /(\d{1,3}(?:[\s\u00a0\u202f.,]\d{3})+(?!\d)|\d+)\s?(k\b)?/i.exec(text.slice(0, 100));
  if (!match?.[1]) return undefined;
  const count = Number(match[1].replace(/\D/g, '')) * (match[2] ? 1000 : 1);
  return Number.isSafeInteger(count) ? count : undefined;
}
