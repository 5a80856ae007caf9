import { describe, expect, it } from 'vitest';
import { exportBackup, importBackup } from '../lib/app/backup.ts';
import type { Desk } from '../lib/app/desk.ts';
import { create, log } from '../lib/app/edit.ts';
import { erase } from '../lib/app/erase.ts';
import { leaveTeam } from '../lib/app/leave.ts';
import { syncTeam } from '../lib/app/sync.ts';
import { team as teamStatus } from '../lib/app/team.ts';
import type { Id } from '../lib/record/id.ts';
import { readErasures } from '../lib/sync/orders.ts';
import { must, realTeam, synced } from './support/team.ts';

const team = realTeam();
const { device, join, signedIn } = team;

async function person(desk: Desk, name: string, fields: Record<string, string | string[]> = {}): Promise<Id> {
  return must(await create(desk, 'person', { fullName: name, ...fields })).id;
}

/** Everything a device holds, as text. */
async function everything({ store }: Desk): Promise<string> {
  const rows = [];
  for await (const some of store.allObservations()) rows.push(...some);
  const outbox = await store.outbox(1000);
  const kinds = await Promise.all(['person', 'activity'].map((kind) => store.list({ kind, limit: 1000 })));
  return JSON.stringify([rows, outbox, kinds, await store.candidates('Marqueur', 10)]);
}

async function backup({ store, env }: Desk): Promise<string> {
  const pieces: string[] = [];
  must(await exportBackup(store, env, (piece) => pieces.push(piece)));
  return pieces.join('');
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

describe('an erasure', () => {
  it('takes from every device what only that device knew of the person, and from the server', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    const id = await person(camille, 'Ada Marqueur', { email: ['ada@marqueur.example'] });
    await synced(camille, jonas);
    // Not exchanged yet when the order is given: a second clip of hers, and a note about her.
    await person(jonas, 'A. Marqueur', { email: ['ada@marqueur.example'], phone: ['+33 1 99 00 12 34'] });
    must(await log(jonas, id, { type: 'note', text: 'Marqueur rappelle lundi' }));
    must(await erase(camille, id, { optOut: false }));
    await synced(camille, jonas, camille, jonas);
    for (const desk of [camille, jonas]) expect(await everything(desk)).not.toContain('Marqueur');
    const late = await device(0);
    await synced(late);
    expect(await everything(late)).not.toContain('Marqueur');
  }, 60_000);

  it('of who objected reaches a clip that another device made under another subject', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    // A phone is no key that joins two records: only the objection itself knows them again.
    const phone = ['+33 1 99 00 56 78'];
    const id = await person(camille, 'Ines Marqueur', { phone });
    await person(jonas, 'I. Marqueur', { phone });
    await synced(camille);
    must(await erase(camille, id, { optOut: true }));
    await synced(camille, jonas, camille);
    for (const desk of [camille, jonas, await device(1)]) {
      await synced(desk);
      expect(await everything(desk)).not.toContain('Marqueur');
    }
  }, 60_000);

  it('outlives an old backup, on the device that gave the order and on one that heard of it', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    const id = await person(camille, 'Noa Marqueur');
    must(await log(camille, id, { type: 'note', text: 'Marqueur préfère le matin' }));
    await person(camille, 'Paul Estève');
    await synced(camille, jonas);
    const old = await backup(jonas);
    must(await erase(camille, id, { optOut: false }));
    await synced(camille, jonas);
    for (const desk of [camille, jonas]) {
      const report = must(await importBackup(desk.store, desk.env, whole(old)));
      expect(report.problems.map(({ fault }) => fault.code)).toContain('IMPORT_ERASED');
      expect(await everything(desk)).not.toContain('Marqueur');
      expect(await everything(desk)).toContain('Estève');
    }
    // A device that never heard of it takes the file; the server then says what has to go.
    const fresh = await device();
    must(await importBackup(fresh.store, fresh.env, whole(old)));
    expect(await everything(fresh)).toContain('Marqueur');
    await join(fresh, 1);
    await synced(fresh, camille);
    for (const desk of [fresh, camille]) expect(await everything(desk)).not.toContain('Marqueur');
  }, 60_000);
});

describe('leaving the team', () => {
  it('removes what colleagues observed, keeps what is one’s own, and brings it back on joining again', async () => {
    const [camille, jonas] = [await device(0), await device()];
    const [before, own] = [await person(jonas, 'Avant Équipe'), await person(jonas, 'Lina Propre')];
    await join(jonas, 1, await signedIn(1));
    const theirs = await person(camille, 'Ada Collègue');
    const shared = await person(camille, 'Bea Partagée', { email: ['bea@partage.example'] });
    await synced(camille, jonas);
    must(await create(jonas, 'person', { email: ['bea@partage.example'], title: 'Directrice' }));
    await synced(jonas, camille);
    const unsent = await person(jonas, 'Pas Envoyée');
    must(await leaveTeam(jonas));
    const left = await everything(jonas);
    expect(left).not.toContain('Collègue');
    expect(left).not.toContain('Bea Partagée');
    for (const name of ['Avant Équipe', 'Lina Propre', 'Directrice', 'Pas Envoyée'])
      expect(left).toContain(name);
    expect(await jonas.store.record(theirs)).toBeUndefined();
    expect((await jonas.store.records([before, own, unsent])).length).toBe(3);
    expect(await teamStatus(jonas)).toMatchObject({
      waiting: 0,
      own: expect.arrayContaining([team.sample.members[1].memberId]),
    });
    // The session is over; another one gives the same team back.
    await join(jonas, 1, await signedIn(1));
    await synced(jonas);
    expect((await jonas.store.record(theirs))?.fields.fullName?.value).toBe('Ada Collègue');
    expect((await jonas.store.record(shared))?.fields.title?.value).toBe('Directrice');
  }, 60_000);

  it('goes on after a death, and sends no other team what was erased in this one', async () => {
    const [camille, jonas] = [await device(0), await device()];
    await join(jonas, 1, await signedIn(1));
    const id = await person(camille, 'Ada Finale');
    await person(camille, 'Zoé Finale');
    await synced(camille, jonas);
    must(await erase(camille, id, { optOut: false }));
    await synced(camille, jonas);
    const dying: Desk = {
      ...jonas,
      store: {
        ...jonas.store,
        eraseObservations: async () => {
          throw new Error('killed');
        },
      },
    };
    await expect(leaveTeam(dying)).rejects.toThrow('killed');
    expect(await everything(jonas)).toContain('Zoé Finale');
    await syncTeam(jonas);
    expect(await everything(jonas)).not.toContain('Finale');
    const orders = await readErasures(jonas.store);
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.every((order) => order.of === 'former-team')).toBe(true);
  }, 60_000);
});
