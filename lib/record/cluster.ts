import { liveOnes } from './fold.ts';
import type { Id } from './id.ts';
import type { Observation } from './observation.ts';

/** Two subjects that share a hard key. */
export interface KeyLink {
  key: string;
  subjects: Id[];
}

/** What people last said of a pair of subjects. */
interface Statement {
  a: Id;
  b: Id;
  same: boolean;
  stamp: Id;
}

/**
 * Joins subjects into clusters: what people said first (`same`, newest statement on a pair counts),
 * then equal hard keys; never a pair that people keep apart. A pure function of its input's content,
 * so that every device finds the same clusters in any order. Each cluster is sorted; its id is its
 * smallest member.
 */
export function clusters(
  subjects: Iterable<Id>,
  links: Iterable<KeyLink>,
  statements: Iterable<Observation>,
): Id[][] {
  const all = [...new Set(subjects)].sort();
  const parent = new Map<Id, Id>(all.map((id) => [id, id]));
  const members = new Map<Id, Id[]>(all.map((id) => [id, [id]]));
  const root = (id: Id): Id => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const said = statementsOf(statements);
  const apart = said.filter((one) => !one.same);
  const join = (a: Id, b: Id) => {
    if (!parent.has(a) || !parent.has(b)) return;
    const ra = root(a);
    const rb = root(b);
    if (ra === rb) return;
    const left = new Set(members.get(ra));
    const right = new Set(members.get(rb));
    if (apart.some((one) => (left.has(one.a) && right.has(one.b)) || (left.has(one.b) && right.has(one.a))))
      return;
    const [keep, gone] = ra < rb ? [ra, rb] : [rb, ra];
    parent.set(gone, keep);
    members.set(keep, [...(members.get(keep) ?? []), ...(members.get(gone) ?? [])]);
    members.delete(gone);
  };
  for (const one of said) if (one.same) join(one.a, one.b);
  const byKey = [...links].sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  for (const link of byKey) {
    const sorted = [...link.subjects].sort();
    for (const [index, a] of sorted.entries()) for (const b of sorted.slice(index + 1)) join(a, b);
  }
  return [...members.values()]
    .map((list) => list.sort())
    .sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1));
}

/** The newest live statement on each pair, oldest first. */
function statementsOf(observations: Iterable<Observation>): Statement[] {
  const newest = new Map<string, Statement>();
  for (const one of liveOnes(observations)) {
    for (const [others, same] of [
      [one.same ?? [], true],
      [one.different ?? [], false],
    ] as const) {
      for (const other of others) {
        if (other === one.subject) continue;
        const [a, b] = one.subject < other ? [one.subject, other] : [other, one.subject];
        newest.set(`${a} ${b}`, { a, b, same, stamp: one.id });
      }
    }
  }
  return [...newest.values()].sort((x, y) =>
    x.stamp === y.stamp ? (x.a + x.b < y.a + y.b ? -1 : 1) : x.stamp < y.stamp ? -1 : 1,
  );
}
