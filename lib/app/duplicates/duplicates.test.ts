import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../record/day.ts';
import type { Fields } from '../../record/kind.ts';
import { clip } from '../clip.ts';
import { create } from '../edit.ts';
import { saveClip } from '../save-clip.ts';
import { type Played, playedDesk, profile } from '../testing/desk.ts';
import { findDuplicates } from './compare.ts';
import { decideDuplicate, decideDuplicates, undoDecisions, unmerge } from './decide.ts';
import { joins } from './joins.ts';
import { perhaps } from './perhaps.ts';
import { duplicates } from './queue.ts';

async function made(played: Played, kind: string, fields: Fields): Promise<string> {
  const done = await create(played.desk, kind, fields);
  if (!done.ok) throw new Error(done.fault.code);
  return done.value.id;
}

async function wouters(): Promise<Played & { a: string; b: string }> {
  const played = await playedDesk();
  const a = await made(played, 'person', {
    fullName: 'Wouter Klaaskens',
    company: 'Scheldine',
    phone: ['0470 12 34 56'],
  });
  const b = await made(played, 'person', {
    fullName: 'Woutr Klaskens',
    company: 'Scheldine',
    location: 'Gand',
  });
  await made(played, 'person', { fullName: 'Elodie Chambert', company: 'Lumane' });
  await findDuplicates(played.desk, 1000);
  return { ...played, a, b };
}

const page = { limit: 10, offset: 0 };

describe('the queue', () => {
  it('holds likely pairs with what speaks for them and what a merge would change', async () => {
    const { desk, a, b } = await wouters();
    const { pairs, groups, total } = await duplicates(desk, page);
    expect(total).toBe(1);
    expect(groups).toEqual([{ reason: 'company', count: 1, bulk: false }]);
    expect([pairs[0]?.a.id, pairs[0]?.b.id].sort()).toEqual([a, b].sort());
    expect(pairs[0]?.score).toBeGreaterThan(0.5);
    expect(pairs[0]?.agree).toEqual(['company']);
    expect(pairs[0]?.differences.map(({ field }) => field)).toEqual(['fullName', 'location', 'phone']);
    expect(pairs[0]?.differences.at(-1)?.merged).toEqual(['0470 12 34 56']);
  });

  it('lets go of a pair that was merged, kept apart or put off, and gets the last one back', async () => {
    const { desk, a, b, pass } = await wouters();
    const total = async () => (await duplicates(desk, page)).total;
    const merged = await decideDuplicate(desk, a, b, 'merge');
    expect(await total()).toBe(0);
    expect((await desk.store.record(b))?.members).toHaveLength(2);
    expect(merged.ok && (await undoDecisions(desk, merged.value.decisions)).ok).toBe(true);
    expect(await total()).toBe(1);
    const apart = await decideDuplicate(desk, a, b, 'apart');
    expect(await total()).toBe(0);
    expect(apart.ok && (await undoDecisions(desk, apart.value.decisions)).ok).toBe(true);
    await decideDuplicate(desk, a, b, 'later');
    expect(await duplicates(desk, page)).toMatchObject({ total: 0, later: 1 });
    await decideDuplicate(desk, a, b, 'now');
    expect(await duplicates(desk, page)).toMatchObject({ total: 1, later: 0 });
    await decideDuplicate(desk, a, b, 'later');
    pass(8 * DAY_MS);
    expect(await duplicates(desk, page)).toMatchObject({ total: 1, later: 0 });
  });

  it('puts first what customers and open business hang on', async () => {
    const played = await playedDesk();
    await made(played, 'person', { fullName: 'Yacine Belhadji', company: 'Logivane' });
    await made(played, 'person', { fullName: 'Yassine Belhadji', company: 'Logivane' });
    await made(played, 'person', {
      fullName: 'Joris van der Molen',
      company: 'Datagrave',
      stage: 'customer',
    });
    await made(played, 'person', { fullName: 'Joris Vandermolen', company: 'Datagrave BV' });
    await findDuplicates(played.desk, 1000);
    const { pairs } = await duplicates(played.desk, page);
    expect(pairs.map(({ a }) => a.title.split(' ')[0])).toEqual(['Joris', expect.stringMatching(/^Ya/)]);
  });

  it('merges in bulk where the reason is a hard key, and nowhere else', async () => {
    const played = await playedDesk();
    await made(played, 'account', { name: 'Papote', domain: 'papote.app', city: 'Paris' });
    await made(played, 'account', {
      name: 'PPT Technologies',
      website: 'https://blog.papote.app/',
      city: 'Paris',
    });
    await findDuplicates(played.desk, 1000);
    expect(await decideDuplicates(played.desk, 'name')).toMatchObject({
      fault: { code: 'MERGE_ONE_BY_ONE' },
    });
    expect((await duplicates(played.desk, page)).groups).toEqual([
      { reason: 'domain', count: 1, bulk: true },
    ]);
    expect(await decideDuplicates(played.desk, 'domain')).toMatchObject({ ok: true, value: { pairs: 1 } });
    expect(await played.store.count('account')).toBe(1);
  });

  it('is empty where only hard keys are to count', async () => {
    const { desk } = await wouters();
    await desk.store.setMeta('settings', { strictIdentity: true });
    await findDuplicates(desk, 1000);
    expect((await duplicates(desk, page)).total).toBe(0);
    expect(await perhaps(desk, 'person', { fullName: 'Wouter Klaaskens', company: 'Scheldine' })).toEqual([]);
  });
});

describe('a draft', () => {
  it('shows who it may be about, with the reasons', async () => {
    const { desk, a } = await wouters();
    const found = await perhaps(desk, 'person', { fullName: 'Klaaskens Wouter', company: 'Scheldine BV' });
    expect(found[0]?.summary.id).toBe(a);
    expect(found[0]?.reasons.map(({ key }) => key)).toContain('match.person.surname.same');
  });
});

describe('what a record is made of', () => {
  it('is told with who joined it, and can be taken apart', async () => {
    const { desk, a, b } = await wouters();
    await decideDuplicate(desk, a, b, 'merge');
    const members = await joins(desk, a);
    expect(members.map(({ summary }) => summary.title)).toEqual(['Wouter Klaaskens', 'Woutr Klaskens']);
    expect(members[1]?.joined).toEqual([expect.objectContaining({ by: 'person', with: a })]);
    expect(members[1]?.from.source.type).toBe('manual');
    const taken = await unmerge(desk, a, b);
    expect((await desk.store.record(a))?.members).toEqual([a]);
    expect((await desk.store.record(b))?.members).toEqual([b]);
    expect(taken.ok && (await undoDecisions(desk, taken.value.decisions)).ok).toBe(true);
    expect((await desk.store.record(a))?.members).toEqual([a, b].sort());
  });

  it('splits what a hard key joined, too', async () => {
    const played = await playedDesk();
    const email = ['wouter@scheldine.be'];
    const a = await made(played, 'person', { fullName: 'Wouter Klaaskens', email });
    await made(played, 'person', { fullName: 'W. Klaaskens', email });
    const b = (await played.store.record(a))?.members.find((id) => id !== a) ?? '';
    expect((await joins(played.desk, b)).map(({ joined }) => joined)).toEqual([
      [{ by: 'key', key: 'email:wouter@scheldine.be', with: b }],
      [{ by: 'key', key: 'email:wouter@scheldine.be', with: a }],
    ]);
    expect(await unmerge(played.desk, a, b)).toMatchObject({ ok: true });
    expect(await joins(played.desk, a)).toHaveLength(1);
    expect(await unmerge(played.desk, a, b)).toMatchObject({ fault: { code: 'NOT_A_MEMBER' } });
  });

  it('takes along, with a member taken out, what was read of that member after the merge', async () => {
    const played = await playedDesk();
    const { desk, store } = played;
    await store.setMeta('settings', { linkedinAllowed: true });
    const a = await made(played, 'person', { fullName: 'J. Valmont', company: 'Orvane' });
    const linkedinUrl = 'https://www.linkedin.com/in/jeanne-valmont/';
    const b = await made(played, 'person', { fullName: 'Jeanne Valmont', linkedinUrl });
    await decideDuplicate(desk, a, b, 'merge');
    played.page(profile({ headline: 'Directrice chez Orvane' }));
    const preview = await clip(desk);
    if (!preview.ok) throw new Error(preview.fault.code);
    await saveClip(desk, preview.value, [{ keep: true }, { keep: false }]);
    expect((await store.record(a))?.fields.headline?.value).toBe('Directrice chez Orvane');
    await unmerge(desk, a, b);
    const [left, taken] = await Promise.all([a, b].map((id) => store.record(id)));
    expect(Object.keys(left?.fields ?? {}).sort()).toEqual(['company', 'fullName']);
    expect(taken?.fields.headline?.value).toBe('Directrice chez Orvane');
    // Nothing of it joins them again.
    expect([left?.members, taken?.members]).toEqual([[a], [b]]);
  });
});

describe('somebody whose role does not correct a colleague’s record', () => {
  it('merges, parts and undoes nothing that the team would refuse', async () => {
    const played = await wouters();
    const { desk, store, a, b } = played;
    const merged = await decideDuplicate(desk, a, b, 'merge');
    if (!merged.ok) throw new Error(merged.fault.code);
    const team = { server: 'https://x.example', token: 't', name: 'T', member: 'Omar', memberId: 'me' };
    await store.setMeta('team', { ...team, role: 'sdr' });
    await store.setMeta('device', 'another device');
    await store.setMeta('sync.access', { view: 'v', role: 'sdr', teammates: ['me'], territories: [] });
    const refused = { ok: false, fault: { code: 'NOT_YOURS' } };
    expect(await unmerge(desk, a, b)).toMatchObject(refused);
    expect(await undoDecisions(desk, merged.value.decisions)).toMatchObject(refused);
    const c = await made(played, 'person', { fullName: 'Wouter Klaaskens', company: 'Scheldine' });
    expect(await decideDuplicate(desk, a, c, 'merge')).toMatchObject(refused);
    expect(await decideDuplicate(desk, a, c, 'apart')).toMatchObject(refused);
    expect(await decideDuplicate(desk, a, c, 'later')).toMatchObject({ ok: true });
    expect((await store.record(a))?.members).toEqual([a, b].sort());
  });
});
