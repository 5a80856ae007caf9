/** The rows that the engine says it could not count, out of a rule's words (lib/kpi/kpis.ts). */
export function leftOut(rule: string): string | undefined {
  return / Left out: (.+)\.$/.exec(rule)?.[1];
}
