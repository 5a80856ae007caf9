import type { Id } from '../record/id.ts';
import { foldWords } from '../record/words.ts';
import { type Meaning, meaningsOf } from './expand.ts';
import { idAt } from './ids.ts';
import { recordCount, type Segment } from './segment.ts';
import { Top } from './top.ts';

/** A segment with the records that are no longer to be found in it. */
export interface Part {
  segment: Segment;
  gone?: Uint8Array;
}

export interface Hit {
  id: Id;
  /** How many of the query's words it holds, times `HELD`, plus how well. */
  score: number;
}

const MAX_QUERY = 64;
/** One bit each. */
const MAX_WORDS = 8;
/** More than all words together add by fitting well, 2 each at most. */
const HELD = 32;
const PLACE_WEIGHT = [1, 0.85, 0.75];

/** The words of a typed query as they are looked for; the same cut wherever it is typed. */
export function queryWords(query: string): string[] {
  return [...new Set(foldWords(query.slice(0, MAX_QUERY)))].slice(0, MAX_WORDS);
}

/**
 * The records that a typed query may mean, best first: only those with most of its words (all, wherever some record
 * has all), those with whole words, rare ones and in the title before others; equals by newest.
 */
export function searchParts(parts: readonly Part[], query: string, limit: number): Hit[] {
  const words = queryWords(query);
  if (words.length === 0 || limit <= 0) return [];
  const total = parts.reduce((sum, { segment }) => sum + recordCount(segment), 0);
  const meanings = parts.map(({ segment }) => words.map((word) => meaningsOf(segment, word)));
  const weights = words.map((_, at) => {
    const held = parts.reduce(
      (sum, { segment }, part) => sum + postsOf(segment, meanings[part]?.[at] ?? []),
      0,
    );
    return rarity(held, total);
  });
  const top = new Top(limit);
  for (const [index, part] of parts.entries()) {
    const wanted = words.map((_, at): Wanted => {
      const list = meanings[index]?.[at] ?? [];
      return { bit: 1 << at, weight: weights[at] ?? 1, meanings: list, posts: postsOf(part.segment, list) };
    });
    scorePart(part, index, wanted, top);
  }
  const best = top.best();
  const most = Math.floor((best[0]?.score ?? 0) / HELD) * HELD;
  return best.flatMap(({ part, record, score }) => {
    const of = parts[part];
    return of && score >= most ? [{ id: idAt(of.segment.ids, record), score }] : [];
  });
}

function postsOf({ postAt }: Segment, meanings: Meaning[]): number {
  return meanings.reduce((sum, { term }) => sum + (postAt[term + 1] ?? 0) - (postAt[term] ?? 0), 0);
}

/** From 1 for a word that every record holds to 2 for one that a single record holds. */
function rarity(held: number, total: number): number {
  return 1 + Math.log((1 + total) / (1 + Math.min(held, total))) / Math.log(2 + total);
}

/** One typed word with what it may mean in a segment. */
interface Wanted {
  bit: number;
  weight: number;
  meanings: Meaning[];
  posts: number;
}

/**
 * Goes through the words from the rarest on. What a word adds to records that were met already is added first; it
 * brings in new ones only where these can still come to hold as many words as the best does.
 */
function scorePart({ segment, gone }: Part, part: number, wanted: Wanted[], top: Top): void {
  const scratch = scratchFor(recordCount(segment));
  const { scores, held, met } = scratch;
  const { postAt, posts, seen } = segment;
  let count = 0;
  let most = 0;
  const go = ({ bit, weight, meanings }: Wanted, bringIn: boolean) => {
    for (const { term, likeness } of meanings) {
      const worth = likeness * weight;
      const end = postAt[term + 1] ?? 0;
      for (let at = postAt[term] ?? 0; at < end; at++) {
        const post = posts[at] ?? 0;
        const record = post >>> 2;
        const words = held[record] ?? 0;
        // The most alike meaning of the word came first.
        if (words & bit || (words === 0) !== bringIn) continue;
        if (bringIn) met[count++] = record;
        held[record] = words | bit;
        const score = (scores[record] ?? 0) + HELD + worth * (PLACE_WEIGHT[post & 3] ?? 0);
        scores[record] = score;
        if (score > most && !gone?.[record]) most = score;
      }
    }
  };
  const order = [...wanted].sort((a, b) => a.posts - b.posts);
  for (const [at, word] of order.entries()) {
    go(word, false);
    if (Math.floor(most / HELD) <= order.length - at) go(word, true);
  }
  for (let at = 0; at < count; at++) {
    const record = met[at] ?? 0;
    if (!gone?.[record]) top.add(part, record, scores[record] ?? 0, seen[record] ?? 0);
    held[record] = 0;
    scores[record] = 0;
  }
}

interface Scratch {
  scores: Float32Array;
  /** A bit for each word that the record holds. */
  held: Uint8Array;
  met: Uint32Array;
}

let kept: Scratch | undefined;

/** Room to count in, all zero: made once, as a query leaves it clean. */
function scratchFor(count: number): Scratch {
  if (!kept || kept.held.length < count)
    kept = { scores: new Float32Array(count), held: new Uint8Array(count), met: new Uint32Array(count) };
  return kept;
}
