import { maskOf } from './distance.ts';
import type { SearchDocument } from './document.ts';
import { packId } from './ids.ts';
import type { Segment } from './segment.ts';

/** The segment of some records, each at the place it has in the list. */
export function buildSegment(documents: readonly SearchDocument[]): Segment {
  const holding = new Map<string, number[]>();
  const ids = new Uint8Array(documents.length * 16);
  const seen = new Uint32Array(documents.length);
  let total = 0;
  for (const [record, document] of documents.entries()) {
    packId(document.id, ids, record * 16);
    seen[record] = document.seen;
    for (const [term, place] of document.terms) {
      const posts = holding.get(term);
      if (posts) posts.push(record * 4 + place);
      else holding.set(term, [record * 4 + place]);
      total += 1;
    }
  }
  const terms = [...holding.keys()].sort();
  const chars = new Uint16Array(terms.reduce((sum, term) => sum + term.length, 0));
  const segment: Segment = {
    chars,
    termAt: new Uint32Array(terms.length + 1),
    masks: new Uint32Array(terms.length),
    postAt: new Uint32Array(terms.length + 1),
    posts: new Uint32Array(total),
    ids,
    seen,
  };
  let letter = 0;
  let post = 0;
  for (const [at, term] of terms.entries()) {
    const from = letter;
    for (let unit = 0; unit < term.length; unit++) chars[letter++] = term.charCodeAt(unit);
    const posts = holding.get(term) ?? [];
    segment.posts.set(posts, post);
    post += posts.length;
    segment.masks[at] = maskOf(chars, from, letter);
    segment.termAt[at + 1] = letter;
    segment.postAt[at + 1] = post;
  }
  return segment;
}
