/** One thing that speaks for or against a pair. */
export interface Evidence {
  field: string;
  level: string;
  /** For (positive) or against, in bits. */
  bits: number;
  /** What the wording shows: the value that agrees, or both that differ. */
  values: string[];
}

/** Why a pair must stay apart whatever speaks for it. */
export type Guard = 'registration' | 'shared-mailbox' | 'given-names' | 'group';

export interface Likeness {
  /** Sum of the evidence in bits, without the prior. */
  bits: number;
  evidence: Evidence[];
  guard?: Guard;
}

export function sum(evidence: Evidence[], guard?: Guard): Likeness {
  const bits = evidence.reduce((total, one) => total + one.bits, 0);
  return guard ? { bits, evidence, guard } : { bits, evidence };
}

/** What two lists of cities tell; nothing where one is empty. */
export function cityBits(
  a: readonly string[],
  b: readonly string[],
  worth: { readonly same: number; readonly different: number },
): Evidence[] {
  const [mine, theirs] = [a[0], b[0]];
  if (mine === undefined || theirs === undefined) return [];
  const same = a.find((city) => b.includes(city));
  return same !== undefined
    ? [{ field: 'city', level: 'same', bits: worth.same, values: [same] }]
    : [{ field: 'city', level: 'different', bits: worth.different, values: [mine, theirs] }];
}
