import { describe, expect, it } from 'vitest';
import type { App } from './app.ts';
import { createApp } from './create.ts';
import type { DealCard } from './deal-types.ts';
import { playedDesk } from './testing/desk.ts';

const BRIEF = { trigger: 'Recrute', role: 'Directrice', 'why-now': 'Budget voté' };
const ACCEPT_BY = '2026-12-01T09:00:00.000Z';

async function board(): Promise<{
  app: App;
  id: string;
  card: () => Promise<DealCard | undefined>;
  give: () => ReturnType<App['handOff']>;
}> {
  const { desk } = await playedDesk();
  const app = createApp(desk);
  const made = async (kind: string, fields: Parameters<App['create']>[1]) => {
    const done = await app.create(kind, fields);
    if (!done.ok) throw new Error('not made');
    return done.value.id;
  };
  const account = await made('account', { name: 'Orvane' });
  const id = await made('opportunity', { name: 'Suivi de flotte', account, amount: 24_000 });
  const card = async () => (await app.deals()).flatMap(({ cards }) => cards).find((one) => one.id === id);
  // Given to oneself: one device plays both.
  const [me = ''] = (await app.team()).own ?? [];
  const give = () => app.handOff(id, { act: 'give', to: me, brief: BRIEF, acceptBy: ACCEPT_BY });
  return { app, id, card, give };
}

describe('the board of deals', () => {
  it('shows each deal with its account and what it lacks for a stage', async () => {
    const { card } = await board();
    expect(await card()).toMatchObject({
      stage: 'detected',
      accountTitle: 'Orvane',
      currency: 'EUR',
      lacks: { prepared: ['contact', 'next-step'], lost: ['reason'] },
      moves: { give: true, answer: false },
    });
  });

  it('moves a deal only into a stage whose conditions it meets', async () => {
    const { app, id, card } = await board();
    expect(await app.moveDeal(id, 'prepared')).toMatchObject({
      ok: false,
      fault: { code: 'STAGE_NOT_READY' },
    });
    expect((await card())?.stage).toBe('detected');
    const person = await app.create('person', { fullName: 'Jeanne Valmont' });
    if (!person.ok) throw new Error('not made');
    await app.correct(id, { set: { nextStep: 'Appeler' }, add: { contact: [person.value.id] } });
    expect(await app.moveDeal(id, 'prepared')).toEqual({ ok: true, value: undefined });
    expect((await card())?.stage).toBe('prepared');
  });

  it('is told in the dossier of its account, with the step that comes next', async () => {
    const { app, id, card } = await board();
    await app.correct(id, { set: { nextStep: 'Envoyer le devis' } });
    const known = await app.dossier((await card())?.account ?? '');
    if (!known.ok) throw new Error('no dossier');
    expect(known.value.timeline.map(({ type }) => type)).toContain('opportunity');
    const step = known.value.say.find(({ rule }) => rule === 'deal-next');
    expect(step?.values).toEqual({ title: 'Suivi de flotte', step: 'Envoyer le devis' });
  });

  it('takes a move back as any correction', async () => {
    const { app, id, card } = await board();
    await app.correct(id, { set: { reason: 'price' } });
    await app.moveDeal(id, 'lost');
    await app.undo(id);
    expect((await card())?.stage).toBe('detected');
  });
});

describe('a hand-off', () => {
  it('is given with a brief, then answered; once only', async () => {
    const { app, id, card, give } = await board();
    const short = await app.handOff(id, { act: 'give', brief: {}, acceptBy: ACCEPT_BY });
    expect(short).toMatchObject({ fault: { code: 'BRIEF_INCOMPLETE' } });
    expect(await app.handOff(id, { act: 'accept' })).toMatchObject({ fault: { code: 'HAND_OFF_MOVED' } });
    await give();
    expect(await card()).toMatchObject({
      line: { open: { given: { brief: BRIEF } } },
      moves: { answer: true },
    });
    expect(await app.handOff(id, { act: 'accept' })).toEqual({ ok: true, value: undefined });
    expect(await app.handOff(id, { act: 'accept' })).toMatchObject({ fault: { code: 'HAND_OFF_MOVED' } });
    expect((await card())?.line.history).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('is sent back with the reason, and can then be given again', async () => {
    const { app, id, card, give } = await board();
    await give();
    await app.handOff(id, { act: 'return', reason: 'not-now', text: 'Rappeler au printemps' });
    const back = await card();
    expect(back?.line.history[0]?.answers[0]).toMatchObject({
      reason: 'not-now',
      text: 'Rappeler au printemps',
    });
    expect(back?.moves.give).toBe(true);
  });

  it('of what is no deal says that it is gone', async () => {
    const { app } = await board();
    const person = await app.create('person', { fullName: 'Jeanne' });
    const id = person.ok ? person.value.id : '';
    expect(await app.moveDeal(id, 'won')).toMatchObject({ fault: { code: 'RECORD_GONE' } });
    expect(await app.handOff(id, { act: 'accept' })).toMatchObject({ fault: { code: 'RECORD_GONE' } });
  });
});
