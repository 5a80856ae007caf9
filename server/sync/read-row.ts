import { MAX_OBSERVATION_BYTES, type Observation, parseObservation } from '../../lib/record/observation.ts';
import { LIMITS, type Reason, type Verdict } from '../../lib/sync/protocol.ts';

export type Row =
  | { ok: true; value: { observation: Observation; body: string } }
  | { ok: false; verdict: Verdict };

/** Checks one pushed row: its envelope, its size and its depth; what it says is not the server's business. */
export function readRow(input: unknown): Row {
  if (depthPast(input, LIMITS.depth)) return refused('too-deep');
  const parsed = parseObservation(input);
  if (!parsed.ok) return refused('not-an-observation', parsed.problem.slice(0, 200));
  const body = JSON.stringify(parsed.value);
  if (Buffer.byteLength(body) > MAX_OBSERVATION_BYTES) return refused('too-big');
  return { ok: true, value: { observation: parsed.value, body } };
}

function refused(reason: Reason, problem?: string): Row {
  return { ok: false, verdict: { verdict: 'refused', reason, ...(problem && { problem }) } };
}

/** True when a value is nested deeper than `levels`; walks without recursion, as hostile input would end the stack. */
export function depthPast(input: unknown, levels: number): boolean {
  let level = [input];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= levels) return true;
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object'
        ? Object.values(value).filter((one) => one !== null && typeof one === 'object')
        : [],
    );
  }
  return false;
}
