import type { Element } from '../record/fold.ts';
import { type Id, isId } from '../record/id.ts';
import type { Json } from '../record/json.ts';

/** What the one who takes a deal over must know (brief items after pulserevops.com, sales training ST0040). */
export const BRIEF_ITEMS = ['trigger', 'role', 'timeline', 'budget', 'attendees', 'why-now'] as const;
export type BriefItem = (typeof BRIEF_ITEMS)[number];
export type Brief = Partial<Record<BriefItem, string>>;

/** Why a deal was sent back: the reasons feed the rules of the score. */
export const RETURN_REASONS = ['no-need', 'no-authority', 'no-budget', 'not-now', 'brief', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** The longest text of a brief's item or of a reason. */
const MOST_TEXT = 1000;

/** One step of a hand-off, as an element of an opportunity's `handOff`. */
export interface Step {
  /** Its own, made by who writes it, so that no two steps are one element and each can be referred to. */
  id: Id;
  step: 'given' | 'accepted' | 'returned' | 'withdrawn';
  /** The member who did it. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** Steps that the author saw: what they knew. */
  after: Id[];
  /** The giving that is answered. */
  of?: Id;
  /** To whom it is given; to anybody of the team where absent. */
  to?: string;
  /** ISO 8601: by when it should be answered. */
  acceptBy?: string;
  brief?: Brief;
  reason?: ReturnReason;
  text?: string;
}

/** A step to write; read, author and time are the observation's. */
export type NewStep = Omit<Step, 'at'>;

/** Who writes a step, and its new id. */
export type Writer = Pick<Step, 'id' | 'by'>;

/** The steps that a record holds, by stamp; elements that are none are left out. */
export function stepsOf(elements: readonly Element[]): Step[] {
  const steps = new Map<Id, Step>();
  for (const { value, from } of [...elements].sort((a, b) =>
    a.from.observation < b.from.observation ? -1 : 1,
  )) {
    const step = parseStep(value);
    if (step && !steps.has(step.id)) steps.set(step.id, { ...step, by: from.by, at: from.at });
  }
  return [...steps.values()];
}

function parseStep(value: Json): Omit<NewStep, 'by'> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const step = (['given', 'accepted', 'returned', 'withdrawn'] as const).find((one) => one === value.step);
  const of = typeof value.of === 'string' && isId(value.of) ? value.of : undefined;
  const { id, to, acceptBy, text } = value;
  if (!step || typeof id !== 'string' || !isId(id) || (step !== 'given' && !of)) return undefined;
  const after = Array.isArray(value.after) ? value.after.filter((one): one is Id => isId(one)) : [];
  const reason = RETURN_REASONS.find((one) => one === value.reason);
  const brief = briefOf(value.brief);
  return {
    id,
    step,
    after,
    ...(of && { of }),
    ...(typeof to === 'string' && to && { to }),
    ...(typeof acceptBy === 'string' && !Number.isNaN(Date.parse(acceptBy)) && { acceptBy }),
    ...(brief && { brief }),
    ...(reason && { reason }),
    ...(typeof text === 'string' && text && { text: text.slice(0, MOST_TEXT) }),
  };
}

function briefOf(value: Json | undefined): Brief | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const items = BRIEF_ITEMS.flatMap((item) => {
    const text = Object.hasOwn(value, item) ? value[item] : undefined;
    return typeof text === 'string' && text.trim() ? [[item, text.trim().slice(0, MOST_TEXT)]] : [];
  });
  return items.length > 0 ? (Object.fromEntries(items) as Brief) : undefined;
}
