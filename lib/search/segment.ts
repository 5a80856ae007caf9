/**
 * A part of the search index: which records hold which words. Plain typed arrays, so that it is stored and read
 * back in one row as it is. Term t is the letters `chars[termAt[t] .. termAt[t+1]]`; the records that hold it are
 * `posts[postAt[t] .. postAt[t+1]]`. Terms are in the order of their UTF-16 units.
 */
export interface Segment {
  chars: Uint16Array;
  termAt: Uint32Array;
  /** Which letters a term has (see distance.ts). */
  masks: Uint32Array;
  postAt: Uint32Array;
  /** Number of the record times 4, plus where in it the word stands (`PLACES`). Ascending within a term. */
  posts: Uint32Array;
  /** 16 bytes of id a record. */
  ids: Uint8Array;
  /** Seconds since 1970 of each record's last observation. */
  seen: Uint32Array;
}

/** Where a word stands: what people call the record, its second line, or elsewhere. The best one counts. */
export const PLACES = ['title', 'detail', 'rest'] as const;

/** Before the initials of a name, which are a term of their own: no typed word begins so. */
export const INITIALS = '=';

const PARTS = {
  chars: Uint16Array,
  termAt: Uint32Array,
  masks: Uint32Array,
  postAt: Uint32Array,
  posts: Uint32Array,
  ids: Uint8Array,
  seen: Uint32Array,
} as const;

export function emptySegment(): Segment {
  return {
    chars: new Uint16Array(),
    termAt: new Uint32Array(1),
    masks: new Uint32Array(),
    postAt: new Uint32Array(1),
    posts: new Uint32Array(),
    ids: new Uint8Array(),
    seen: new Uint32Array(),
  };
}

export function recordCount(segment: Segment): number {
  return segment.seen.length;
}

export function termCount(segment: Segment): number {
  return segment.masks.length;
}

/** Bytes that it takes in memory and, about, on disk. */
export function bytesOf(segment: Segment): number {
  return Object.keys(PARTS).reduce((sum, name) => sum + segment[name as keyof Segment].byteLength, 0);
}

/** True when what was read back is a whole segment: anything else must not be searched, and is made anew. */
export function isSegment(value: unknown): value is Segment {
  if (typeof value !== 'object' || value === null) return false;
  const part = value as Segment;
  if (!Object.entries(PARTS).every(([name, type]) => part[name as keyof Segment] instanceof type))
    return false;
  const terms = termCount(part);
  const records = recordCount(part);
  return (
    part.ids.length === records * 16 &&
    part.termAt.length === terms + 1 &&
    part.postAt.length === terms + 1 &&
    rises(part.termAt, part.chars.length) &&
    rises(part.postAt, part.posts.length) &&
    part.posts.every((post) => post >>> 2 < records)
  );
}

function rises(offsets: Uint32Array, end: number): boolean {
  if (offsets[0] !== 0 || offsets.at(-1) !== end) return false;
  return offsets.every((at, index) => index === 0 || at > (offsets[index - 1] ?? at));
}

/** The number of the first term that is not before `word`. */
export function lowerBound(segment: Segment, word: string): number {
  let low = 0;
  let high = termCount(segment);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerm(segment, middle, word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the term is before the word, 0 where they are the same. */
export function compareTerm({ chars, termAt }: Segment, term: number, word: string): number {
  const from = termAt[term] ?? 0;
  const length = (termAt[term + 1] ?? 0) - from;
  const shared = Math.min(length, word.length);
  for (let at = 0; at < shared; at++) {
    const difference = (chars[from + at] ?? 0) - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - word.length;
}

export function startsWith({ chars, termAt }: Segment, term: number, word: string): boolean {
  const from = termAt[term] ?? 0;
  if ((termAt[term + 1] ?? 0) - from < word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (chars[from + at] !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The term in letters. */
export function termText({ chars, termAt }: Segment, term: number): string {
  return String.fromCharCode(...chars.subarray(termAt[term] ?? 0, termAt[term + 1] ?? 0));
}
