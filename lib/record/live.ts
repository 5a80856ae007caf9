import type { Id } from './id.ts';
import { canonical } from './json.ts';
import type { Observation } from './observation.ts';

/** Distinct observations that no live one withdraws, by stamp. Circles of withdrawals withdraw nothing. */
export function liveOnes(observations: Iterable<Observation>): Observation[] {
  const all = distinct(observations);
  const sorted = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const targets = new Map<Id, Id[]>();
  const open = new Map<Id, number>();
  for (const one of sorted) {
    const withdrawn = [...new Set(one.retracts)].filter((id) => id !== one.id && all.has(id));
    if (withdrawn.length > 0) targets.set(one.id, withdrawn);
    for (const id of withdrawn) open.set(id, (open.get(id) ?? 0) + 1);
  }
  if (targets.size === 0) return sorted;
  const dead = new Set<Id>();
  const settled = [...targets.keys()].filter((id) => !open.has(id));
  for (let id = settled.pop(); id !== undefined; id = settled.pop()) {
    for (const target of targets.get(id) ?? []) {
      const left = (open.get(target) ?? 0) - 1;
      if (dead.has(target) || left < 0) continue;
      if (!dead.has(id)) dead.add(target);
      open.set(target, dead.has(target) ? -1 : left);
      if (dead.has(target) || left === 0) settled.push(target);
    }
  }
  return sorted.filter((one) => !dead.has(one.id));
}

/** One observation an id; of two that claim the same id (never ours) every device takes the same. */
export function distinct(observations: Iterable<Observation>): Map<Id, Observation> {
  const byId = new Map<Id, Observation>();
  for (const one of observations) {
    const other = byId.get(one.id);
    if (!other || (other !== one && serial(one) < serial(other))) byId.set(one.id, one);
  }
  return byId;
}

function serial(one: Observation): string {
  return canonical(one);
}
