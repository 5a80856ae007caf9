import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  observation,
  observationId,
  observationsOf,
  shuffled,
  YEAR,
} from '../../tests/support/observations.ts';
import { fold, type GoldenRecord, headsOf, history, reader } from './fold.ts';
import { kindOf } from './kinds/index.ts';
import { type Observation, parseObservation } from './observation.ts';

const person = kindOf('person');
const page = { type: 'page' };
const manual = { type: 'manual' };

function folded(observations: Observation[]): GoldenRecord {
  const record = fold(observations, person);
  if (!record) throw new Error('nothing live');
  return record;
}

const value = (observations: Observation[], field: string) => reader(folded(observations))(field);

describe('fold, whatever the observations', () => {
  it('gives the same record in any order, with any duplicates', () => {
    fc.assert(
      fc.property(
        observationsOf({ subjects: 2, acrossSubjects: true }).chain((all) =>
          fc.tuple(fc.constant(all), shuffled(all)),
        ),
        ([all, again]) => {
          expect(fold(again, person)).toEqual(fold(all, person));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same record where two contents claim one id, in either order', () => {
    const one = observation({ set: { title: 'a' } });
    const two = observation({ set: { title: 'b' } });
    expect(fold([one, two], person)).toEqual(fold([two, one], person));
  });

  it('takes a retraction back without a trace', () => {
    fc.assert(
      fc.property(observationsOf({ subjects: 1 }), fc.nat(), (all, pick) => {
        const target = all[pick % all.length]?.id ?? '';
        const retraction = observation({ at: 5, salt: 500, retracts: [target] });
        const redo = observation({ at: 4, salt: 501, retracts: [retraction.id] });
        expect(fold([...all, retraction, redo], person)).toEqual(fold(all, person));
      }),
    );
  });

  it('keeps every field and element that any live observation told, known to this version or not', () => {
    fc.assert(
      fc.property(observationsOf({ subjects: 1 }), (all) => {
        const plain = all.map(({ retracts: _, ...one }) => one);
        const record = fold(plain, person);
        const names = plain.flatMap((one) => Object.keys(one.set ?? {}));
        for (const name of names) {
          const held = Object.hasOwn(record?.fields ?? {}, name);
          const asSet = person.fields[name]?.set === true;
          expect(held || asSet).toBe(true);
        }
      }),
    );
  });

  it('survives its own output: a record is made of JSON', () => {
    fc.assert(
      fc.property(observationsOf({ subjects: 1 }), (all) => {
        const record = fold(all, person);
        expect(JSON.parse(JSON.stringify(record ?? null))).toEqual(record ?? null);
      }),
    );
  });
});

describe('who is believed', () => {
  it('lets a person’s word stand against a newer page, and says that the page disagrees', () => {
    const word = observation({ at: 0, set: { title: 'DSI' }, source: manual });
    const read = observation({ at: 1000, set: { title: 'Ex-DSI' }, source: page });
    const record = folded([word, read]);
    expect(reader(record)('title')).toBe('DSI');
    expect(record.conflicts).toMatchObject([
      { field: 'title', now: { value: 'DSI' }, new: { value: 'Ex-DSI', from: { observation: read.id } } },
    ]);
  });

  it('raises no conflict for a page that agrees but for spaces', () => {
    const word = observation({ at: 0, set: { title: 'DSI groupe' }, source: manual });
    expect(folded([word, observation({ at: 9, set: { title: ' DSI  groupe' } })]).conflicts).toEqual([]);
  });

  it('raises no conflict for a page that was read before the person spoke', () => {
    const read = observation({ at: 0, set: { title: 'Ex-DSI' } });
    expect(folded([read, observation({ at: 9, set: { title: 'DSI' }, source: manual })]).conflicts).toEqual(
      [],
    );
  });

  it('settles a conflict for good by a word said over both values', () => {
    const word = observation({ at: 0, set: { title: 'DSI' }, source: manual });
    const read = observation({ at: 1000, set: { title: 'Ex-DSI' } });
    const over = headsOf(folded([word, read]), ['title']);
    expect(over).toEqual([word.id, read.id].sort());
    const settled = observation({ at: 2000, set: { title: 'Ex-DSI' }, source: manual, over });
    const record = folded([word, read, settled]);
    expect(reader(record)('title')).toBe('Ex-DSI');
    expect(record.conflicts).toEqual([]);
    expect(record.fields.title?.heads).toEqual([settled.id]);
  });

  it('never lets a page replace a person’s word, even one that names it', () => {
    const word = observation({ at: 0, set: { title: 'DSI' }, source: manual });
    const read = observation({ at: 1000, set: { title: 'PDG' }, over: [word.id] });
    expect(value([word, read], 'title')).toBe('DSI');
  });

  it('takes the newer of two pages, and null as known to be empty', () => {
    const first = observation({ at: 0, set: { title: 'DSI', company: 'Orvane' } });
    const second = observation({ at: 1, set: { title: null } });
    expect(value([first, second], 'title')).toBe(null);
    expect(value([first, second], 'company')).toBe('Orvane');
  });

  it('keeps the ranks of the field’s own rule', () => {
    const account = kindOf('account');
    const word = observation({ kind: 'account', at: 5, set: { siren: '1' }, source: manual });
    const register = observation({
      kind: 'account',
      at: 0,
      set: { siren: '2' },
      source: { type: 'register' },
    });
    expect(fold([word, register], account)?.fields.siren?.value).toBe('2');
  });

  it('says where each value comes from', () => {
    const source = {
      type: 'page',
      url: 'https://x.example/',
      site: 'x.example',
      evidence: { title: 'dom:h1' },
    };
    const record = folded([observation({ set: { title: 'DSI', toString: 'x' }, source })]);
    expect(record.fields.title?.from).toEqual({
      observation: observationId(0),
      at: '2026-10-01T08:00:00.000Z',
      by: 'member-1',
      source: { type: 'page', url: 'https://x.example/', site: 'x.example' },
      evidence: 'dom:h1',
    });
  });
});

describe('a clock a year ahead', () => {
  const wrong = observation({ at: YEAR, set: { title: 'faux' }, add: { tags: ['t'] }, source: manual });

  it('loses to a later word made knowing its value', () => {
    const right = observation({
      at: 10,
      set: { title: 'juste' },
      source: manual,
      over: headsOf(folded([wrong]), ['title']),
    });
    expect(value([wrong, right], 'title')).toBe('juste');
  });

  it('does not come back when the word that replaced it is withdrawn after being replaced itself', () => {
    const second = observation({ at: 10, set: { title: 'mieux' }, source: manual, over: [wrong.id] });
    const third = observation({ at: 20, set: { title: 'juste' }, source: manual, over: [second.id] });
    const undo = observation({ at: 30, retracts: [second.id] });
    expect(value([wrong, second, third, undo], 'title')).toBe('juste');
  });

  it('can be withdrawn by a clock that is right', () => {
    const before = observation({ at: 0, set: { title: 'juste' } });
    const undo = observation({ at: 10, retracts: [wrong.id], source: manual });
    expect(value([before, wrong, undo], 'title')).toBe('juste');
  });

  it('keeps nobody from taking an element out, nor from putting it back', () => {
    const also = observation({ at: YEAR + 5, add: { tags: ['t'] }, source: manual });
    const both = folded([wrong, also]);
    const out = observation({ at: 10, drop: { tags: ['t'] }, source: manual, over: headsOf(both, ['tags']) });
    const without = folded([wrong, also, out]);
    expect(reader(without)('tags')).toBeUndefined();
    expect(without.gone?.tags).toMatchObject([{ value: 't', heads: [out.id] }]);
    const lateOut = observation({ at: YEAR + 9, drop: { tags: ['t'] }, source: manual });
    const over = headsOf(folded([wrong, also, out, lateOut]), ['tags']);
    const back = observation({ at: 20, add: { tags: ['t'] }, source: manual, over });
    expect(value([wrong, also, out, lateOut, back], 'tags')).toEqual(['t']);
  });
});

describe('sets', () => {
  it('add and drop each element on its own, whoever named the others', () => {
    const one = observation({ at: 0, add: { email: ['a@x.example', 'b@x.example'] } });
    const two = observation({ at: 1, add: { email: ['c@x.example'] } });
    const drop = observation({ at: 2, drop: { email: ['A@x.example'] }, source: manual });
    expect(value([one, two, drop], 'email')).toEqual(['b@x.example', 'c@x.example']);
  });

  it('do not let a page bring back what a person took out', () => {
    const drop = observation({ at: 0, drop: { email: ['a@x.example'] }, source: manual });
    const read = observation({ at: 9, add: { email: ['a@x.example'] } });
    expect(value([drop, read], 'email')).toBeUndefined();
  });

  it('take a scalar or a list written as a value for elements', () => {
    const one = observation({ at: 0, set: { email: 'a@x.example' } });
    const two = observation({ at: 1, set: { email: ['b@x.example'], phone: null } });
    expect(value([one, two], 'email')).toEqual(['a@x.example', 'b@x.example']);
    expect(value([one, two], 'phone')).toBeUndefined();
  });

  it('do not hide a scalar field that somebody wrote as elements', () => {
    const record = folded([observation({ add: { fullName: ['x', 'Jeanne Valmont'] } })]);
    expect(person.title(reader(record))).toBe('Jeanne Valmont');
  });
});

describe('withdrawing', () => {
  it('leaves nothing of a record whose every observation is withdrawn', () => {
    const one = observation({ set: { title: 'DSI' } });
    expect(fold([one, observation({ at: 1, retracts: [one.id] })], person)).toBeUndefined();
  });

  it('in a circle withdraws nothing', () => {
    const a = observation({ at: 0, set: { title: 'a' }, retracts: [observationId(1)] });
    const b = observation({ at: 1, set: { company: 'b' }, retracts: [observationId(0)] });
    const record = folded([a, b]);
    expect([reader(record)('title'), reader(record)('company')]).toEqual(['a', 'b']);
  });

  it('works through ten thousand undos and redos', () => {
    const first = observation({ set: { title: 'DSI' } });
    const chain = Array.from({ length: 10_000 }, (_, n) =>
      observation({ at: n + 1, retracts: [observationId(n)] }),
    );
    expect(value([first, ...chain], 'title')).toBe('DSI');
    expect(fold([first, ...chain.slice(1)], person)?.fields.title?.value).toBe('DSI');
    expect(fold([first, ...chain.slice(0, 9_999)], person)).toBeUndefined();
  });
});

describe('history and the span of time', () => {
  it('lists every live value of a field, newest first', () => {
    const all = ['a', 'b', 'c'].map((title, at) => observation({ at, set: { title } }));
    const undo = observation({ at: 9, retracts: [observationId(1)] });
    expect(history([...all, undo], 'title', person).map((one) => one.value)).toEqual(['c', 'a']);
  });

  it('lists every element that a set has had, those taken out too', () => {
    const all = [
      observation({ at: 0, add: { email: ['a@x.example', 'b@x.example'] } }),
      observation({ at: 1, drop: { email: ['b@x.example'] }, over: [observationId(0)] }),
      observation({ at: 2, add: { email: ['c@x.example'] } }),
    ];
    expect(history(all, 'email', person).map((one) => one.value)).toEqual([
      'c@x.example',
      'b@x.example',
      'a@x.example',
    ]);
  });

  it('compares instants and not their spelling', () => {
    const record = folded([
      observation({ at: 0, set: { a: 1 }, seenAt: '2026-10-01T09:00:00+02:00' }),
      observation({ at: 1, set: { a: 1 }, seenAt: '2026-10-01T08:00:00Z' }),
    ]);
    expect(record.firstSeenAt).toBe('2026-10-01T09:00:00+02:00');
    expect(record.lastSeenAt).toBe('2026-10-01T08:00:00Z');
  });
});

describe('names that every object has', () => {
  it('are fields like others', () => {
    const hostile = JSON.parse('{"valueOf":1,"__proto__":"x","constructor":"y"}');
    const parsed = parseObservation(
      observation({ set: { ...hostile, title: 'DSI' }, source: { type: 'toString' } }),
    );
    if (!parsed.ok) throw new Error(parsed.problem);
    const record = folded([parsed.value, observation({ at: 1, add: { tags: ['x'] } })]);
    expect(reader(record)('title')).toBe('DSI');
    expect(reader(record)('valueOf')).toBe(1);
    expect(reader(record)('toString')).toBeUndefined();
    expect(Object.getPrototypeOf(record.fields)).toBe(Object.prototype);
  });
});
