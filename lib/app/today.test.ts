import { beforeEach, describe, expect, it } from 'vitest';
import { NOW } from '../store/testing/open.ts';
import { correct, create, log } from './edit.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { today } from './today.ts';

const DAY = 24 * 3600_000;
const iso = (days: number) => new Date(NOW + days * DAY).toISOString().slice(0, 10);
let played: Played;
let person: string;
const made = async (kind: string, fields: Record<string, string>) => {
  const done = await create(played.desk, kind, fields);
  if (!done.ok) throw new Error(done.fault.code);
  return done.value.id;
};
const task = async (text: string, dueAt: string) => {
  const done = await log(played.desk, person, { type: 'task', text, dueAt });
  if (!done.ok) throw new Error(done.fault.code);
  return done.value.id;
};

beforeEach(async () => {
  played = await playedDesk();
  person = await made('person', { fullName: 'Jeanne Valmont' });
});

describe('today', () => {
  it('shows what is due, longest due first, and neither what is done nor what can wait', async () => {
    await task('Plus tard', iso(1));
    await task('Aujourd’hui', iso(0));
    const late = await task('En retard', iso(-9));
    const done = await task('Fait', iso(-3));
    await correct(played.desk, done, { set: { doneAt: iso(0) } });
    const { tasks } = await today(played.desk, []);
    expect(tasks.map((entry) => entry.title)).toEqual(['En retard', 'Aujourd’hui']);
    expect(tasks[0]).toMatchObject({ id: late, about: person, at: iso(-9) });
  });

  it('finds a task however much happened since', async () => {
    const old = await task('Promesse', iso(-100));
    for (let index = 0; index < 30; index++)
      await log(played.desk, person, { type: 'note', text: `n${index}` });
    expect((await today(played.desk, [])).tasks.map((entry) => entry.id)).toEqual([old]);
  });

  it('names who must be told within ten days that we hold their data, until they were', async () => {
    expect((await today(played.desk, [])).toInform).toEqual([]);
    played.pass(21 * DAY);
    const { toInform } = await today(played.desk, []);
    expect(toInform).toMatchObject([{ person: { id: person }, by: '2026-12-23' }]);
    await correct(played.desk, person, { set: { informedAt: iso(21) } });
    expect((await today(played.desk, [])).toInform).toEqual([]);
  });

  it('counts who was met today', async () => {
    expect((await today(played.desk, [])).counts).toMatchObject({ people: 1, accounts: 0, clipsToday: 1 });
    played.pass(DAY);
    await correct(played.desk, person, { set: { title: 'DG' } });
    expect((await today(played.desk, [])).counts.clipsToday).toBe(0);
  });
});
