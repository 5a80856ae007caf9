import type { Result } from '../fault/fault.ts';
import type { Card, Column } from '../pipeline/board.ts';
import type { Moves } from '../pipeline/contract.ts';
import type { Condition, Stage } from '../pipeline/stages.ts';
import type { Brief, ReturnReason } from '../pipeline/step.ts';
import type { Id } from '../record/id.ts';

/** A deal on the board, with what this person may do with it. */
export interface DealCard extends Card {
  /** The account's name, '' where none is known. */
  accountTitle: string;
  /** What it lacks to enter each stage; absent for a stage that is open to it. */
  lacks: Partial<Record<Stage, Condition[]>>;
  moves: Moves;
}

export interface DealColumn extends Omit<Column, 'cards'> {
  cards: DealCard[];
}

/** What one does with a hand-off. */
export type HandOffAct =
  | { act: 'give'; to?: Id; brief: Brief; acceptBy: string }
  | { act: 'accept' }
  | { act: 'withdraw' }
  | { act: 'return'; reason: ReturnReason; text?: string };

/** Deals: the board and the hand-offs. */
export interface DealsApp {
  /** The board, a column a stage; the newest `MOST_DEALS` deals. */
  deals(): Promise<DealColumn[]>;
  /** Puts a deal into a stage; STAGE_NOT_READY where its entry conditions are not met. */
  moveDeal(id: Id, stage: Stage): Promise<Result<void>>;
  /** Gives a deal to a colleague or answers to that; HAND_OFF_MOVED where it does not stand so any more. */
  handOff(id: Id, act: HandOffAct): Promise<Result<void>>;
}
