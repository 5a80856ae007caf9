import type { Decision, Preview } from '../../lib/app/app.ts';
import type { Json } from '../../lib/record/json.ts';

/** What the rep decided so far, one a draft, in the order of the preview. */
export type Decisions = readonly Decision[];

/** Everything is kept to begin with, but for those who opted out. */
export function firstDecisions(preview: Preview): Decisions {
  return preview.items.map((item) => ({ keep: !item.optedOut }));
}

function change(decisions: Decisions, at: number, next: (decision: Decision) => Decision): Decisions {
  return decisions.map((decision, index) => (index === at ? next(decision) : decision));
}

export function keep(decisions: Decisions, at: number, kept: boolean): Decisions {
  return change(decisions, at, (decision) => ({ ...decision, keep: kept }));
}

export function keepAll(decisions: Decisions, preview: Preview, kept: boolean): Decisions {
  return decisions.map((decision, index) => ({ ...decision, keep: kept && !preview.items[index]?.optedOut }));
}

export function asNew(decisions: Decisions, at: number, fresh: boolean): Decisions {
  return change(decisions, at, (decision) => ({ ...decision, asNew: fresh }));
}

/** Who the rep says it is, or is not; what was said before no longer counts. */
export function answer(decisions: Decisions, at: number, said: Pick<Decision, 'as' | 'not'>): Decisions {
  return change(decisions, at, ({ as: _, not: __, ...decision }) => ({ ...decision, ...said }));
}

/** Puts the rep's word in place of what the page said. */
export function correct(decisions: Decisions, at: number, field: string, value: Json): Decisions {
  return change(decisions, at, (decision) => ({
    ...decision,
    corrected: { ...decision.corrected, [field]: value },
    without: decision.without?.filter((name) => name !== field) ?? [],
  }));
}

/** The same with what the rep selected on the page: its place is worth remembering. */
export function show(decisions: Decisions, at: number, field: string, value: Json): Decisions {
  return change(correct(decisions, at, field, value), at, (decision) => ({
    ...decision,
    keep: true,
    shown: field,
  }));
}

/** Leaves a field out, or takes it back in as the page gave it. */
export function leaveOut(decisions: Decisions, at: number, field: string, out: boolean): Decisions {
  return change(decisions, at, (decision) => {
    const { [field]: _, ...corrected } = decision.corrected ?? {};
    const others = decision.without?.filter((name) => name !== field) ?? [];
    return { ...decision, corrected, without: out ? [...others, field] : others };
  });
}

/** How many records saving would touch. */
export function keptCount(decisions: Decisions): number {
  return decisions.filter((decision) => decision.keep).length;
}
