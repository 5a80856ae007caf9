import type { Summary } from '../dossier/dossier.ts';
import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Alert } from '../watch/alert.ts';
import type { FeedState } from '../watch/feed-state.ts';

export interface AlertView extends Alert {
  signal: GoldenRecord;
  /** Names of the accounts it is about. */
  accounts: Summary[];
  /** Names of the watches that raised it. */
  watches: Summary[];
  /** The colleague who deals with it. */
  taken?: { name: string; by: string; at: string };
  /** Put off until later. */
  snoozed: boolean;
}

export interface WatchInput {
  name: string;
  query: string;
  feeds: string[];
  account?: Id;
  /** Only what is about that account (about any where none is given), not what names it in passing. */
  aboutOnly?: boolean;
  /** How its alerts come; by what they are about unless told. */
  route?: WatchRoute;
}

export type WatchRoute = 'auto' | 'now' | 'digest';

/** One event that a watch would have raised. */
export interface DryHit {
  title: string;
  text: string;
  url: string;
  /** ISO 8601, '' where the item has no date. */
  at: string;
  site: string;
  type: string;
  /** The words that matched, as written. */
  words: string[];
  /** Items that reported it. */
  sources: number;
}

/** What a watch would have raised on the items kept on this device. */
export interface DryRun {
  /** Items looked at, and the oldest of them (milliseconds since 1970). */
  items: number;
  since?: number;
  /** Events raised; the newest of them in `hits`. */
  events: number;
  hits: DryHit[];
}

export interface WatchView {
  summary: Summary;
  query: string;
  feeds: string[];
  paused: boolean;
  account?: Summary;
  /** Signals raised in the last 30 days. */
  signals: number;
  /** What people said of its signals, of all time. */
  useful: number;
  noise: number;
  route: WatchRoute;
  aboutOnly: boolean;
}

export interface FeedView extends FeedState {
  watches: Summary[];
  /** False where the browser has not been asked for this host yet. */
  allowed: boolean;
  /** Items of the last seven days. */
  weekly: number;
}
