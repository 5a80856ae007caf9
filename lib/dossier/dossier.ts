import type { Conflict, GoldenRecord, Value } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Score } from '../score/score.ts';

/** A record as a line in a list. */
export interface Summary {
  id: Id;
  kind: string;
  title: string;
  detail: string;
  /** ISO 8601 of the last observation. */
  lastSeenAt: string;
}

/** One field with everything its provenance says. */
export interface Fact {
  field: string;
  /** A scalar field has one value, a set any number. */
  values: Value[];
  conflict?: Conflict;
}

/** One line of what happened, newest first. */
export interface TimelineEntry {
  id: Id;
  /** ISO 8601. */
  at: string;
  kind: string;
  /** `clip`, `signal`, `note`, `call`, `meeting`, `email`, `message`, `task`, `article`, `tender`, `review`, `renewal`, `subscription`, `opportunity` */
  type: string;
  title: string;
  url?: string;
  by?: string;
  /** What a customer gave, as `4/5`. */
  rating?: string;
  /** The person or account it is about, where the entry stands outside a dossier. */
  about?: Id;
}

/** Something to say on the call, with where it comes from. */
export interface TalkingPoint {
  /** Wording key: `dossier.say.<rule>`. */
  rule: string;
  values: Record<string, string | number>;
  source: TimelineEntry | { field: string; value: Value };
}

/** What a rep reads before a call about a person or an account. */
/** What the reader may not do with the record by their role in the team (lib/access). */
export interface Closed {
  /** Fields they may not change. */
  fields: string[];
  erase: boolean;
}

export interface Dossier {
  record: GoldenRecord;
  summary: Summary;
  facts: Fact[];
  /** A person's account, where known. */
  account?: Summary;
  /** An account's people; a person's colleagues. Who decides comes first. */
  people: Summary[];
  score: Score;
  signals: GoldenRecord[];
  timeline: TimelineEntry[];
  /** Open tasks, overdue first; those without a date last. */
  tasks: TimelineEntry[];
  say: TalkingPoint[];
  /** ISO 8601 of the last contact logged. */
  lastContactAt?: string;
  /** What the account pays a month, in `currency`; undefined where nothing is known. `leftOut`: subscriptions not counted. */
  mrr?: { value: number; currency: string; leftOut?: number };
  /** ISO date by which the person must have been told that we hold their data (GDPR art. 14(3)). */
  informBy?: string;
  conflicts: Conflict[];
  /** Absent where everything is open to the reader. */
  closed?: Closed;
}
