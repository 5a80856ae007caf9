import type { GoldenRecord } from '../record/fold.ts';

/** What a score is made of: plain data, gathered by lib/app. */
export interface ScoreInput {
  /** The person or the account to score. */
  record: GoldenRecord;
  /** A person's account, where known. */
  account?: GoldenRecord;
  /** Signals about the account (or the person), any order. */
  signals: GoldenRecord[];
  /** Activities about the record; for an account, those about its people too. */
  activities: GoldenRecord[];
  /** On the opt-out list. */
  optedOut?: boolean;
}
