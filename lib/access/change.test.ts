import { expect, it } from 'vitest';
import { observation } from '../../tests/support/observations.ts';
import { changeOf, fieldsOf, without } from './change.ts';

const theirs = observation({
  at: 1,
  set: { title: 'Directrice', city: 'Lyon' },
  add: { tags: ['vip', { deep: 1 }] },
});
const manual = { type: 'manual' } as const;

it.each([
  ['fills an empty field', { set: { company: 'Orvane' } }, 'complete'],
  ['says the same again', { set: { title: 'Directrice' } }, 'complete'],
  ['says something else', { set: { title: 'Présidente' } }, 'correct'],
  ['empties a field', { set: { title: null } }, 'correct'],
  ['adds an element', { add: { tags: ['new'] } }, 'complete'],
  ['takes out their element', { drop: { tags: [{ deep: 1 }] } }, 'correct'],
  ['takes out what nobody put in', { drop: { tags: ['other'] } }, 'complete'],
] as const)('judges a word that %s', (_title, says, expected) => {
  const one = observation({ at: 9, source: manual, ...(says as object) });
  expect(changeOf(one, [theirs])).toBe(expected);
});

it('takes what a page shows for an addition, since it changes nobody’s word', () => {
  const seen = { at: 9, set: { title: 'Présidente' } };
  expect(changeOf(observation({ ...seen, source: { type: 'page' } }), [theirs])).toBe('complete');
  // Anything that is not known to be evidence is somebody's word.
  expect(changeOf(observation({ ...seen, source: { type: 'telepathy' } }), [theirs])).toBe('correct');
  const dropped = observation({ at: 9, drop: { tags: ['vip'] }, source: { type: 'page' } });
  expect(changeOf(dropped, [theirs])).toBe('correct');
});

it('compares with what they hold now: the newest, and nothing that was withdrawn or emptied', () => {
  const newer = observation({ at: 2, set: { title: 'Présidente', city: null } });
  const withdrawn = observation({ at: 3, set: { title: 'Stagiaire' } });
  const withdrawal = observation({ at: 4, retracts: [withdrawn.id] });
  const held = [withdrawal, newer, withdrawn, theirs];
  const say = (set: object) => changeOf(observation({ at: 9, source: manual, set: set as never }), held);
  expect(say({ title: 'Présidente' })).toBe('complete');
  expect(say({ title: 'Directrice' })).toBe('correct');
  expect(say({ city: 'Paris' })).toBe('complete');
});

it('cuts hidden fields out with their evidence, and keeps the rest as it is', () => {
  const one = observation({
    at: 1,
    set: { nps: 9, title: 'Directrice' },
    add: { csat: [1] },
    source: { type: 'form', evidence: { nps: 'q1', title: 'q2' } },
  });
  const hidden = (field: string) => ['nps', 'csat'].includes(field);
  const cut = without(one, hidden);
  expect(cut).toEqual({
    ...one,
    set: { title: 'Directrice' },
    add: undefined,
    source: { type: 'form', evidence: { title: 'q2' } },
  });
  expect(JSON.stringify(cut)).not.toMatch(/nps|csat|q1/);
  expect(without(observation({ at: 1, set: { nps: 9 } }), hidden)).toBeUndefined();
  expect(without(theirs, hidden)).toBe(theirs);
  const withdrawing = observation({ at: 1, set: { nps: 9 }, retracts: [theirs.id] });
  expect(fieldsOf(without(withdrawing, hidden) ?? theirs)).toEqual([]);
});
