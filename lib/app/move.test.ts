import { describe, expect, it } from 'vitest';
import { reader } from '../record/fold.ts';
import type { Fields } from '../record/kind.ts';
import { clip } from './clip.ts';
import { duplicates } from './duplicates/queue.ts';
import { create } from './edit.ts';
import { followMove, moveOf } from './move.ts';
import { saveClip } from './save-clip.ts';
import { type Played, playedDesk, profile } from './testing/desk.ts';

async function allowedDesk(): Promise<Played> {
  const played = await playedDesk();
  await played.store.setMeta('settings', { linkedinAllowed: true });
  return played;
}

async function clipped(played: Played, fields: Fields = {}, company?: string) {
  const capture = profile(fields);
  if (company)
    capture.drafts[1] = { kind: 'account', fields: { name: company }, evidence: { name: 'dom:card' } };
  played.page(capture);
  const preview = await clip(played.desk);
  if (!preview.ok) throw new Error(preview.fault.code);
  played.pass(60_000);
  const saved = await saveClip(played.desk, preview.value, []);
  if (!saved.ok) throw new Error(saved.fault.code);
  return { preview: preview.value, records: saved.value.records };
}

describe('a person who works elsewhere at a later clip', () => {
  const next = { company: 'Lumane SAS', title: 'Directrice générale' };

  it('is announced before saving, told as a signal, and keeps the old company in the past', async () => {
    const played = await allowedDesk();
    const history = [{ company: 'Orvane', title: 'Directrice commerciale' }];
    await clipped(played, { experience: history });
    const now = { ...next, experience: [{ company: 'Lumane' }, ...history] };
    const { preview, records } = await clipped(played, now, 'Lumane');
    expect(preview.items[0]?.moved).toMatchObject({
      from: { company: 'Orvane', title: 'Directrice commerciale', account: { title: 'Orvane' } },
      to: { company: 'Lumane SAS', title: 'Directrice générale' },
    });
    const [person] = await played.store.records([records[0]?.id ?? '']);
    const read = person && reader(person);
    expect(read?.('company')).toBe('Lumane SAS');
    expect(read?.('formerly')).toEqual([
      { title: 'Directrice commerciale', company: 'Orvane', until: '2026-11-23' },
    ]);
    expect(person?.conflicts).toEqual([]);
    const [signal] = await played.store.referring(person?.id ?? '', 'signal');
    const told = signal && reader(signal);
    expect(told?.('type')).toBe('leadership-change');
    expect(told?.('title')).toBe('Jeanne Valmont · Orvane → Lumane SAS');
    expect(told?.('account')).toHaveLength(2);
    await clipped(played, next, 'Lumane');
    expect(await played.store.count('signal')).toBe(1);
  });

  it('is no move where the company is only written otherwise', async () => {
    const played = await allowedDesk();
    await clipped(played);
    const { preview, records } = await clipped(played, { company: 'ORVANE SAS' });
    expect(preview.items[0]?.moved).toBeUndefined();
    expect(await moveOf(played.desk, records[0]?.id ?? '')).toBeUndefined();
  });

  it('becomes a lead at the new company once, with a task', async () => {
    const played = await allowedDesk();
    await clipped(played);
    const { records } = await clipped(played, next, 'Lumane');
    const id = records[0]?.id ?? '';
    expect(await moveOf(played.desk, id)).toMatchObject({
      from: { company: 'Orvane' },
      to: { company: 'Lumane SAS' },
    });
    const followed = await followMove(played.desk, id);
    expect(followed).toMatchObject({ ok: true, value: { person: id } });
    const record = await played.store.record(id);
    expect(record && reader(record)('stage')).toBe('new');
    const account = record && reader(record)('account');
    expect(followed.ok && followed.value.account).toBe(account);
    expect(await played.store.referring(id, 'activity')).toHaveLength(1);
    expect(await moveOf(played.desk, id)).toBeUndefined();
    expect(await followMove(played.desk, id)).toMatchObject({ fault: { code: 'NO_MOVE' } });
  });
});

it('a draft said to be a known record is kept as a member of it, which can be taken out', async () => {
  const played = await allowedDesk();
  const known = await create(played.desk, 'person', { fullName: 'J. Valmont', company: 'Orvane' });
  played.page(profile());
  const preview = await clip(played.desk);
  if (!preview.ok || !known.ok) throw new Error('no preview');
  await saveClip(played.desk, preview.value, [{ keep: true, as: known.value.id }]);
  expect((await played.store.record(known.value.id))?.members).toHaveLength(2);
  expect((await duplicates(played.desk, { limit: 5, offset: 0 })).total).toBe(0);
});
