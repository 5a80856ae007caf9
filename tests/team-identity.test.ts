import { describe, expect, it } from 'vitest';
import type { Desk } from '../lib/app/desk.ts';
import { decideDuplicate, undoDecisions, unmerge } from '../lib/app/duplicates/decide.ts';
import { joins } from '../lib/app/duplicates/joins.ts';
import { correct, create } from '../lib/app/edit.ts';
import type { Fields } from '../lib/record/kind.ts';
import { must, realTeam, synced } from './support/team.ts';

/** Merges, un-merges and corrections of two members, through the real backend. */
const { device } = realTeam();

async function person(desk: Desk, fields: Fields): Promise<string> {
  return must(await create(desk, 'person', fields)).id;
}

/** What a device shows of some subjects: which are one, and what is known of each. */
async function shown({ store }: Desk, ids: string[]): Promise<unknown> {
  const records = await Promise.all(ids.map((id) => store.record(id)));
  return records.map(
    (record) => record && { members: record.members, fields: record.fields, sets: record.sets },
  );
}

describe('one person who came in twice, on two devices', () => {
  it('is one everywhere after a merge, and two again, as they were, after an un-merge by a colleague', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    const a = await person(camille, { fullName: 'Wouter Klaaskens', email: ['wouter@scheldine.example'] });
    await synced(camille, jonas);
    const b = await person(jonas, {
      fullName: 'W. Klaaskens',
      company: 'Scheldine',
      phone: ['+32470123456'],
    });
    await synced(jonas, camille);
    const before = await shown(camille, [a, b]);
    must(await decideDuplicate(jonas, a, b, 'merge'));
    await synced(jonas, camille);
    expect((await camille.store.record(b))?.members).toEqual([a, b].sort());
    expect(await shown(jonas, [a, b])).toEqual(await shown(camille, [a, b]));
    must(await unmerge(camille, a, b));
    await synced(camille, jonas);
    for (const desk of [camille, jonas, await late()]) {
      expect(await shown(desk, [a, b])).toEqual(before);
      expect(await joins(desk, a)).toHaveLength(1);
    }
  });

  it('is two again on every device once the address that joined them was told apart, though both still show it', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    const email = ['hugo@brevenne.example'];
    const a = await person(camille, { fullName: 'Hugo Castagne', email });
    const b = await person(jonas, { fullName: 'H. Castagne', email, company: 'Brévenne' });
    await synced(camille, jonas, camille);
    expect((await camille.store.record(a))?.members).toHaveLength(2);
    const apart = must(await unmerge(camille, a, b));
    await synced(camille, jonas);
    for (const desk of [camille, jonas, await late()])
      expect((await desk.store.record(b))?.members).toEqual([b]);
    must(await undoDecisions(camille, apart.decisions));
    await synced(camille, jonas);
    for (const desk of [camille, jonas]) expect((await desk.store.record(b))?.members).toHaveLength(2);
  });

  it('shows everybody what one of them corrected, with who said it', async () => {
    const [camille, jonas] = [await device(0), await device(1)];
    const id = await person(jonas, { fullName: 'Nora Lind', title: 'Acheteuse' });
    await synced(jonas, camille);
    must(await correct(camille, id, { set: { title: 'Directrice des achats' } }));
    await synced(camille, jonas);
    const title = (await jonas.store.record(id))?.fields.title;
    expect(title?.value).toBe('Directrice des achats');
    expect(title?.from.by).toBe((await camille.store.meta<{ memberId: string }>('team'))?.memberId);
  });
});

/** A device that joins when all is said. */
async function late(): Promise<Desk> {
  const desk = await device(1);
  await synced(desk);
  return desk;
}
