import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { Decision, Preview } from './app.ts';
import { clip, withSelection } from './clip.ts';
import { correct, create, settle, undo } from './edit.ts';
import { erase } from './erase.ts';
import { clipFault, dropClip, pendingClip } from './pending.ts';
import { saveClip } from './save-clip.ts';
import { writeSettings } from './settings.ts';
import { type Played, playedDesk, profile } from './testing/desk.ts';

let played: Played;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`fault ${JSON.stringify(result.fault)}`);
  return result.value;
};
const read = async (): Promise<Preview> => must(await clip(played.desk));
const save = async (preview: Preview, decisions: Decision[] = preview.items.map(() => ({ keep: true }))) =>
  must(await saveClip(played.desk, preview, decisions));
const person = async () => (await played.store.list({ kind: 'person' }))[0];

beforeEach(async () => {
  played = await playedDesk();
  await writeSettings(played.store, { linkedinAllowed: true });
  played.page(profile());
});

describe('whom the rep says it is', () => {
  const nameless = { linkedinUrl: 'https://www.linkedin.com/in/other-valmont/' };

  it('is one with a known record, and what either side says is kept', async () => {
    const known = must(await create(played.desk, 'person', { fullName: 'J. Valmont', location: 'Lyon' }));
    played.page(profile(nameless));
    const { records } = await save(await read(), [{ keep: true, as: known.id }, { keep: true }]);
    expect(await played.store.count('person')).toBe(1);
    const record = await played.store.record(known.id);
    expect(record?.members).toHaveLength(2);
    expect(record?.fields.location?.value).toBe('Lyon');
    expect(record?.fields.title?.value).toBe('Directrice commerciale');
    expect(records[0]?.id).toBe(record?.id);
  });

  it('is none of those proposed: the word stands against every one', async () => {
    const known = must(await create(played.desk, 'person', { fullName: 'J. Valmont' }));
    played.page(profile(nameless));
    await save(await read(), [{ keep: true, not: [known.id] }, { keep: true }]);
    expect(await played.store.count('person')).toBe(2);
    const [{ id } = { id: '' }] = (await played.store.list({ kind: 'person' })).filter(
      (one) => one.id !== known.id,
    );
    expect((await played.store.observations(id)).flatMap((one) => one.different ?? [])).toEqual([known.id]);
  });
});

describe('reading a page', () => {
  it('is refused on LinkedIn until the rep has agreed once', async () => {
    await writeSettings(played.store, { linkedinAllowed: false });
    expect(await clip(played.desk)).toMatchObject({ ok: false, fault: { code: 'CAPTURE_CONSENT' } });
    expect(await clipFault(played.store)).toMatchObject({ code: 'CAPTURE_CONSENT' });
    expect(await pendingClip(played.store)).toBeUndefined();
  });

  it('keeps the preview for every page of the extension, and writes no record', async () => {
    const preview = await read();
    expect(preview.items[0]).toMatchObject({ kind: 'person', title: 'Jeanne Valmont', optedOut: false });
    expect(await pendingClip(played.store)).toEqual(preview);
    expect(await played.store.count('person')).toBe(0);
    await dropClip(played.desk);
    expect(await pendingClip(played.store)).toBeUndefined();
  });

  it('says why a page gave nothing, and names the site', async () => {
    played.page({ url: 'https://news.example/', site: 'generic', drafts: [], missing: [], refused: 'wall' });
    expect(await clip(played.desk)).toEqual({
      ok: false,
      fault: { code: 'CAPTURE_WALL', values: { site: 'news.example' } },
    });
  });

  it('keeps what an official register says as such, so that it outranks other pages', async () => {
    const url = 'https://register.example/entreprise/732829320';
    const draft = { kind: 'account', fields: { name: 'Brévin', siren: '732829320' }, evidence: {} };
    played.page({ url, site: 'annuaire-entreprises', source: 'register', drafts: [draft], missing: [] });
    await save(await read());
    const [saved] = await played.store.list({ kind: 'account' });
    expect(saved?.fields.siren).toMatchObject({ value: '732829320', from: { source: { type: 'register' } } });
  });

  it('says that a notice is not whole rather than that there is none', async () => {
    played.page({ url: 'https://ted.europa.eu/x', site: 'ted', drafts: [], missing: [], refused: 'invalid' });
    expect(await clip(played.desk)).toMatchObject({ ok: false, fault: { code: 'CAPTURE_INVALID' } });
  });

  it('makes the selected words the excerpt', () => {
    const capture = withSelection(
      { url: 'https://a.example/x', site: 'generic', drafts: [], missing: [], refused: 'nothing' },
      '  two\n words ',
    );
    expect(capture.refused).toBeUndefined();
    expect(capture.drafts).toEqual([
      {
        kind: 'article',
        fields: { url: 'https://a.example/x', excerpt: 'two words' },
        evidence: { url: 'address', excerpt: 'selection' },
      },
    ]);
  });
});

describe('saving a clip', () => {
  it('keeps person and company with their source, and joins one to the other', async () => {
    const saved = await save(await read());
    expect(saved.records.map((record) => record.title)).toEqual(['Jeanne Valmont', 'Orvane']);
    const record = await person();
    expect(record?.fields.fullName?.from).toMatchObject({
      source: { type: 'page', site: 'www.linkedin.com', adapter: 'linkedin' },
      evidence: 'dom:h1',
    });
    expect(record?.fields.account?.value).toBe(saved.records[1]?.id);
    expect(played.errands).toContain('sync');
    expect(await played.store.outboxSize()).toEqual({ waiting: 2, refused: 0 });
  });

  it('is done once, however often it is asked', async () => {
    const preview = await read();
    const first = await save(preview);
    expect(await save(preview)).toEqual(first);
    expect((await played.store.outboxSize()).waiting).toBe(2);
  });

  it('finds the same person again instead of a double, and shows what would change', async () => {
    await save(await read());
    played.pass(60_000);
    played.page(profile({ title: 'Directrice générale', location: 'Lyon' }));
    const preview = await read();
    expect(preview.items[0]?.known).toMatchObject({ key: 'linkedin:jeanne-valmont' });
    expect(preview.items[0]?.fields.map(({ field, effect }) => [field, effect])).toEqual([
      ['fullName', 'same'],
      ['title', 'change'],
      ['company', 'same'],
      ['linkedinUrl', 'same'],
      ['location', 'new'],
    ]);
    await save(preview);
    expect(await played.store.count('person')).toBe(1);
    expect(await played.store.count('account')).toBe(1);
    expect((await person())?.fields.title?.value).toBe('Directrice générale');
  });

  it('keeps the correction as a person’s word beside what the page said', async () => {
    const preview = await read();
    await save(preview, [{ keep: true, corrected: { title: 'DG' } }, { keep: true }] as never);
    const record = await person();
    expect(record?.fields.title).toMatchObject({ value: 'DG', from: { source: { type: 'manual' } } });
    expect(record?.conflicts).toEqual([]);
  });

  it('leaves out what the rep took off, and whom the rep did not tick', async () => {
    await save(await read(), [{ keep: true, without: ['title'] }, { keep: false }] as never);
    expect((await person())?.fields.title).toBeUndefined();
    expect((await person())?.fields.account).toBeUndefined();
    expect(await played.store.count('account')).toBe(0);
  });
});

describe('a page that disagrees with a person', () => {
  it('raises a conflict, settled once for all', async () => {
    await save(await read());
    const id = (await person())?.id ?? '';
    played.pass(1000);
    must(await correct(played.desk, id, { set: { title: 'DG' } }));
    played.pass(1000);
    played.page(profile({ title: 'Présidente' }));
    await save(await read());
    expect((await person())?.fields.title?.value).toBe('DG');
    expect((await person())?.conflicts).toMatchObject([
      { field: 'title', now: { value: 'DG' }, new: { value: 'Présidente' } },
    ]);
    const settled = must(await settle(played.desk, id, 'title', 'new'));
    expect(settled.fields.title?.value).toBe('Présidente');
    expect(settled.conflicts).toEqual([]);
  });

  it('can be undone, step by step', async () => {
    await save(await read());
    const id = (await person())?.id ?? '';
    played.pass(1000);
    must(await correct(played.desk, id, { set: { title: 'DG' } }));
    expect(must(await undo(played.desk, id))?.fields.title?.value).toBe('Directrice commerciale');
    expect(must(await undo(played.desk, id))).toBeUndefined();
    expect(await undo(played.desk, id)).toMatchObject({ ok: false, fault: { code: 'NOTHING_TO_UNDO' } });
  });
});

describe('a page that changes while it is read', () => {
  it('is refused in words, saves nothing and leaves what was known', async () => {
    await save(await read());
    const before = await played.store.outboxSize();
    played.page({ ...profile({ title: 'DG' }), refused: 'moved' });
    const again = await clip(played.desk);
    expect(again).toMatchObject({ ok: false, fault: { code: 'CAPTURE_MOVED' } });
    expect(await played.store.meta('clip')).toBeUndefined();
    expect(await played.store.meta('clip.fault')).toMatchObject({ code: 'CAPTURE_MOVED' });
    expect(await played.store.outboxSize()).toEqual(before);
  });
});

describe('a person who objected', () => {
  it('is erased and cannot be clipped again, while the company can', async () => {
    await save(await read());
    const id = (await person())?.id ?? '';
    must(await erase(played.desk, id, { optOut: true }));
    expect(await played.store.count('person')).toBe(0);
    expect(await played.store.observations(id)).toEqual([]);
    const preview = await read();
    expect(preview.items.map((item) => item.optedOut)).toEqual([true, false]);
    await save(preview);
    expect(await played.store.count('person')).toBe(0);
    const account = (await played.store.list({ kind: 'account' }))[0];
    expect(account && reader(account)('name')).toBe('Orvane');
  });
});
