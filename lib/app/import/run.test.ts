import { describe, expect, it } from 'vitest';
import type { Observation } from '../../record/observation.ts';
import type { Store } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { correct, create } from '../edit.ts';
import { erase } from '../erase.ts';
import { playedDesk } from '../testing/desk.ts';
import { fileOfText } from '../testing/file.ts';
import type { ImportReport } from '../transfer-types.ts';
import { imports, undoImport } from './imports.ts';
import { previewImport } from './preview.ts';
import { importFile } from './run.ts';

async function bring(desk: Desk, content: string | Uint8Array, name = 'contacts.csv'): Promise<ImportReport> {
  const file = fileOfText(name, content);
  const preview = await previewImport(desk, file);
  if (!preview.ok) throw new Error(preview.fault.code);
  const done = await importFile(desk, file, preview.value);
  if (!done.ok) throw new Error(done.fault.code);
  return done.value;
}

async function everything(store: Store): Promise<Observation[]> {
  const all: Observation[] = [];
  for await (const batch of store.allObservations()) all.push(...batch);
  return all;
}

const PEOPLE = [
  'Prénom;Nom;Fonction;Société;E-mail;Portable;Pays préféré',
  'Jeanne;Valmont;Directrice commerciale;Orvane;jeanne.valmont@orvane.example;06 12 34 56 78;FR',
  'Paul;Talmont;Acheteur;Brévenne;paul@@brevenne;;',
  ';;Stagiaire;;;;',
  '"Zoé";"Le Goff";"Responsable ""achats""";Tolm;zoe@tolm.example;+33 4 72 00 00 00;',
].join('\r\n');

describe('an import of people', () => {
  it('keeps the good rows with their source, and names what needs a person by row', async () => {
    const { desk, store } = await playedDesk();
    const report = await bring(desk, PEOPLE);
    expect(report).toMatchObject({ rows: 4, stored: 3, already: 0 });
    expect(report.problems).toMatchObject([
      {
        row: 3,
        fault: {
          code: 'IMPORT_CELL',
          values: { value: 'paul@@brevenne', field: 'E-mail', column: 5, problem: 'not-an-email' },
        },
      },
      { row: 4, fault: { code: 'IMPORT_ROW_EMPTY' } },
    ]);
    const [jeanne] = await store.byKeys(['person/email:jeanne.valmont@orvane.example']);
    expect(jeanne?.fields).toMatchObject({
      fullName: { value: 'Jeanne Valmont', from: { source: { type: 'import', site: 'contacts.csv' } } },
      title: { value: 'Directrice commerciale' },
      company: { value: 'Orvane' },
    });
    expect(jeanne?.sets.phone?.map((one) => one.value)).toEqual(['+33612345678']);
    expect(await imports(desk)).toMatchObject([
      { file: 'contacts.csv', of: 'person', rows: 4, stored: 3, problems: 2, state: 'done' },
    ]);
  });

  it('adds nothing the second time, not even over a correction made since', async () => {
    const { desk, store } = await playedDesk();
    await bring(desk, PEOPLE);
    const [jeanne] = await store.byKeys(['person/email:jeanne.valmont@orvane.example']);
    await correct(desk, jeanne?.id ?? '', { set: { title: 'Directrice générale' } });
    const before = (await everything(store)).length;
    expect(await bring(desk, PEOPLE)).toMatchObject({ stored: 0, already: 3 });
    expect((await everything(store)).length).toBe(before);
    expect((await store.record(jeanne?.id ?? ''))?.conflicts).toEqual([]);
    expect(await imports(desk)).toHaveLength(1);
  });

  it('completes the person who is known already, and a later file changes what it said', async () => {
    const { desk, store } = await playedDesk();
    await create(desk, 'person', { fullName: 'Jeanne Valmont', email: ['jeanne.valmont@orvane.example'] });
    await bring(desk, PEOPLE);
    await bring(desk, PEOPLE.replace('Acheteur', 'Directeur des achats'), 'later.csv');
    const people = await store.list({ kind: 'person' });
    expect(people.map((one) => one.fields.title?.value).sort()).toEqual([
      'Directeur des achats',
      'Directrice commerciale',
      'Responsable "achats"',
    ]);
    expect(people.find((one) => one.fields.fullName?.value === 'Jeanne Valmont')?.fields.company?.value).toBe(
      'Orvane',
    );
  });

  it('ties people to the one account of their company’s name', async () => {
    const { desk, store } = await playedDesk();
    const account = await create(desk, 'account', { name: 'ORVANE' });
    await bring(desk, PEOPLE);
    const [jeanne] = await store.byKeys(['person/email:jeanne.valmont@orvane.example']);
    expect(jeanne?.fields.account?.value).toBe(account.ok && account.value.id);
  });

  it('leaves out who asked not to be here', async () => {
    const { desk, store } = await playedDesk();
    await bring(desk, PEOPLE);
    const [zoe] = await store.byKeys(['person/email:zoe@tolm.example']);
    await erase(desk, zoe?.id ?? '', { optOut: true });
    const report = await bring(desk, PEOPLE);
    expect(report.problems.map((one) => [one.row, one.fault.code])).toContainEqual([
      5,
      'IMPORT_ROW_OPTED_OUT',
    ]);
    expect(JSON.stringify(report.problems)).not.toContain('zoe');
    expect(await store.byKeys(['person/email:zoe@tolm.example'])).toEqual([]);
  });
});

describe('an import taken back', () => {
  it('is gone whole; what was known before and what was said since stays; and it can come again', async () => {
    const { desk, store } = await playedDesk();
    const known = await create(desk, 'person', {
      fullName: 'Jeanne V.',
      email: ['jeanne.valmont@orvane.example'],
    });
    const { id = '' } = await bring(desk, PEOPLE);
    const [paul] = (await store.list({ kind: 'person' })).filter(
      (one) => one.fields.company?.value === 'Brévenne',
    );
    await correct(desk, paul?.id ?? '', { set: { title: 'Directeur' } });
    expect(await undoImport(desk, id)).toEqual({ ok: true, value: { withdrawn: 3 } });
    const people = await store.list({ kind: 'person' });
    expect(people).toHaveLength(2);
    const [jeanne] = people.filter((one) => one.id === (known.ok && known.value.id));
    expect(Object.keys(jeanne?.fields ?? {})).toEqual(['fullName']);
    expect(jeanne?.fields.fullName?.value).toBe('Jeanne V.');
    expect(people.find((one) => one !== jeanne)?.fields.title?.value).toBe('Directeur');
    expect(await imports(desk)).toMatchObject([{ state: 'undone' }]);
    // Again: nothing more to withdraw.
    expect(await undoImport(desk, id)).toEqual({ ok: true, value: { withdrawn: 0 } });
    expect(await bring(desk, PEOPLE)).toMatchObject({ stored: 3 });
    expect(await store.list({ kind: 'person' })).toHaveLength(3);
  });

  it('is refused to a member whose role does not put right what a colleague brought', async () => {
    const { desk, store } = await playedDesk();
    const { id = '' } = await bring(desk, PEOPLE);
    const team = { server: 'https://x.example', token: 't', name: 'T', member: 'Omar', memberId: 'me' };
    await store.setMeta('team', { ...team, role: 'sdr' });
    await store.setMeta('device', 'another device');
    expect(await undoImport(desk, id)).toMatchObject({ fault: { code: 'NOT_YOURS' } });
    expect(await store.list({ kind: 'person' })).toHaveLength(3);
  });

  it('is withdrawn on another device by the same observations', async () => {
    const [here, there] = [await playedDesk(), await playedDesk()];
    const { id = '' } = await bring(here.desk, PEOPLE);
    await undoImport(here.desk, id);
    const all = await everything(here.store);
    await there.store.write({ origin: 'pulled', observations: all.toReversed() });
    expect(await there.store.list({ kind: 'person' })).toEqual([]);
    expect(await imports(there.desk)).toMatchObject([{ state: 'undone', stored: 3 }]);
  });
});

describe('an import that is stopped', () => {
  const many = (count: number) =>
    ['E-mail', ...Array.from({ length: count }, (_, at) => `p${at}@orvane.example`)].join('\n');

  it('keeps whole batches, is listed as stopped, and can be taken back', async () => {
    const { desk, store } = await playedDesk();
    const stop = new AbortController();
    const file = fileOfText('many.csv', many(3000));
    const done = await importFile(
      desk,
      file,
      { kind: 'person', mapping: ['email'] },
      () => stop.abort(),
      stop.signal,
    );
    expect(done).toMatchObject({ ok: true, value: { stored: 500, stopped: true } });
    expect(await store.count('person')).toBe(500);
    const [listed] = await imports(desk);
    expect(listed).toMatchObject({ state: 'stopped', stored: 500 });
    await undoImport(desk, listed?.id ?? '');
    expect(await store.count('person')).toBe(0);
  });

  it('before anything was kept leaves no trace', async () => {
    const { desk } = await playedDesk();
    const file = fileOfText('many.csv', many(10));
    const done = await importFile(
      desk,
      file,
      { kind: 'person', mapping: ['email'] },
      undefined,
      AbortSignal.abort(),
    );
    expect(done).toMatchObject({ ok: true, value: { stored: 0, stopped: true } });
    expect(await imports(desk)).toEqual([]);
  });

  it('is listed with what stopped it where the file breaks off by itself', async () => {
    const { desk } = await playedDesk();
    const file = fileOfText('many.csv', many(1200));
    const broken = {
      ...file,
      async *bytes() {
        yield* file.bytes();
        throw new Error('the disk was taken out');
      },
    };
    await expect(importFile(desk, broken, { kind: 'person', mapping: ['email'] })).resolves.toMatchObject({
      value: { stopped: true, stored: 1000, problems: [{ fault: { code: 'UNKNOWN' } }] },
    });
    expect(await imports(desk)).toMatchObject([{ state: 'stopped', stored: 1000 }]);
  });
});

describe('a file of vCards', () => {
  it('brings people and their companies, and nothing twice', async () => {
    const { desk, store } = await playedDesk();
    const cards =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Greta Holm\r\nORG:Fjelda;Sales\r\nEMAIL:greta@fjelda.example\r\nEND:VCARD\r\n';
    expect(await bring(desk, cards, 'card.vcf')).toMatchObject({ rows: 2, stored: 2 });
    const [greta] = await store.byKeys(['person/email:greta@fjelda.example']);
    const account = await store.record(String(greta?.fields.account?.value));
    expect(account?.fields.name?.value).toBe('Fjelda');
    expect(await bring(desk, cards, 'card.vcf')).toMatchObject({ stored: 0, already: 2 });
  });
});

describe('figures', () => {
  it('are imported by the columns chosen, listed, and taken back', async () => {
    const { desk, store } = await playedDesk();
    const csv = 'Client;Groupe;Début;Montant\nFiliale;Orvane;01/02/2026;500,00\nX;Y;bientôt;1\n';
    const file = fileOfText('abos.csv', csv);
    const header = ['Client', 'Groupe', 'Début', 'Montant'];
    const mapping = [null, 'accountName', 'start', 'amount'];
    const done = await importFile(desk, file, { kind: 'subscription', mapping, header });
    expect(done).toMatchObject({ ok: true, value: { rows: 2, stored: 1, problems: [{ row: 3 }] } });
    const [one] = await store.list({ kind: 'subscription' });
    expect(one?.fields.accountName?.value).toBe('Orvane');
    expect(await previewImport(desk, file)).toMatchObject({ value: { mapping, remembered: true } });
    await undoImport(desk, (await imports(desk))[0]?.id ?? '');
    expect(await store.list({ kind: 'subscription' })).toEqual([]);
  });
});
