import type { GoldenRecord } from '../record/fold.ts';
import type { Observation } from '../record/observation.ts';
import type { ScoreInput } from '../score/input.ts';
import type { ScoreRules } from '../score/rules.ts';

/**
 * All that a dossier is made of: plain data, gathered by lib/app; any order, lists may be empty.
 * "The account" is the record itself when an account is asked for, `account` when a person is.
 */
export interface DossierInput extends ScoreInput {
  /** Every observation of the record's cluster, withdrawn ones included. */
  observations: Observation[];
  /** The people of the account; when a person is asked for, colleagues (they may themself be among them). */
  people: GoldenRecord[];
  /** Articles about the account (`referring(account, 'article')`). */
  articles: GoldenRecord[];
  /** Tender notices of the account. */
  tenders: GoldenRecord[];
  /** What customers wrote about the account. */
  reviews: GoldenRecord[];
  /** Subscriptions of the account. */
  subscriptions: GoldenRecord[];
  /** Deals with the account, or with the person. */
  opportunities: GoldenRecord[];
  /** The team's rules of the score; the shipped ones where absent. */
  rules?: ScoreRules;
  /** The currency that amounts are counted in (settings). */
  currency: string;
}
