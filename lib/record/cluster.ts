import type { Id } from './id.ts';
import { liveOnes } from './live.ts';
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
  for (const sharing of byKey(links)) {
    for (const [index, a] of sharing.entries()) for (const b of sharing.slice(index + 1)) join(a, b);
  }
  return [...members.values()]
    .map((list) => list.sort())
    .sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1));
}

/** The subjects of each key, keys and subjects in order. */
function byKey(links: Iterable<KeyLink>): Id[][] {
  const sharing = new Map<string, Set<Id>>();
  for (const { key, subjects } of links) {
    const known = sharing.get(key) ?? new Set();
    for (const id of subjects) known.add(id);
    sharing.set(key, known);
  }
  return [...sharing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subjects]) => [...subjects].sort());
}

/** The statement that counts on each pair, oldest first: the newest, whatever its stamp if made knowing the rest. */
function statementsOf(observations: Iterable<Observation>): Statement[] {
  const live = liveOnes(observations);
  return [...byPair(live)]
    .flatMap(([pair, said]) => {
      const [a = '', b = ''] = pair.split(' ');
      const known = new Set(said.flatMap((one) => (one.over ?? []).filter((id) => id !== one.id)));
      const newest = said.filter((one) => !known.has(one.id)).at(-1) ?? said.at(-1);
      if (!newest) return [];
      const same = !names(newest.different, newest.subject === a ? b : a);
      return [{ a, b, same, stamp: newest.id }];
    })
    .sort((x, y) => (x.stamp === y.stamp ? (x.a + x.b < y.a + y.b ? -1 : 1) : x.stamp < y.stamp ? -1 : 1));
}

/** Observations that say something of a pair, by the pair, in their order. */
function byPair(observations: Iterable<Observation>): Map<string, Observation[]> {
  const pairs = new Map<string, Observation[]>();
  for (const one of observations) {
    for (const other of new Set([...(one.same ?? []), ...(one.different ?? [])])) {
      if (other === one.subject) continue;
      const pair = one.subject < other ? `${one.subject} ${other}` : `${other} ${one.subject}`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
    }
  }
  return pairs;
}

function names(list: Id[] | undefined, id: Id): boolean {
  return list?.includes(id) ?? false;
}

/** What was said of a pair so far, for the `over` of a new statement on it: no clock then decides. */
export function statementHeads(observations: Iterable<Observation>, a: Id, b: Id): Id[] {
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
  return (byPair(liveOnes(observations)).get(pair) ?? []).map((one) => one.id).sort();
}
