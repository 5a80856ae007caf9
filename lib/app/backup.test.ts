import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, observationsOf, subjectId } from '../../tests/support/observations.ts';
import type { Env } from '../record/env.ts';
import { reader } from '../record/fold.ts';
import type { Store } from '../store/port.ts';
import { bench, NOW } from '../store/testing/open.ts';
import { exportBackup, importBackup } from './backup.ts';
import { seal } from './backup-file.ts';
import { hashesOf } from './opt-out.ts';

const env: Env = { now: () => NOW, random: (length) => new Uint8Array(length).fill(7) };
const newStore = async () => (await bench()).store;

async function exported(store: Store): Promise<string> {
  const pieces: string[] = [];
  const result = await exportBackup(store, env, (piece) => pieces.push(piece));
  if (!result.ok) throw new Error(result.fault.code);
  return pieces.join('');
}

async function* cutAt(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const imported = (store: Store, text: string, size = 1000) => importBackup(store, env, cutAt(text, size));

const clip = observation({
  set: { fullName: 'Jeanne « Valmont » 🦊', note: 'a\nb\u2028c' },
  add: { email: ['j@orvane.example'] },
});

async function small(): Promise<string> {
  const store = await newStore();
  await store.write({ origin: 'local', observations: [clip], meta: { settings: { locale: 'fr' } } });
  return exported(store);
}

describe('a backup', () => {
  it('gives the same file again from the store it was imported into', async () => {
    await fc.assert(
      fc.asyncProperty(
        observationsOf({ subjects: 3, statements: true }),
        fc.integer({ min: 1, max: 300 }),
        async (observations, size) => {
          const [one, other] = [await newStore(), await newStore()];
          await one.write({
            origin: 'local',
            observations,
            meta: { settings: { locale: 'fr', pollMinutes: 10 } },
          });
          const text = await exported(one);
          const report = await imported(other, text, size);
          expect(report).toEqual({
            ok: true,
            value: { rows: observations.length, stored: observations.length, already: 0, problems: [] },
          });
          expect(await exported(other)).toBe(text);
          expect(await other.list({ kind: 'person' })).toEqual(await one.list({ kind: 'person' }));
          one.close();
          other.close();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('cut at any character is refused as cut, and changes nothing', async () => {
    const text = await small();
    const store = await newStore();
    for (let end = 0; end < text.length; end++) {
      const result = await imported(store, text.slice(0, end));
      expect([end, result]).toEqual([end, { ok: false, fault: { code: 'IMPORT_TRUNCATED' } }]);
    }
    expect(await store.count('person')).toBe(0);
    expect(await store.meta('settings')).toBeUndefined();
    expect(await imported(store, text)).toMatchObject({ ok: true, value: { stored: 1 } });
  });

  it('with any character edited is refused, and changes nothing', async () => {
    const text = await small();
    const store = await newStore();
    for (let at = 0; at < text.length; at++) {
      for (const other of ['0', 'x', '"', ' ', '\n']) {
        if (text[at] === other) continue;
        const edited = text.slice(0, at) + other + text.slice(at + 1);
        const result = await imported(store, edited);
        expect([at, other, result.ok]).toEqual([at, other, false]);
      }
    }
    expect(await store.count('person')).toBe(0);
  });

  it('with something behind its end, or lines left out, is refused as damaged', async () => {
    const text = await small();
    const damaged = { ok: false, fault: { code: 'IMPORT_DAMAGED' } };
    const store = await newStore();
    expect(await imported(store, `${text}\n${text}`)).toEqual(damaged);
    expect(await imported(store, text.split('\n').toSpliced(1, 1).join('\n'))).toEqual(damaged);
    expect(await imported(store, text.replaceAll('\n', '\r\n'))).toEqual(damaged);
    expect(await imported(store, `\uFEFF${text}\n`)).toMatchObject({ ok: true });
  });

  it('of a newer version, or of another program, is refused', async () => {
    const store = await newStore();
    const refused = async (text: string) => {
      const result = await imported(store, text, 5);
      return result.ok ? 'taken' : result.fault.code;
    };
    expect(await refused('{"vigie":"backup","version":2}\n')).toBe('IMPORT_NEWER');
    expect(await refused('{"vigie":"backup","version":"1"}\n')).toBe('IMPORT_NOT_OURS');
    expect(await refused('date;amount\n2026-01-01;12\n')).toBe('IMPORT_NOT_OURS');
    expect(await refused('<!doctype html><title>Sign in</title>')).toBe('IMPORT_NOT_OURS');
    expect(await refused(`{"vigie":"backup"${' '.repeat(2_000_000)}`)).toBe('IMPORT_DAMAGED');
  });

  it('imported twice changes nothing the second time and says so', async () => {
    const text = await small();
    const store = await newStore();
    await imported(store, text);
    expect(await imported(store, text)).toEqual({
      ok: true,
      value: { rows: 1, stored: 0, already: 1, problems: [] },
    });
  });

  it('goes to the outbox, so that a team gets what it did not have', async () => {
    const store = await newStore();
    await imported(store, await small());
    expect((await store.outbox(10)).map((row) => row.observation)).toEqual([clip]);
  });

  it('names a row that this version cannot read, and takes the others', async () => {
    const sum = seal();
    const rows = [
      '{"vigie":"backup","version":1}',
      JSON.stringify({ ...clip, kv: 'un' }),
      JSON.stringify(clip),
    ];
    for (const row of rows) sum.line(row);
    const store = await newStore();
    expect(await imported(store, `${rows.join('\n')}\n${sum.footer(2)}`)).toEqual({
      ok: true,
      value: {
        rows: 2,
        stored: 1,
        already: 0,
        problems: [{ row: 2, fault: { code: 'IMPORT_ROW', values: { row: 2, field: 'kv', value: '"un"' } } }],
      },
    });
  });

  it('tells how far it has come', async () => {
    const store = await newStore();
    const many = Array.from({ length: 1200 }, (_, n) =>
      observation({ at: n, subject: subjectId(n % 200), set: { title: `n${n}` } }),
    );
    await store.write({ origin: 'pulled', observations: many });
    const told: [number, number | undefined][] = [];
    const pieces: string[] = [];
    await exportBackup(
      store,
      env,
      (piece) => pieces.push(piece),
      (done, total) => told.push([done, total]),
    );
    expect(told).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
    told.length = 0;
    const other = await newStore();
    await importBackup(other, env, cutAt(pieces.join(''), 4096), (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1000, undefined],
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });
});

describe('what a backup leaves behind', () => {
  it('is every token, key and state of the device, and passwords in addresses', async () => {
    const store = await newStore();
    const feed = 'https://moi:s3cret@news.example/feed.xml';
    await store.write({
      origin: 'local',
      observations: [
        observation({
          kind: 'watch',
          set: { name: 'Orvane' },
          add: { feed: [feed, 'https://medium.example/@moi'] },
        }),
      ],
      meta: {
        team: { server: 'https://hub.example', token: 's3cret' },
        optouts: { key: 's3cret', hashes: [], older: [] },
        settings: { locale: 'fr', apiKey: 's3cret' },
      },
    });
    const text = await exported(store);
    expect(text).not.toContain('s3cret');
    const other = await newStore();
    await imported(other, text);
    const [watch] = await other.list({ kind: 'watch' });
    expect(watch && reader(watch)('feed')).toEqual([
      'https://medium.example/@moi',
      'https://news.example/feed.xml',
    ]);
    expect(await other.meta('settings')).toEqual({ locale: 'fr' });
  });

  it('does not come back over settings made here, nor write any other state', async () => {
    const store = await newStore();
    await store.setMeta('settings', { locale: 'en' });
    const rows = [
      '{"vigie":"backup","version":1}',
      '{"meta":{"team":{"token":"x"},"settings":{"locale":"fr"}}}',
    ];
    const sum = seal();
    for (const row of rows) sum.line(row);
    await imported(store, `${rows.join('\n')}\n${sum.footer(0)}`);
    expect(await store.meta('settings')).toEqual({ locale: 'en' });
    expect(await store.meta('team')).toBeUndefined();
  });

  it('does not bring back a person who objected since', async () => {
    const text = await small();
    const store = await newStore();
    const key = '07'.repeat(32);
    const read = (field: string) => (field === 'email' ? ['j@orvane.example'] : undefined);
    await store.setMeta('optouts', { key, older: [], hashes: hashesOf(read, key) });
    const result = await imported(store, text);
    expect(result).toMatchObject({
      ok: true,
      value: { stored: 0, problems: [{ row: 3, fault: { code: 'CAPTURE_OPTED_OUT' } }] },
    });
    expect(await store.count('person')).toBe(0);
  });
});

describe('a store that fails', () => {
  it('ends the import with its fault', async () => {
    const text = await small();
    const store = await newStore();
    store.close();
    expect(await imported(store, text)).toMatchObject({ ok: false, fault: { code: 'STORE_NOT_AVAILABLE' } });
  });
});
