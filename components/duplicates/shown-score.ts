/** A score in whole hundredths; what is not certain is never written as such. */
export function shownScore(score: number): number {
  return Math.min(0.99, Math.round(score * 100) / 100);
}
