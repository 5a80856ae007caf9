import { canonical } from '../record/json.ts';
import { liveOnes } from '../record/live.ts';
import type { Observation } from '../record/observation.ts';

/**
 * Sources that say what was seen somewhere, not what somebody holds to be true. They change nobody's
 * word: survivorship ranks them below it and shows a conflict, so that all may add them.
 */
const EVIDENCE = new Set(['page', 'feed', 'register', 'crm', 'erp', 'derived']);

/** Every field an observation says something about. */
export function fieldsOf(one: Pick<Observation, 'set' | 'add' | 'drop'>): string[] {
  return [...new Set([one.set, one.add, one.drop].flatMap((part) => Object.keys(part ?? {})))];
}

/**
 * Whether an observation only adds to what others said about its subject, or changes it: another value
 * for a field they filled, an element of theirs taken out. Withdrawing and joining are judged apart,
 * by what they name. `others` are their observations of the subject, in any order.
 */
export function changeOf(one: Observation, others: readonly Observation[]): 'complete' | 'correct' {
  const held = heldBy(others);
  const overwrites = Object.entries(one.set ?? {}).some(
    ([field, value]) => held.values.has(field) && held.values.get(field) !== canonical(value),
  );
  const takesOut = Object.entries(one.drop ?? {}).some(([field, elements]) =>
    elements.some((element) => held.elements.get(field)?.has(canonical(element))),
  );
  return (overwrites && !EVIDENCE.has(one.source.type)) || takesOut ? 'correct' : 'complete';
}

/** What others hold: per field their newest value that is not empty; per set field every element. */
function heldBy(others: readonly Observation[]): {
  values: Map<string, string>;
  elements: Map<string, Set<string>>;
} {
  const values = new Map<string, string>();
  const elements = new Map<string, Set<string>>();
  for (const one of liveOnes(others)) {
    for (const [field, value] of Object.entries(one.set ?? {})) {
      if (value === null) values.delete(field);
      else values.set(field, canonical(value));
    }
    for (const [field, added] of Object.entries(one.add ?? {})) {
      const known = elements.get(field) ?? new Set();
      for (const element of added) known.add(canonical(element));
      elements.set(field, known);
    }
  }
  return { values, elements };
}

/** An observation without the fields that are not for the reader's eyes; undefined where nothing else is in it. */
export function without(one: Observation, hidden: (field: string) => boolean): Observation | undefined {
  if (!fieldsOf(one).some(hidden)) return one;
  const kept = <T>(part: Record<string, T> | undefined) =>
    part && Object.fromEntries(Object.entries(part).filter(([field]) => !hidden(field)));
  const { set, add, drop, source, ...rest } = one;
  const parts = { set: kept(set), add: kept(add), drop: kept(drop) };
  const left = Object.entries(parts).filter(([, part]) => part && Object.keys(part).length > 0);
  const says = left.length > 0 || [one.retracts, one.same, one.different].some((ids) => ids?.length);
  if (!says) return undefined;
  const evidence = kept(source.evidence);
  return { ...rest, ...Object.fromEntries(left), source: { ...source, ...(evidence && { evidence }) } };
}
