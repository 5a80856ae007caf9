import { DAY_MS } from '../record/day.ts';
import type { HandOff, Line } from './hand-off.ts';
import {
  BRIEF_ITEMS,
  type Brief,
  type BriefItem,
  type NewStep,
  type ReturnReason,
  type Writer,
} from './step.ts';

/** Who does what in the prospecting line: detects, selects and prepares, closes and keeps. */
export type LineRole = 'sdr' | 'mdr' | 'ae';

/** What a brief must hold for each role that takes over: an AE needs all of it, an MDR what was detected. */
export const REQUIRED: Readonly<Record<LineRole, readonly BriefItem[]>> = {
  sdr: ['trigger'],
  mdr: ['trigger', 'role', 'why-now'],
  ae: BRIEF_ITEMS,
};

/** What is still missing in a brief for the role that takes over. */
export function missingIn(brief: Brief, role: LineRole): BriefItem[] {
  return REQUIRED[role].filter((item) => !brief[item]?.trim());
}

/** Hours in which an answer is owed, where the giver says nothing else: a working day. */
export const ANSWER_HOURS = 24;

/** The moment an answer is owed by: so many hours on, over the weekend where it falls into it (UTC). */
export function acceptBy(now: number, hours: number = ANSWER_HOURS): string {
  let at = now + hours * 3_600_000;
  for (let day = new Date(at).getUTCDay(); day === 0 || day === 6; day = new Date(at).getUTCDay())
    at += DAY_MS;
  return new Date(at).toISOString();
}

/** The clock of an open hand-off: milliseconds left, negative when late; undefined where no time was set. */
export function timeLeft({ given }: HandOff, now: number): number | undefined {
  return given.acceptBy === undefined ? undefined : Date.parse(given.acceptBy) - now;
}

/** What somebody may do with a deal as it stands. */
export interface Moves {
  give: boolean;
  answer: boolean;
  withdraw: boolean;
  /** Sends back what they had accepted. */
  giveBack: boolean;
}

/** `me`: the ids under which this person writes. */
export function movesFor({ holder, open, history }: Line, me: readonly string[]): Moves {
  const mine = holder !== undefined && me.includes(holder);
  const last = history.findLast(({ outcome }) => outcome !== 'overruled');
  return {
    give: mine && open === undefined,
    answer: open !== undefined && isFor(open, me),
    withdraw: open !== undefined && me.includes(open.given.by),
    giveBack: mine && last?.outcome === 'accepted' && last.accepted?.by === holder,
  };
}

/** Somebody it was given to; where it was given to anybody, not who gave it. */
function isFor({ given }: HandOff, me: readonly string[]): boolean {
  return given.to === undefined ? !me.includes(given.by) : me.includes(given.to);
}

/** The step by which somebody gives a deal, knowing all that was done so far. */
export function giving(
  line: Line,
  writer: Writer,
  choice: { to?: string; brief: Brief; acceptBy: string },
): NewStep {
  return { step: 'given', ...writer, after: stepsSeen(line), ...choice };
}

/** The step by which somebody answers the last hand-off that stands; undefined where there is none. */
export function answering(
  line: Line,
  writer: Writer,
  answer: { step: 'accepted' | 'withdrawn' } | { step: 'returned'; reason: ReturnReason; text?: string },
): NewStep | undefined {
  const last = line.history.findLast(({ outcome }) => outcome !== 'overruled');
  return last && { ...answer, ...writer, of: last.given.id, after: stepsSeen(line) };
}

function stepsSeen({ history }: Line): string[] {
  return history.flatMap(({ given, answers }) => [given.id, ...answers.map(({ id }) => id)]);
}
