import type { Fault } from '../fault/fault.ts';
import type { Json } from '../record/json.ts';

/** What the store keeps of a feed between polls; its key is the address. */
export interface FeedState {
  url: string;
  /** Where it moved to for good, as it said. */
  movedTo?: string;
  /** Where the last answer came from, when that was not where it was asked: told twice in a row it has moved. */
  answeredFrom?: string;
  title?: string;
  etag?: string;
  lastModified?: string;
  /** Milliseconds since 1970. */
  nextPollAt: number;
  lastSuccessAt?: number;
  failures: number;
  /** What its source must know at the next reading: the lines of a page. */
  memory?: Json;
  /** Until then another device of the team reads it for all, milliseconds since 1970. */
  sharedUntil?: number;
  /** Items in the last answer that could be read. */
  items?: number;
  fault?: Fault;
  /** A poll in progress holds the feed until then; an older lease is void. */
  leaseUntil?: number;
  /** True once a first poll has recorded what was there already: old items raise no alert. */
  primed: boolean;
}
