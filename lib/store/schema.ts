import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Observation } from '../record/observation.ts';
import type { Segment } from '../search/segment.ts';
import type { Alert, SeenItem } from '../watch/alert.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { StoredItem } from '../watch/stored-item.ts';
import type { ProposalRow } from './port.ts';
import type { ChangeRow, SearchState } from './search/rows.ts';

/** What is known of a subject: enough to find what it belongs to without reading its observations. */
export interface SubjectRow {
  id: Id;
  kind: string;
  /** The smallest id of the subjects that are one with it. */
  cluster: Id;
  /** Its hard keys, `kind/prefix:value`. */
  keys: string[];
  /** Other subjects that its observations make statements about, or withdraw something of. */
  links: Id[];
}

/** A folded record and the entries under which it is found. Made anew from observations at any time. */
export interface RecordRow {
  /** The cluster's id. */
  id: Id;
  kind: string;
  /**
   * Minus the milliseconds since 1970 of the last observation, never ahead of this device's clock at
   * writing: reading up the index gives the newest first, which is much quicker than reading it down.
   */
  sort: number;
  record: GoldenRecord;
  /** `kind date` where something is due; absent otherwise. */
  due?: string;
  /** `kind>id` for each id that its ref fields hold, as written: any member of the other's cluster. */
  refs: string[];
}

/** An observation of ours that the server has not taken. */
export interface OutboxEntry {
  id: Id;
  /** 0 waits to be sent, 1 was refused. */
  state: 0 | 1;
  refused?: string;
}

/** A row that could not be read, kept as it was with the reason. */
export interface QuarantineRow {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Where it came from: a batch, or a store where it lay damaged. */
  from: 'batch' | 'observations' | 'records';
  problem: string;
  row: unknown;
}

export interface VigieDb extends DBSchema {
  observations: { key: Id; value: Observation; indexes: { subject: Id; retracts: Id } };
  subjects: { key: Id; value: SubjectRow; indexes: { keys: string; links: Id; cluster: Id } };
  records: {
    key: Id;
    value: RecordRow;
    indexes: { order: [string, number, Id]; refs: string; due: string };
  };
  /** The search index, `base` and its `state` (lib/store/search); checked when read. */
  search: { key: string; value: SearchState | Segment };
  /** Changes of records that the stored search index has not taken in. */
  changes: { key: number; value: ChangeRow };
  /** Records whose likeness to others was not looked at since they changed. */
  uncompared: { key: number; value: ChangeRow };
  /** Pairs of records that may be one. */
  proposals: { key: string; value: ProposalRow; indexes: { records: Id; rank: [number, string] } };
  /** Records of each kind. */
  counts: { key: string; value: number };
  outbox: { key: Id; value: OutboxEntry; indexes: { state: number } };
  feeds: { key: string; value: FeedState };
  seen: { key: string; value: SeenItem };
  /** Items met lately, matched or not (lib/store/items.ts bounds them). */
  items: { key: string; value: StoredItem; indexes: { at: number; feed: [string, number] } };
  alerts: { key: Id; value: Alert };
  meta: { key: string; value: unknown };
  quarantine: { key: string; value: QuarantineRow };
}

export type StoreName = StoreNames<VigieDb>;
export type Database = IDBPDatabase<VigieDb>;
export type WriteTx = IDBPTransaction<VigieDb, StoreName[], 'readwrite'>;
export type UpgradeTx = IDBPTransaction<VigieDb, StoreName[], 'versionchange'>;

/** The stores that a change of observations touches. */
export const DERIVED: StoreName[] = [
  'observations',
  'subjects',
  'records',
  'counts',
  'changes',
  'uncompared',
  'quarantine',
];
