import type { Summary } from '../dossier/dossier.ts';
import type { Result } from '../fault/fault.ts';
import type { Provenance } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Fields } from '../record/kind.ts';

/** Why two records may be one: a wording of identity.json and the values that fill it. */
export interface WhyOne {
  key: string;
  values: Record<string, string>;
  /** For (positive) or against, in bits. */
  bits: number;
}

/** What above all speaks for a pair; the queue is grouped by it. Worded under `duplicates.reason.<reason>`. */
export const DUPLICATE_REASONS = [
  'email',
  'domain',
  'phone',
  'company',
  'name',
  /** Each is likely the same as a third. */
  'chain',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** Reasons that are hard keys: pairs of theirs may be merged in bulk. */
export const BULK_REASONS: readonly DuplicateReason[] = ['email', 'domain'];

/** A field that the two records fill differently; absent sides have no value. Sets come as lists. */
export interface FieldDifference {
  field: string;
  a?: Json;
  b?: Json;
  /** What would stand after a merge. */
  merged: Json;
}

/** Two records that a person should look at. */
export interface DuplicatePair {
  a: Summary;
  b: Summary;
  /** Probability of being one, from 0 to 1. */
  score: number;
  reason: DuplicateReason;
  /** The strongest first. */
  reasons: WhyOne[];
  differences: FieldDifference[];
  /** Fields in which both agree. */
  agree: string[];
  /** What settling it is worth, from 0; the queue is ordered by it. */
  worth: number;
}

export interface DuplicateQuery {
  reason?: DuplicateReason;
  limit: number;
  offset: number;
}

/** A page of the queue, the most worth first. */
export interface Duplicates {
  /** Reasons that have pairs, with how many. */
  groups: { reason: DuplicateReason; count: number; bulk: boolean }[];
  pairs: DuplicatePair[];
  /** Pairs of the reason asked for, or of all, among those looked at. */
  total: number;
  /** There are others, worth less: they come once these are settled. */
  more: boolean;
  /** Pairs put off that will come back. */
  later: number;
  /** Records not compared yet; the comparing goes on while a page is open. */
  waiting: number;
}

/** `now` takes a `later` back. */
export type DuplicateVerdict = 'merge' | 'apart' | 'later' | 'now';

/** What was decided. `decisions` go to `undoDecisions`; empty for `later`, which is kept on this device only. */
export interface Decided {
  decisions: Id[];
  pairs: number;
}

/** One of the subjects that a record is made of. */
export interface Member {
  id: Id;
  /** What it is by itself. */
  summary: Summary;
  /** Where it was first seen, when and by whom. */
  from: Provenance;
  /** Why it belongs to the record: hard keys (`email:…`) it shares with other members, or a person's word. */
  joined: (
    | { by: 'key'; key: string; with: Id }
    | { by: 'person'; decision: Id; with: Id; at: string; author: string }
  )[];
}

/** A known record that a draft may be about, though no hard key says so. */
export interface Perhaps {
  summary: Summary;
  /** Probability from 0 to 1. */
  score: number;
  reasons: WhyOne[];
}

/** A person who left one company for another, as a clip shows it. */
export interface Move {
  person: Id;
  from: { company: string; title?: string; account?: Summary };
  to: { company: string; title?: string; account?: Summary };
}

/** Identity: who is whom, the duplicates queue, and taking any of it back. */
export interface IdentityApp {
  /** Pairs that may be one, grouped and ordered by worth. Answers from what was found so far. */
  duplicates(query: DuplicateQuery): Promise<Duplicates>;
  /** Compares what changed since; resumable, in slices, so that the page stays responsive. True when all is done. */
  findDuplicates(forMs: number): Promise<boolean>;
  /** A person's verdict on a pair; `merge` and `apart` are seen by the whole team, `later` hides it here for a week. */
  decideDuplicate(a: Id, b: Id, verdict: DuplicateVerdict): Promise<Result<Decided>>;
  /** Merges every pair of a reason that is a hard key (BULK_REASONS); other reasons are refused. Progress is in pairs. */
  decideDuplicates(
    reason: DuplicateReason,
    verdict: 'merge',
    progress?: (done: number, total: number) => void,
  ): Promise<Result<Decided>>;
  /** Takes verdicts back, whoever's device made them. */
  undoDecisions(decisions: Id[]): Promise<Result<void>>;
  /** What a record is made of; one entry where nothing was joined. */
  joins(id: Id): Promise<Member[]>;
  /** Takes a member out for good: the words that joined it are withdrawn, keys it shares no longer join it. */
  unmerge(id: Id, member: Id): Promise<Result<Decided>>;
  /** Known records that a draft may be about, best first; loads the matcher, so ask after showing the preview. */
  perhaps(kind: string, fields: Fields): Promise<Perhaps[]>;
  /** The last company change seen of a person; undefined where there was none, or it was followed already. */
  moveOf(person: Id): Promise<Move | undefined>;
  /** Opens a lead at the company a person moved to: their account, a first task; the old relation stays. */
  followMove(person: Id): Promise<Result<{ person: Id; account: Id }>>;
}
