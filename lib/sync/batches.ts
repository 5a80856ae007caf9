import { utf8ToBytes } from '@noble/hashes/utils.js';
import { MAX_OBSERVATION_BYTES, type Observation } from '../record/observation.ts';
import { LIMITS } from './protocol.ts';

/** Leaves room for the rest of the request. */
const BATCH_BYTES = LIMITS.body - 64 * 1024;

/** Bytes of an observation on the wire. */
export function sizeOf(observation: Observation): number {
  return utf8ToBytes(JSON.stringify(observation)).length;
}

/** True for what no server takes. */
export function tooBig(observation: Observation): boolean {
  return sizeOf(observation) > MAX_OBSERVATION_BYTES;
}

/** Cuts observations into pushes that hold to the server's limits, in order. */
export function batches(observations: Observation[]): Observation[][] {
  const all: Observation[][] = [];
  let batch: Observation[] = [];
  let bytes = 0;
  for (const one of observations) {
    const size = sizeOf(one) + 1;
    if (batch.length > 0 && (batch.length >= LIMITS.push || bytes + size > BATCH_BYTES)) {
      all.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += size;
  }
  if (batch.length > 0) all.push(batch);
  return all;
}
