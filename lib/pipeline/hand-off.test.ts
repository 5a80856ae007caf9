import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationId } from '../../tests/support/observations.ts';
import { folded, seen } from '../../tests/support/records.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Observation } from '../record/observation.ts';
import { acceptBy, answering, giving, missingIn, movesFor, timeLeft } from './contract.ts';
import { type Line, lineOf } from './hand-off.ts';
import { type NewStep, stepsOf, type Writer } from './step.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const BRIEF = { trigger: 'Recrute dix commerciaux', role: 'Directrice', 'why-now': 'Budget voté' };

/** A deal on several devices: each says steps of what it has seen, then they meet. */
class Deal {
  private count = 0;
  readonly all: Observation[] = [
    seen('opportunity', 'deal', { name: 'Orvane' }, { by: 'sdr', id: this.id() }),
  ];

  private id(): Id {
    this.count += 1;
    return observationId(1000 + this.count);
  }

  /** A person does something on a device that has seen `known` (all, unless told). */
  does(by: string, make: (line: Line, writer: Writer) => NewStep | undefined, known = this.all): Observation {
    const writer = { id: this.id(), by };
    const step = make(lineOf(folded(...known)), writer);
    if (!step) throw new Error('nothing to answer');
    const one = seen('opportunity', 'deal', {}, { by, id: this.id(), add: { handOff: [{ ...step }] } });
    this.all.push(one);
    return one;
  }

  give(by: string, to: string | undefined, known = this.all): Observation {
    const choice = { ...(to && { to }), brief: BRIEF, acceptBy: acceptBy(NOW) };
    return this.does(by, (line, writer) => giving(line, writer, choice), known);
  }

  accept(by: string, known = this.all): Observation {
    return this.does(by, (line, writer) => answering(line, writer, { step: 'accepted' }), known);
  }

  sendBack(by: string, known = this.all): Observation {
    return this.does(
      by,
      (line, writer) => answering(line, writer, { step: 'returned', reason: 'not-now' }),
      known,
    );
  }

  line(isMember?: (member: string) => boolean): Line {
    return lineOf(folded(...this.all), isMember);
  }
}

/** The id of the step that an observation says. */
const idOf = (one: Observation) => stepsOf(folded(one).sets.handOff ?? [])[0]?.id;

describe('a hand-off', () => {
  it('leaves the deal with who gives it until it is accepted', () => {
    const deal = new Deal();
    expect(deal.line()).toMatchObject({ holder: 'sdr', history: [] });
    deal.give('sdr', 'ae');
    expect(deal.line()).toMatchObject({ holder: 'sdr', open: { given: { to: 'ae', brief: BRIEF } } });
    deal.accept('ae');
    expect(deal.line()).toMatchObject({
      holder: 'ae',
      history: [{ outcome: 'accepted', accepted: { by: 'ae' } }],
    });
    expect(deal.line().open).toBeUndefined();
  });

  it('goes on from hand to hand, and back with a reason', () => {
    const deal = new Deal();
    deal.give('sdr', 'mdr');
    deal.accept('mdr');
    deal.give('mdr', 'ae');
    deal.sendBack('ae');
    const { holder, history } = deal.line();
    expect(holder).toBe('mdr');
    expect(history.map(({ outcome }) => outcome)).toEqual(['accepted', 'returned']);
    expect(history[1]?.answers[0]).toMatchObject({ by: 'ae', reason: 'not-now' });
    deal.give('mdr', 'other');
    deal.accept('other');
    expect(deal.line().holder).toBe('other');
  });

  it('comes back to who gave it when it is sent back after it was accepted', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae');
    deal.accept('ae');
    deal.sendBack('ae');
    expect(deal.line()).toMatchObject({
      holder: 'sdr',
      history: [{ outcome: 'returned', accepted: { by: 'ae' } }],
    });
  });

  it('is taken back only by who gave it', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae');
    deal.does('mdr', (line, writer) => answering(line, writer, { step: 'withdrawn' }));
    expect(deal.line().open).toBeDefined();
    deal.does('sdr', (line, writer) => answering(line, writer, { step: 'withdrawn' }));
    expect(deal.line()).toMatchObject({ holder: 'sdr', history: [{ outcome: 'withdrawn' }] });
  });
});

describe('while both are offline', () => {
  it('accepted twice: the first stamped has it, the other is told it came late', () => {
    const deal = new Deal();
    deal.give('sdr', undefined);
    const before = [...deal.all];
    deal.accept('ae-1', before);
    const second = deal.accept('ae-2', before);
    expect(deal.line()).toMatchObject({ holder: 'ae-1', history: [{ late: [idOf(second)] }] });
  });

  it('returned while accepted: who accepted it keeps it, whichever was stamped first', () => {
    for (const first of ['accept', 'sendBack'] as const) {
      const deal = new Deal();
      deal.give('sdr', undefined);
      const before = [...deal.all];
      if (first === 'accept') deal.accept('ae-1', before);
      deal.sendBack('ae-2', before);
      if (first === 'sendBack') deal.accept('ae-1', before);
      const { holder, history } = deal.line();
      expect([holder, history[0]?.outcome, history[0]?.late.length]).toEqual(['ae-1', 'accepted', 1]);
    }
  });

  it('taken back while accepted: who accepted it keeps it', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae');
    const before = [...deal.all];
    deal.does('sdr', (line, writer) => answering(line, writer, { step: 'withdrawn' }), before);
    deal.accept('ae', before);
    expect(deal.line().holder).toBe('ae');
  });

  it('given to two: the one who accepted has it, and the other gift is overruled, not lost', () => {
    const deal = new Deal();
    const before = [...deal.all];
    deal.give('sdr', 'ae-1', before);
    const other = [...before, deal.give('sdr', 'ae-2', before)];
    deal.accept('ae-2', other);
    const { holder, history } = deal.line();
    expect(holder).toBe('ae-2');
    expect(history.map(({ outcome }) => outcome)).toEqual(['overruled', 'accepted']);
  });

  it('given anew while it is accepted: who accepted it keeps it', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae-1');
    const before = [...deal.all];
    deal.give('sdr', 'ae-2', before);
    deal.accept('ae-1', before);
    const { holder, open, history } = deal.line();
    expect([holder, open]).toEqual(['ae-1', undefined]);
    expect(history.map(({ outcome }) => outcome)).toEqual(['accepted', 'overruled']);
  });

  it('answered by somebody it was not given to: nothing changes', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae-1');
    deal.accept('ae-2');
    expect(deal.line()).toMatchObject({ holder: 'sdr', open: { late: [expect.any(String)] } });
  });
});

describe('when somebody leaves the team', () => {
  it('the deal falls back to the last one before them', () => {
    const deal = new Deal();
    deal.give('sdr', 'mdr');
    deal.accept('mdr');
    deal.give('mdr', 'ae');
    deal.accept('ae');
    expect(deal.line((member) => member !== 'ae').holder).toBe('mdr');
    expect(deal.line((member) => member === 'sdr').holder).toBe('sdr');
    expect(deal.line(() => false).holder).toBeUndefined();
    expect(deal.line((member) => member !== 'ae').history).toHaveLength(2);
  });
});

describe('any story', () => {
  const people = ['sdr', 'mdr', 'ae-1', 'ae-2'];
  const act = fc.record({
    by: fc.constantFrom(...people),
    to: fc.constantFrom(...people, undefined),
    what: fc.constantFrom('give', 'accept', 'return', 'withdraw'),
    /** How much of what was said so far the device has not heard. */
    behind: fc.nat({ max: 4 }),
  });

  it('ends with one holder, the whole history, and the same on every device', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.constantFrom(...people), (acts, gone) => {
        const deal = new Deal();
        for (const { by, to, what, behind } of acts) {
          const known = deal.all.slice(0, Math.max(1, deal.all.length - behind));
          if (what === 'give') deal.give(by, to, known);
          else if (lineOf(folded(...known)).history.length === 0) continue;
          else if (what === 'accept') deal.accept(by, known);
          else if (what === 'return') deal.sendBack(by, known);
          else deal.does(by, (line, writer) => answering(line, writer, { step: 'withdrawn' }), known);
        }
        const line = deal.line();
        expect(people).toContain(line.holder);
        const steps = line.history.flatMap(({ given, answers }) => [
          given.id,
          ...answers.map(({ id }) => id),
        ]);
        expect(steps.sort()).toEqual(deal.all.slice(1).map(idOf).sort());
        expect(lineOf(folded(...deal.all.toReversed(), ...deal.all))).toEqual(line);
        expect(line.history.filter(({ outcome }) => outcome === 'open').length).toBeLessThanOrEqual(1);
        const without = deal.line((member) => member !== gone);
        expect(without.holder === gone).toBe(false);
        if (line.holder !== gone) expect(without.holder).toBe(line.holder);
      }),
    );
  });

  it('reads hostile elements as nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (values) => {
        const add = { handOff: values as Json[] };
        expect(lineOf(folded(seen('opportunity', 'x', { name: 'X' }, { add }))).holder).toBe('member-1');
      }),
    );
  });
});

describe('the contract', () => {
  it('names what a brief lacks for who takes over', () => {
    expect(missingIn(BRIEF, 'mdr')).toEqual([]);
    expect(missingIn(BRIEF, 'ae')).toEqual(['timeline', 'budget', 'attendees']);
    expect(missingIn({ trigger: ' ' }, 'sdr')).toEqual(['trigger']);
  });

  it('owes an answer within a day, not on a weekend', () => {
    expect(acceptBy(NOW)).toBe('2026-11-24T09:00:00.000Z');
    expect(acceptBy(Date.parse('2026-11-27T09:00:00Z'))).toBe('2026-11-30T09:00:00.000Z');
  });

  it('shows a clock that runs out', () => {
    const deal = new Deal();
    deal.give('sdr', 'ae');
    const { open } = deal.line();
    if (!open) throw new Error('nothing open');
    expect(timeLeft(open, NOW)).toBe(24 * 3_600_000);
    expect(timeLeft(open, NOW + 25 * 3_600_000)).toBe(-3_600_000);
  });

  it('given to anybody is answered by anybody but who gave it', () => {
    const deal = new Deal();
    deal.give('sdr', undefined);
    expect(movesFor(deal.line(), ['sdr']).answer).toBe(false);
    expect(movesFor(deal.line(), ['ae']).answer).toBe(true);
  });

  it('offers each person what they may do', () => {
    const deal = new Deal();
    expect(movesFor(deal.line(), ['sdr'])).toEqual({
      give: true,
      answer: false,
      withdraw: false,
      giveBack: false,
    });
    deal.give('sdr', 'ae');
    expect(movesFor(deal.line(), ['sdr'])).toEqual({
      give: false,
      answer: false,
      withdraw: true,
      giveBack: false,
    });
    expect(movesFor(deal.line(), ['ae'])).toEqual({
      give: false,
      answer: true,
      withdraw: false,
      giveBack: false,
    });
    deal.accept('ae');
    expect(movesFor(deal.line(), ['ae'])).toEqual({
      give: true,
      answer: false,
      withdraw: false,
      giveBack: true,
    });
    expect(movesFor(deal.line(), ['sdr'])).toEqual({
      give: false,
      answer: false,
      withdraw: false,
      giveBack: false,
    });
  });
});
