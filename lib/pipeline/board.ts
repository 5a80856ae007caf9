import { DAY_MS, isoDay } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { OPPORTUNITY_STAGES } from '../record/kinds/opportunity.ts';
import { timeLeft } from './contract.ts';
import { type Line, lineOf } from './hand-off.ts';
import { amountOf, probabilityOf, type Stage, stageOf } from './stages.ts';

/** A deal on the board. */
export interface Card {
  id: Id;
  title: string;
  stage: Stage;
  account?: Id;
  amount?: number;
  currency: string;
  /** Percent. */
  probability: number;
  closeOn?: string;
  nextStep?: string;
  nextStepOn?: string;
  /** The day of the next step, or of the expected close, lies behind. */
  late: boolean;
  /** Whole days since its stage was last said. */
  days: number;
  line: Line;
  /** Milliseconds left to answer the open hand-off; negative when late. */
  left?: number;
}

export interface Column {
  stage: Stage;
  cards: Card[];
  /** Sums by currency, those of the cards that say an amount; `weighted` by probability. */
  sums: { currency: string; amount: number; weighted: number }[];
}

/**
 * The board of deals at `now` (milliseconds since 1970), one column a stage in their order: what waits for an answer
 * first, then what is late, then by amount. `currency` where a deal says none.
 */
export function boardOf(
  deals: Iterable<GoldenRecord>,
  now: number,
  currency: string,
  isMember?: (member: string) => boolean,
): Column[] {
  const cards = [...deals].map((deal) => cardOf(deal, now, currency, isMember));
  return OPPORTUNITY_STAGES.map((stage) => {
    const own = cards.filter((card) => card.stage === stage).sort(byUrgency);
    return { stage, cards: own, sums: sumsOf(own) };
  });
}

function cardOf(
  deal: GoldenRecord,
  now: number,
  currency: string,
  isMember: ((member: string) => boolean) | undefined,
): Card {
  const read = reader(deal);
  const stage = stageOf(deal);
  const [account, closeOn, nextStep, nextStepOn] = ['account', 'closeOn', 'nextStep', 'nextStepOn'].map(
    (field) => text(read, field),
  );
  const amount = amountOf(deal);
  const line = lineOf(deal, isMember);
  const left = line.open && timeLeft(line.open, now);
  const today = isoDay(Math.floor(now / DAY_MS));
  const passed = [closeOn, nextStepOn].some((day) => day && day.slice(0, 10) < today);
  const since = Date.parse(deal.fields.stage?.from.at ?? deal.firstSeenAt);
  return {
    id: deal.id,
    title: kindOf('opportunity').title(read),
    stage,
    currency: text(read, 'currency').toUpperCase() || currency,
    probability: probabilityOf(deal),
    late: passed && stage !== 'won' && stage !== 'lost',
    days: Math.max(0, Math.floor((now - since) / DAY_MS)) || 0,
    line,
    ...(account && { account }),
    ...(amount !== undefined && { amount }),
    ...(closeOn && { closeOn }),
    ...(nextStep && { nextStep }),
    ...(nextStepOn && { nextStepOn }),
    ...(left !== undefined && { left }),
  };
}

function byUrgency(a: Card, b: Card): number {
  return (
    Number(Boolean(b.line.open)) - Number(Boolean(a.line.open)) ||
    Number(b.late) - Number(a.late) ||
    (b.amount ?? 0) - (a.amount ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function sumsOf(cards: readonly Card[]): Column['sums'] {
  const sums = new Map<string, { amount: number; weighted: number }>();
  for (const { amount, currency, probability } of cards) {
    if (amount === undefined) continue;
    const sum = sums.get(currency) ?? { amount: 0, weighted: 0 };
    sums.set(currency, {
      amount: sum.amount + amount,
      weighted: sum.weighted + (amount * probability) / 100,
    });
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1));
}
