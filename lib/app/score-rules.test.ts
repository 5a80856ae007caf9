import { describe, expect, it } from 'vitest';
import { createApp } from './create.ts';
import { playedDesk } from './testing/desk.ts';

async function office() {
  const { desk, store } = await playedDesk();
  const app = createApp(desk);
  const made = await app.create('person', { fullName: 'Jeanne Valmont', title: 'CEO', stage: 'opportunity' });
  if (!made.ok) throw new Error('not made');
  const grade = async () => {
    const known = await app.dossier(made.value.id);
    return known.ok ? known.value.score.grade : undefined;
  };
  return { app, store, id: made.value.id, grade };
}

describe('the team’s rules of the score', () => {
  it('show whom they would move, and write nothing before they are saved', async () => {
    const { app, store, id, grade } = await office();
    const moves = await app.previewScoreRules({ points: { 'seniority-executive': 1 } });
    expect(moves.moved).toEqual([{ id, from: 'B3', to: 'C3' }]);
    expect(await store.list({ kind: 'score-rules' })).toEqual([]);
    expect(await grade()).toBe('B3');
  });

  it('count in every dossier once they are saved', async () => {
    const { app, grade } = await office();
    await app.saveScoreRules({ points: { 'seniority-executive': 1 } });
    expect(await grade()).toBe('C3');
    expect(await app.scoreRules()).toEqual({ points: { 'seniority-executive': 1 } });
    await app.saveScoreRules({});
    expect(await grade()).toBe('B3');
  });

  it('are one for all: saved again they take the place of the former ones', async () => {
    const { app, store } = await office();
    await app.saveScoreRules({ points: { meeting: 40 } });
    await app.saveScoreRules({ noReply: { messages: 5 } });
    expect(await store.list({ kind: 'score-rules' })).toHaveLength(1);
    expect(await app.scoreRules()).toEqual({ noReply: { messages: 5 } });
  });

  it('are decided by managers', async () => {
    const { app, store } = await office();
    const member = {
      server: 'https://team.example',
      token: 't',
      name: 'T',
      member: 'Zoé',
      memberId: 'm',
      role: 'sdr',
    };
    await store.setMeta('team', member);
    expect(await app.saveScoreRules({ points: { meeting: 1 } })).toMatchObject({
      fault: { code: 'NOT_YOURS' },
    });
    await store.setMeta('team', { ...member, role: 'manager' });
    expect((await app.saveScoreRules({ points: { meeting: 1 } })).ok).toBe(true);
  });
});
