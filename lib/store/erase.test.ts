import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import type { Observation } from '../record/observation.ts';
import { bench } from './testing/open.ts';

const MARKER = 'Marqueur';
const email = 'marqueur@orvane.example';
const person = (at: number, subject: number, parts: Partial<Observation> = {}) =>
  observation({ at, subject: subjectId(subject), ...parts });
const activity = (at: number, about: number[], text = 'réunion') =>
  observation({
    at,
    kind: 'activity',
    subject: subjectId(20 + at),
    set: { text },
    add: { person: about.map(subjectId), account: [subjectId(9)] },
  });

const erased = [
  person(0, 1, { set: { fullName: `${MARKER} Valmont` }, add: { email: [email] } }),
  person(1, 2, { set: { fullName: `${MARKER} Valmont`, account: subjectId(9) }, add: { email: [email] } }),
  activity(2, [1], `${MARKER} rappelle`),
  activity(3, [2], `${MARKER} écrit`),
];
const kept = [
  person(4, 3, { set: { fullName: 'Paul Estève' } }),
  activity(5, [2, 3]),
  activity(6, [3]),
  observation({ at: 7, kind: 'account', subject: subjectId(9), set: { name: 'Orvane' } }),
  person(8, 3, { different: [subjectId(1)] }),
];

async function filled() {
  const opened = await bench();
  const { store } = opened;
  await store.write({
    origin: 'local',
    observations: [
      ...erased,
      ...kept,
      { ...erased[0], id: 'broken' } as Observation,
      { subject: '?', note: `mail de ${email.toUpperCase()}` } as unknown as Observation,
      { subject: '?', note: 'autre chose' } as unknown as Observation,
    ],
    alerts: [{ id: subjectId(1), state: 'pending', at: 1 }],
  });
  return opened;
}

describe('erase', () => {
  it('leaves no trace of a person in any store, and everything else as it was', async () => {
    const { store, raw } = await filled();
    const before = await Promise.all(kept.map((one) => store.record(one.subject)));
    const traces = await store.traces(subjectId(2));
    const gone = await store.erase(subjectId(2));
    expect(traces).toEqual(gone);
    expect(gone.subjects).toEqual([1, 2, 22, 23].map(subjectId));
    expect(gone.observations).toEqual(erased.map((one) => one.id));
    const rest = await raw(async (db) => {
      const all: Record<string, unknown[]> = {};
      for (const name of db.objectStoreNames) all[name] = await db.getAll(name);
      return all;
    });
    expect(JSON.stringify(rest).toLowerCase()).not.toContain(MARKER.toLowerCase());
    expect(rest.observations).toEqual(kept);
    expect(rest.outbox).toHaveLength(kept.length);
    expect(rest.alerts).toEqual([]);
    expect(rest.quarantine).toHaveLength(1);
    expect((rest.subjects as { id: string }[]).map((row) => row.id).sort()).toEqual(
      [...new Set(kept.map((one) => one.subject))].sort(),
    );
    expect(await Promise.all(kept.map((one) => store.record(one.subject)))).toEqual(before);
    expect(await store.byKeys([`person/email:${email}`])).toEqual([]);
    expect(await store.candidates(MARKER, 10)).toEqual([]);
  });

  it('takes nothing else with an account: what is said of people there stays', async () => {
    const { store } = await filled();
    expect((await store.erase(subjectId(9))).subjects).toEqual([subjectId(9)]);
    expect(await store.count('activity')).toBe(4);
    expect((await store.record(subjectId(1)))?.fields.account?.value).toBe(subjectId(9));
  });

  it('does not take a note of which nobody knows the fields yet where it names others too', async () => {
    const { store } = await bench();
    const deal = (at: number, who: number[]) =>
      observation({ at, kind: 'later', subject: subjectId(20 + at), set: { with: who.map(subjectId) } });
    await store.write({ origin: 'local', observations: [...erased, deal(10, [1]), deal(11, [1, 3])] });
    await store.erase(subjectId(1));
    expect((await store.list({ kind: 'later' })).map((one) => one.id)).toEqual([subjectId(31)]);
  });

  it('lets those join whom only the erased one kept apart', async () => {
    const { store } = await bench();
    const shared = { add: { email: ['a@x.example'] } };
    await store.write({
      origin: 'local',
      observations: [
        person(0, 1, shared),
        person(1, 2, { add: { email: ['a@x.example', 'b@x.example'] } }),
        person(2, 3, { add: { email: ['b@x.example'] }, different: [subjectId(1)] }),
      ],
    });
    expect(await store.count('person')).toBe(2);
    await store.erase(subjectId(1));
    expect(await store.list({ kind: 'person' })).toMatchObject([{ id: subjectId(3) }]);
  });

  it('gives nothing for an id that is not here', async () => {
    const { store } = await bench();
    expect(await store.erase(subjectId(1))).toEqual({ subjects: [], observations: [] });
  });

  it('lets a person come back by a new clip', async () => {
    const { store } = await filled();
    await store.erase(subjectId(1));
    await store.write({ origin: 'local', observations: [person(50, 1, { set: { fullName: 'Autre' } })] });
    expect((await store.record(subjectId(1)))?.fields.fullName?.value).toBe('Autre');
  });
});

describe('eraseObservations', () => {
  it('leaves no trace of them in any store, and the record as the others make it', async () => {
    const { store, raw } = await bench();
    const [named, marked] = [
      person(0, 1, { set: { fullName: 'Paul Estève' } }),
      person(1, 1, { set: { title: MARKER }, add: { email: [email] } }),
    ];
    const alone = person(2, 2, { set: { fullName: `${MARKER} Seul` } });
    await store.write({
      origin: 'local',
      observations: [named, marked, alone],
      alerts: [{ id: subjectId(2), state: 'pending', at: 1 }],
    });
    // Into the stored index, from where it has to go too.
    await store.tend();
    expect((await store.candidates(MARKER, 10)).length).toBeGreaterThan(0);
    expect(await store.eraseObservations([marked.id, alone.id, 'unknown'])).toBe(2);
    const rest = await raw(async (db) => {
      const all: Record<string, unknown[]> = {};
      for (const name of db.objectStoreNames) all[name] = await db.getAll(name);
      return all;
    });
    expect(JSON.stringify(rest).toLowerCase()).not.toContain(MARKER.toLowerCase());
    expect(rest.observations).toEqual([named]);
    expect(rest.outbox).toHaveLength(1);
    expect(rest.alerts).toEqual([]);
    expect(await store.candidates(MARKER, 10)).toEqual([]);
    expect((await store.candidates('Estève', 10)).map((one) => one.id)).toEqual([subjectId(1)]);
    expect(await store.count('person')).toBe(1);
    expect(await store.eraseObservations([marked.id])).toBe(0);
  });
});
