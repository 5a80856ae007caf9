import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Observation } from '../record/observation.ts';
import type { Alert, SeenItem } from '../watch/alert.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { StoredItem } from '../watch/stored-item.ts';
import type { MetaKey } from './meta-key.ts';

/** Everything one strict transaction writes: all of it or none. */
export interface Batch {
  observations?: Observation[];
  /** `local` observations go to the outbox too; `pulled` and `imported-from-backup` do not. */
  origin: 'local' | 'pulled';
  feeds?: FeedState[];
  seen?: SeenItem[];
  items?: StoredItem[];
  alerts?: Alert[];
  /** By place (meta-key.ts); undefined takes it out. */
  meta?: Record<string, unknown>;
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

/** Two records that may be one, as a comparison found them. */
export interface ProposalRow {
  /** The records' ids in order, one space between. */
  id: string;
  /** The same, to be found by. */
  records: [Id, Id];
  /** Probability from 0 to 1. */
  score: number;
  /** Wordings of identity.json, the strongest first. */
  reasons: { key: string; values: Record<string, string>; bits: number }[];
  /** Minus what settling it was worth when it was found: reading up the index gives the most worth first. */
  rank: number;
}

/** A page of proposals: those that come after one, at most `limit`. */
export interface ProposalQuery {
  after?: Pick<ProposalRow, 'rank' | 'id'>;
  limit: number;
}

/** The local store. Every id may be any member of a cluster. Failures throw FaultError. */
export interface Store {
  record(id: Id): Promise<GoldenRecord | undefined>;
  records(ids: Id[]): Promise<GoldenRecord[]>;
  observations(id: Id): Promise<Observation[]>;
  /** These very observations, those that are held. */
  observationsById(ids: Id[]): Promise<Observation[]>;
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

  /** Up to `limit` records not compared since they changed, the longest waiting first. */
  uncompared(limit: number): Promise<Id[]>;
  /** How many changes wait to be compared. */
  uncomparedCount(): Promise<number>;
  /** Puts what was found for the compared records in place of what was, and takes them off that list. */
  saveProposals(compared: readonly Id[], found: readonly ProposalRow[]): Promise<void>;
  /** Pairs that may be one, the most worth first. */
  proposals(query: ProposalQuery): Promise<ProposalRow[]>;
  /** Subjects whose observations say something of others: the same, different, or a withdrawal. */
  speaking(): Promise<Set<Id>>;

  /** Writes a batch in one strict transaction; observations already held are left as they are. */
  write(batch: Batch): Promise<{ stored: Id[]; already: Id[] }>;
  /** What `erase` would remove, with a person also what is only about them (their notes and tasks). */
  traces(id: Id): Promise<{ observations: Id[]; subjects: Id[] }>;
  /** Removes every trace of the cluster's observations, index entries, outbox rows and alerts. */
  erase(id: Id): Promise<{ observations: Id[]; subjects: Id[] }>;
  /** Removes single observations wherever they left something; records that others support stay. How many were held. */
  eraseObservations(ids: Id[]): Promise<number>;

  /** At most `limit` rows: those that wait, by stamp, then refused ones. */
  outbox(limit: number): Promise<OutboxRow[]>;
  outboxSize(): Promise<{ waiting: number; refused: number }>;
  /** Takes acknowledged rows out; keeps refused ones with their reason. */
  settle(acknowledged: Id[], refused: { id: Id; reason: string }[]): Promise<void>;

  meta<T = unknown>(key: MetaKey<T>): Promise<T | undefined>;
  setMeta<T = unknown>(key: MetaKey<T>, value: NoInfer<T> | undefined): Promise<void>;

  feeds(): Promise<FeedState[]>;
  /** Takes the lease of a feed if nobody holds it at `now`; the winner gets its state. */
  leaseFeed(url: string, now: number, forMs: number): Promise<FeedState | undefined>;
  forgetFeed(url: string): Promise<void>;
  seen(keys: string[]): Promise<Set<string>>;
  /** Items met since then (milliseconds since 1970) in these feeds, in all where none is named; newest first. */
  items(since: number, feeds: readonly string[]): Promise<StoredItem[]>;
  itemCount(feed: string, since: number): Promise<number>;
  alerts(): Promise<Alert[]>;
  /** Rows that could not be read and were set aside as they were (STORE_CORRUPT); the rest goes on. */
  quarantined(): Promise<number>;

  /** Every row, for the backup; in batches so that memory stays bounded. */
  allObservations(): AsyncIterable<Observation[]>;
  close(): void;
}
