import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { type Step, stepsOf } from './step.ts';

/**
 * What became of a hand-off. `replaced`: it was given anew before anybody answered. `overruled`: another stands in its
 * place, and neither knew of the other.
 */
export type Outcome = 'open' | 'accepted' | 'returned' | 'withdrawn' | 'replaced' | 'overruled';

/** One hand-off of a deal with all that was answered to it. */
export interface HandOff {
  given: Step;
  outcome: Outcome;
  /** The acceptance that counts, also where it was sent back later. */
  accepted?: Step;
  /** The steps answering it, by stamp. */
  answers: Step[];
  /** Those of them that came too late to count: a second acceptance, a return that met an acceptance. */
  late: Id[];
}

/** Where a deal stands between people. */
export interface Line {
  /** Who has it now; undefined where nobody who ever had it is left: it is then the managers'. */
  holder: string | undefined;
  /** The hand-off that waits for an answer. */
  open?: HandOff;
  /** Every hand-off there ever was, by stamp; nothing is left out. */
  history: HandOff[];
}

/**
 * Who has a deal: a pure function of the steps that its record holds, the same on every device. Steps
 * that knew of one another follow each other; of those that did not,
 *
 * - of two acceptances the first stamped stands;
 * - an acceptance outweighs a return, a withdrawal or another gift: a lead that somebody works on stays theirs;
 * - of two hand-offs the one that was accepted stands, else the first stamped.
 *
 * Who is no longer a member holds nothing: the deal falls back to the last one before them.
 */
export function lineOf(record: GoldenRecord, isMember: (member: string) => boolean = () => true): Line {
  const steps = stepsOf(record.sets.handOff ?? []);
  const knows = knowledgeOf(steps);
  const history = steps.filter(({ step }) => step === 'given').map((given) => handOffOf(given, steps, knows));
  const standing = standingOf(history, knows);
  const last = standing.at(-1);
  for (const one of history) {
    if (!standing.includes(one)) one.outcome = 'overruled';
    else if (one !== last && one.outcome === 'open') one.outcome = 'replaced';
  }
  const holders = [firstHolder(record), ...standing.flatMap(holdersAfter)];
  return {
    holder: holders.findLast((one) => one !== '' && isMember(one)),
    ...(last?.outcome === 'open' && { open: last }),
    history,
  };
}

/** Who has it one after the other by a hand-off: who took it and, where they sent it back, who gave it. */
function holdersAfter({ outcome, accepted, given }: HandOff): string[] {
  if (!accepted) return [];
  return outcome === 'returned' ? [accepted.by, given.by] : [accepted.by];
}

type Knows = (step: Step, of: Step) => boolean;

/** Whether the author of a step knew of another one, itself or through those they saw. */
function knowledgeOf(steps: readonly Step[]): Knows {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<Id, Set<Id>>();
  return (step, of) => {
    let before = known.get(step.id);
    if (!before) {
      before = new Set();
      const open = [...step.after, ...(step.of ? [step.of] : [])];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        const seen = byId.get(id);
        if (!seen || id === step.id || before.has(id)) continue;
        before.add(id);
        open.push(...seen.after, ...(seen.of ? [seen.of] : []));
      }
      known.set(step.id, before);
    }
    return before.has(of.id);
  };
}

function handOffOf(given: Step, steps: readonly Step[], knows: Knows): HandOff {
  const answers = steps.filter((one) => one.step !== 'given' && one.of === given.id);
  const ends = answers.filter((one) => mayEnd(one, given));
  const accepted = answers.find(
    (one) =>
      one.step === 'accepted' &&
      (given.to === undefined || given.to === one.by) &&
      !ends.some((end) => knows(one, end)),
  );
  const sentBack = (one: Step, from: Step) =>
    one.step === 'returned' && one.by === from.by && knows(one, from);
  const end = accepted ? ends.find((one) => sentBack(one, accepted)) : firstEnd(ends);
  const counted = [accepted?.id, end?.id];
  return {
    given,
    outcome:
      end?.step === 'returned' || end?.step === 'withdrawn' ? end.step : accepted ? 'accepted' : 'open',
    ...(accepted && { accepted }),
    answers,
    late: answers.map(({ id }) => id).filter((id) => !counted.includes(id)),
  };
}

/** Whoever it was given to sends it back; only who gave it takes it back. */
function mayEnd(one: Step, given: Step): boolean {
  if (one.step === 'withdrawn') return one.by === given.by;
  return one.step === 'returned' && (given.to === undefined || given.to === one.by);
}

/** A return says why: it counts before a withdrawal. */
function firstEnd(ends: readonly Step[]): Step | undefined {
  return ends.find(({ step }) => step === 'returned') ?? ends[0];
}

/** The hand-offs that follow each other: of those given apart only one. */
function standingOf(history: readonly HandOff[], knows: Knows): HandOff[] {
  const standing: HandOff[] = [];
  for (const one of inOrder(history, knows)) {
    const rival = standing.findIndex((other) => !follows(one, other, knows));
    if (rival === -1) standing.push(one);
    else if (outweighs(one, standing.slice(rival))) standing.splice(rival, standing.length - rival, one);
  }
  return standing;
}

/** Whether one was given knowing the other and, where that was accepted, knowing it. */
function follows({ given }: HandOff, other: HandOff, knows: Knows): boolean {
  return knows(given, other.given) && (!other.accepted || knows(given, other.accepted));
}

/** What somebody took outweighs what nobody did; else the first stays. */
function outweighs(one: HandOff, others: readonly HandOff[]): boolean {
  return one.accepted !== undefined && others.every(({ accepted }) => !accepted);
}

/** What was known before what was given knowing it, whatever the clocks said; else by stamp. */
function inOrder(history: readonly HandOff[], knows: Knows): HandOff[] {
  const left = [...history];
  const order: HandOff[] = [];
  while (left.length > 0) {
    const free = left.findIndex(
      (one) => !left.some((other) => other !== one && knows(one.given, other.given)),
    );
    order.push(...left.splice(Math.max(0, free), 1));
  }
  return order;
}

/** Who wrote of the deal first. */
function firstHolder(record: GoldenRecord): string {
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  const [first] = values.map((one) => one.from).sort((a, b) => (a.observation < b.observation ? -1 : 1));
  return first?.by ?? '';
}
