import { recordCount, type Segment, termCount } from './segment.ts';

/**
 * One segment of two, without the records of the first that are marked as gone and without words that only these
 * held. The first one's records keep their order and come first. One pass over both, in the order of their words.
 */
export function mergeSegments(a: Segment, gone: Uint8Array | undefined, b: Segment): Segment {
  const { moved, left } = renumber(recordCount(a), gone);
  const into = roomFor(a, b);
  into.ids = joinIds(a.ids, moved, left, b.ids);
  into.seen = joinSeen(a.seen, moved, left, b.seen);
  const end = { term: 0, letter: 0, post: 0 };
  const [endA, endB] = [termCount(a), termCount(b)];
  for (let [inA, inB] = [0, 0]; inA < endA || inB < endB; ) {
    const order = inA === endA ? 1 : inB === endB ? -1 : compare(a, inA, b, inB);
    const before = end.post;
    if (order <= 0) {
      for (let at = a.postAt[inA] ?? 0; at < (a.postAt[inA + 1] ?? 0); at++) {
        const post = a.posts[at] ?? 0;
        const record = moved ? (moved[post >>> 2] ?? -1) : post >>> 2;
        if (record >= 0) into.posts[end.post++] = record * 4 + (post & 3);
      }
    }
    if (order >= 0) {
      for (let at = b.postAt[inB] ?? 0; at < (b.postAt[inB + 1] ?? 0); at++)
        into.posts[end.post++] = (b.posts[at] ?? 0) + left * 4;
    }
    if (end.post > before) copyTerm(into, end, order <= 0 ? a : b, order <= 0 ? inA : inB);
    if (order <= 0) inA++;
    if (order >= 0) inB++;
  }
  return {
    ...into,
    chars: into.chars.slice(0, end.letter),
    termAt: into.termAt.slice(0, end.term + 1),
    masks: into.masks.slice(0, end.term),
    postAt: into.postAt.slice(0, end.term + 1),
    posts: into.posts.slice(0, end.post),
  };
}

/** The new number of each record that stays, -1 for the others; undefined where all stay as they are. */
function renumber(count: number, gone: Uint8Array | undefined): { moved?: Int32Array; left: number } {
  if (!gone?.includes(1)) return { left: count };
  const moved = new Int32Array(count);
  let left = 0;
  for (let record = 0; record < count; record++) moved[record] = gone[record] ? -1 : left++;
  return { moved, left };
}

function roomFor(a: Segment, b: Segment): Segment {
  const terms = termCount(a) + termCount(b);
  return {
    chars: new Uint16Array(a.chars.length + b.chars.length),
    termAt: new Uint32Array(terms + 1),
    masks: new Uint32Array(terms),
    postAt: new Uint32Array(terms + 1),
    posts: new Uint32Array(a.posts.length + b.posts.length),
    ids: a.ids,
    seen: a.seen,
  };
}

function joinIds(a: Uint8Array, moved: Int32Array | undefined, left: number, b: Uint8Array): Uint8Array {
  const ids = new Uint8Array(left * 16 + b.length);
  if (!moved) ids.set(a);
  else {
    for (const [from, to] of moved.entries()) {
      if (to >= 0) ids.set(a.subarray(from * 16, from * 16 + 16), to * 16);
    }
  }
  ids.set(b, left * 16);
  return ids;
}

function joinSeen(a: Uint32Array, moved: Int32Array | undefined, left: number, b: Uint32Array): Uint32Array {
  const seen = new Uint32Array(left + b.length);
  if (!moved) seen.set(a);
  else for (const [from, to] of moved.entries()) if (to >= 0) seen[to] = a[from] ?? 0;
  seen.set(b, left);
  return seen;
}

function copyTerm(
  into: Segment,
  end: { term: number; letter: number; post: number },
  of: Segment,
  term: number,
): void {
  const from = of.termAt[term] ?? 0;
  const to = of.termAt[term + 1] ?? 0;
  for (let at = from; at < to; at++) into.chars[end.letter++] = of.chars[at] ?? 0;
  into.masks[end.term++] = of.masks[term] ?? 0;
  into.termAt[end.term] = end.letter;
  into.postAt[end.term] = end.post;
}

function compare(a: Segment, inA: number, b: Segment, inB: number): number {
  const [fromA, toA] = [a.termAt[inA] ?? 0, a.termAt[inA + 1] ?? 0];
  const [fromB, toB] = [b.termAt[inB] ?? 0, b.termAt[inB + 1] ?? 0];
  const shared = Math.min(toA - fromA, toB - fromB);
  for (let at = 0; at < shared; at++) {
    const difference = (a.chars[fromA + at] ?? 0) - (b.chars[fromB + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return toA - fromA - (toB - fromB);
}
