import { describe, expect, it } from 'vitest';
import { kindOf } from '../record/kinds/index.ts';
import type { App } from './app.ts';
import { createApp } from './create.ts';
import { playedDesk } from './testing/desk.ts';

async function office(): Promise<{ app: App; ids: Record<string, string>; pass: (ms: number) => void }> {
  const { desk, pass } = await playedDesk();
  const app = createApp(desk);
  const ids: Record<string, string> = {};
  const add = async (kind: string, name: string, fields: Record<string, string>) => {
    const made = await app.create(kind, { [kind === 'person' ? 'fullName' : 'name']: name, ...fields });
    if (made.ok) ids[name] = made.value.id;
    pass(1000);
  };
  await add('account', 'Orvane', { city: 'Lyon', industry: 'Logiciels', stage: 'engaged' });
  await add('account', 'Rugged', {
    city: 'Lille',
    industry: 'Transport',
    stage: 'target',
    owner: 'Zoé Petit',
  });
  await add('person', 'Jeanne Valmont', { account: ids.Orvane ?? '', stage: 'qualified' });
  await add('person', 'Jean Martin', { account: ids.Rugged ?? '', stage: 'new' });
  await app.log(ids['Jeanne Valmont'] ?? '', { type: 'call', text: 'Rappel' });
  return { app, ids, pass };
}

const titles = (page: { rows: Parameters<typeof titleOf>[0][] }) => page.rows.map(titleOf);
function titleOf(record: { kind: string; fields: Record<string, { value: unknown }> }): unknown {
  return record.fields[record.kind === 'person' ? 'fullName' : 'name']?.value;
}

describe('find', () => {
  it('narrows one kind by words, by a filter, or both', async () => {
    const { app } = await office();
    const people = (query: string, filter = {}) => app.find({ kind: 'person', query, filter, limit: 10 });
    expect(titles(await people(''))).toEqual(['Jean Martin', 'Jeanne Valmont']);
    expect(titles(await people('orvane'))).toEqual([]);
    expect(titles(await people('jean', { stages: ['qualified'] }))).toEqual(['Jeanne Valmont']);
    expect(titles(await people('', { city: 'lille' }))).toEqual(['Jean Martin']);
    expect(titles(await people('', { sector: 'logiciels' }))).toEqual(['Jeanne Valmont']);
    expect(titles(await app.find({ kind: 'account', filter: { mine: true }, limit: 10 }))).toEqual([
      'Orvane',
    ]);
    expect(titles(await app.find({ kind: 'account', filter: { owner: 'petit' }, limit: 10 }))).toEqual([
      'Rugged',
    ]);
  });

  it('asks scores and contacts as the dossier tells them', async () => {
    const { app, ids, pass } = await office();
    pass(10 * 24 * 3600_000);
    const people = (filter: object) => app.find({ kind: 'person', filter, limit: 10 });
    expect(titles(await people({ contactDays: 10.1 }))).toEqual(['Jeanne Valmont']);
    expect(titles(await people({ quietDays: 11 }))).toEqual(['Jean Martin']);
    const known = await app.dossier(ids['Jean Martin'] ?? '');
    const grade = known.ok ? known.value.score.grade : '';
    expect(titles(await people({ grades: [grade] }))).toContain('Jean Martin');
    expect(titles(await people({ grades: [grade === 'A1' ? 'C3' : 'A1'] }))).not.toContain('Jean Martin');
  });

  it('goes page by page, and says whether others follow', async () => {
    const { app } = await office();
    const page = (offset: number) => app.find({ kind: 'person', limit: 1, offset });
    expect(await page(0)).toMatchObject({ more: true });
    expect(titles(await page(1))).toEqual(['Jeanne Valmont']);
    expect(await page(1)).not.toHaveProperty('more', true);
    expect(await page(2)).toEqual({ rows: [], more: false });
  });
});

describe('a segment', () => {
  const input = { name: ' Lyon ', of: 'account' as const, filter: { city: 'Lyon', stages: ['engaged'] } };

  it('is no answer to a search, which finds people, accounts and notes in one list', async () => {
    const { app } = await office();
    await app.saveSegment({ ...input, name: 'Orvane' });
    const [account] = await app.search('orvane');
    if (!account) throw new Error('nothing found');
    await app.log(account.id, { type: 'note', text: 'Orvane asks for a new offer' });
    const kinds = (await app.search('orvane')).map(({ kind }) => kind);
    expect(kinds).toContain('account');
    expect(kinds).toContain('activity');
    expect(kinds).not.toContain('segment');
  });

  it('is kept with its conditions, changed, and taken back', async () => {
    const { app } = await office();
    const made = await app.saveSegment(input);
    if (!made.ok) throw new Error(made.fault.code);
    expect(await app.segments()).toEqual([{ ...input, name: 'Lyon', id: made.value.id }]);
    expect(titles(await app.find({ kind: 'account', filter: made.value.filter, limit: 5 }))).toEqual([
      'Orvane',
    ]);
    await app.saveSegment({ ...input, filter: { quietDays: 30 } }, made.value.id);
    expect((await app.segments()).map(({ filter }) => filter)).toEqual([{ quietDays: 30 }]);
    expect(await app.deleteSegment(made.value.id)).toEqual({ ok: true, value: undefined });
    expect(await app.segments()).toEqual([]);
    expect(await app.saveSegment(input, made.value.id)).toMatchObject({ fault: { code: 'RECORD_GONE' } });
  });

  it('of a newer version keeps what this one does not know', async () => {
    const { app } = await office();
    const made = await app.create('segment', {
      name: 'Neuf',
      of: 'person',
      filter: { later: 1, city: 'Lyon' },
    });
    if (!made.ok) throw new Error(made.fault.code);
    await app.saveSegment({ name: 'Neuf', of: 'person', filter: { mine: true } }, made.value.id);
    const [value] = await app.history(made.value.id, 'filter');
    expect(value?.value).toEqual({ later: 1, mine: true });
    expect((await app.segments())[0]?.filter).toEqual({ mine: true });
  });

  it('is no person: nothing else is deleted under its name', async () => {
    const { app, ids } = await office();
    expect(kindOf('segment').erase).toBe('never');
    expect(await app.deleteSegment(ids.Orvane ?? '')).toMatchObject({ fault: { code: 'RECORD_GONE' } });
    expect((await app.dossier(ids.Orvane ?? '')).ok).toBe(true);
  });
});
