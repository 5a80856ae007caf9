import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { dossier } from './dossier.ts';
import { correct } from './edit.ts';
import { eraseAsked } from './erase-asked.ts';
import { mayTakeAll, permissionOf } from './extract/permission.ts';
import { playedDesk } from './testing/desk.ts';

/** A desk of a team's member who holds a colleague's record and one of their own. */
async function desk(role: string, teammates: string[] = ['me']) {
  const { desk, store } = await playedDesk();
  const team = { server: 'https://x.example', token: 't', name: 'T', member: 'Omar', memberId: 'me', role };
  const access = { view: 'v', role, teammates, territories: ['FR'] };
  await store.write({
    origin: 'pulled',
    observations: [
      observation({ at: 1, by: 'nora', set: { fullName: 'Ada', title: 'DG' }, add: { tags: ['vip'] } }),
      observation({ at: 2, by: 'me', subject: subjectId(5), set: { fullName: 'Paul', title: 'DG' } }),
    ],
    meta: { team: team, 'sync.access': access },
  });
  return { desk, store };
}

const [theirs, own] = [subjectId(0), subjectId(5)];
const refused = { ok: false, fault: { code: 'NOT_YOURS' } };

describe('somebody whose role does not correct a colleague’s record', () => {
  it('fills what is empty, and changes their own, but nobody’s word', async () => {
    const { desk: mine } = await desk('sdr');
    expect(await correct(mine, theirs, { set: { title: 'PDG' } })).toMatchObject(refused);
    expect(await correct(mine, theirs, { drop: { tags: ['vip'] } })).toMatchObject(refused);
    expect(await correct(mine, theirs, { set: { company: 'Orvane' } })).toMatchObject({ ok: true });
    expect(await correct(mine, theirs, { set: { title: 'DG' }, add: { tags: ['new'] } })).toMatchObject({
      ok: true,
    });
    expect(await correct(mine, own, { set: { title: 'PDG' } })).toMatchObject({ ok: true });
    expect(await correct(mine, own, { set: { nps: 9 } })).toMatchObject(refused);
  });

  it('is told what is closed before trying', async () => {
    const { desk: mine } = await desk('sdr');
    const shown = await dossier(mine, theirs);
    const closed = shown.ok ? shown.value.closed : undefined;
    expect(closed?.erase).toBe(true);
    expect(closed?.fields.sort()).toEqual(['fullName', 'nps', 'tags', 'title']);
    const mineToo = await dossier(mine, own);
    expect(mineToo.ok && mineToo.value.closed).toEqual({ fields: ['nps'], erase: false });
  });

  it('erases and extracts only within reach', async () => {
    const { desk: mine, store } = await desk('sdr');
    expect(await eraseAsked(mine, theirs, { optOut: true })).toMatchObject(refused);
    expect(await store.record(theirs)).toBeDefined();
    const permission = await permissionOf(store);
    const [hers, his] = await store.records([theirs, own]);
    if (!hers || !his) throw new Error('both are held');
    expect(permission(hers, ['fullName'])).toEqual([]);
    expect(permission(his, ['fullName', 'nps'])).toEqual(['fullName']);
    expect(await mayTakeAll(store)).toBe(false);
    expect(await eraseAsked(mine, own, { optOut: false })).toMatchObject({ ok: true });
    expect(await store.record(own)).toBeUndefined();
  });
});

it('lets a teammate, a manager, and somebody alone change it', async () => {
  const mate = await desk('sdr', ['me', 'nora']);
  expect(await correct(mate.desk, theirs, { set: { title: 'PDG' } })).toMatchObject({ ok: true });
  const manager = await desk('manager');
  const shown = await dossier(manager.desk, theirs);
  expect(shown.ok && shown.value.closed).toBeUndefined();
  expect(await eraseAsked(manager.desk, theirs, { optOut: false })).toMatchObject({ ok: true });
  const alone = await desk('sdr');
  await alone.store.setMeta('team', undefined);
  expect(await correct(alone.desk, theirs, { set: { title: 'PDG', nps: 3 } })).toMatchObject({ ok: true });
});
