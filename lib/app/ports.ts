import type { Capture } from '../capture/capture.ts';
import type { GoldenRecord } from '../record/fold.ts';
import type { Id, RandomBytes } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Observation } from '../record/observation.ts';
import type { Fault, Result } from './errors.ts';

/** Wall clock and chance, injected into everything pure. */
export interface Env {
  /** Milliseconds since 1970. */
  now(): number;
  random: RandomBytes;
}

/** What the store keeps of a feed between polls; its key is the address. */
export interface FeedState {
  url: string;
  /** Where it moved to for good, as it said. */
  movedTo?: string;
  title?: string;
  etag?: string;
  lastModified?: string;
  /** Milliseconds since 1970. */
  nextPollAt: number;
  lastSuccessAt?: number;
  failures: number;
  /** Items in the last answer that could be read. */
  items?: number;
  fault?: Fault;
  /** A poll in progress holds the feed until then; an older lease is void. */
  leaseUntil?: number;
  /** True once a first poll has recorded what was there already: old items raise no alert. */
  primed: boolean;
}

/** A feed item that was met, by its stable keys, so that it is never announced twice. */
export interface SeenItem {
  /** `feed address + item key`. */
  key: string;
  seenAt: number;
}

/**
 * One alert about one event. `pending` is not announced yet, `announced` was handed to the
 * notification system at most once, `read` was opened or dismissed in the panel.
 */
export interface Alert {
  /** The signal's subject. */
  id: Id;
  state: 'pending' | 'announced' | 'read';
  at: number;
}

/** Everything one strict transaction writes: all of it or none. */
export interface Batch {
  observations?: Observation[];
  /** `local` observations go to the outbox too; `pulled` and `imported-from-backup` do not. */
  origin: 'local' | 'pulled';
  feeds?: FeedState[];
  seen?: SeenItem[];
  alerts?: Alert[];
  meta?: Record<string, Json | undefined>;
}

export interface ListQuery {
  kind: string;
  /** Newest change first. */
  limit?: number;
  /** Rows to skip. */
  offset?: number;
}

/** A refused or waiting observation of ours. */
export interface OutboxRow {
  id: Id;
  observation: Observation;
  refused?: string;
}

/** The local store. Every id may be any member of a cluster. Failures throw FaultError. */
export interface Store {
  record(id: Id): Promise<GoldenRecord | undefined>;
  records(ids: Id[]): Promise<GoldenRecord[]>;
  observations(id: Id): Promise<Observation[]>;
  /** The records that hold any of these hard keys (`kind/prefix:value`), without doubles. */
  byKeys(keys: string[]): Promise<GoldenRecord[]>;
  list(query: ListQuery): Promise<GoldenRecord[]>;
  count(kind: string): Promise<number>;
  /** Records of the kind on which something is due by that ISO date (see KindDefinition.due), longest due first. */
  due(query: { kind: string; until: string; limit: number }): Promise<GoldenRecord[]>;
  /** Records with a `ref` field that points at this one, of that kind. */
  referring(id: Id, kind: string): Promise<GoldenRecord[]>;
  /**
   * Records that a typed query may mean, best first: words in any order, beginnings, initials, without accents,
   * each word within a typo or two.
   */
  candidates(query: string, limit: number): Promise<GoldenRecord[]>;
  /** Upkeep that may wait: works what was written into the search index. */
  tend(): Promise<void>;

  /** Writes a batch in one strict transaction; observations already held are left as they are. */
  write(batch: Batch): Promise<{ stored: Id[]; already: Id[] }>;
  /** What `erase` would remove, with a person also what is only about them (their notes and tasks). */
  traces(id: Id): Promise<{ observations: Id[]; subjects: Id[] }>;
  /** Removes every trace of the cluster's observations, index entries, outbox rows and alerts. */
  erase(id: Id): Promise<{ observations: Id[]; subjects: Id[] }>;

  /** At most `limit` rows: those that wait, by stamp, then refused ones. */
  outbox(limit: number): Promise<OutboxRow[]>;
  outboxSize(): Promise<{ waiting: number; refused: number }>;
  /** Takes acknowledged rows out; keeps refused ones with their reason. */
  settle(acknowledged: Id[], refused: { id: Id; reason: string }[]): Promise<void>;

  meta<T extends Json>(key: string): Promise<T | undefined>;
  setMeta(key: string, value: Json | undefined): Promise<void>;

  feeds(): Promise<FeedState[]>;
  /** Takes the lease of a feed if nobody holds it at `now`; the winner gets its state. */
  leaseFeed(url: string, now: number, forMs: number): Promise<FeedState | undefined>;
  forgetFeed(url: string): Promise<void>;
  seen(keys: string[]): Promise<Set<string>>;
  alerts(): Promise<Alert[]>;
  /** Rows that could not be read and were set aside as they were (STORE_CORRUPT); the rest goes on. */
  quarantined(): Promise<number>;

  /** Every row, for the backup; in batches so that memory stays bounded. */
  allObservations(): AsyncIterable<Observation[]>;
  close(): void;
}

/** The browser, as far as use cases need it (lib/platform is the only implementation). */
export interface Browser {
  /** The tab in front of the person; url undefined where the browser does not let us know it. */
  activeTab(): Promise<{ id: number; url?: string } | undefined>;
  /** Runs the capture script in the tab, reads once, leaves nothing there. */
  readTab(tabId: number): Promise<Result<Capture>>;
  notify(id: string, title: string, message: string): Promise<void>;
  badge(text: string): Promise<void>;
  hasHost(url: string): Promise<boolean>;
  /** Must be called inside the click that asks for it. */
  requestHost(url: string): Promise<boolean>;
  openUrl(url: string): Promise<void>;
  /** Tells the extension's other pages and worker that something changed. */
  broadcast(change: Change): void;
  onBroadcast(listener: (change: Change) => void): () => void;
}

export type Change =
  | { type: 'records' }
  | { type: 'alerts' }
  | { type: 'feeds' }
  | { type: 'capture' }
  | { type: 'settings' }
  | { type: 'sync' };

/** One HTTP answer with its body capped and decoded; see lib/platform/fetcher.ts. */
export interface FetchedText {
  status: number;
  /** The address after redirects. */
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

/** Fetches with a cap on decoded bytes and a deadline, credentials never sent. */
export type Fetcher = (
  url: string,
  options: { headers?: Record<string, string>; maxBytes: number; deadlineMs: number },
) => Promise<Result<FetchedText>>;
