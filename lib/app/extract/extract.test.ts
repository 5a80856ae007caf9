import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en/fields.json' with { type: 'json' };
import { readCards } from '../../capture/vcard.ts';
import type { GoldenRecord } from '../../record/fold.ts';
import { kindOf } from '../../record/kinds/index.ts';
import { readRecords } from '../csv/records.ts';
import type { Desk } from '../desk.ts';
import { create } from '../edit.ts';
import { previewImport } from '../import/preview.ts';
import { importFile } from '../import/run.ts';
import { playedDesk } from '../testing/desk.ts';
import { fileOfText } from '../testing/file.ts';
import type { ExtractQuery } from '../transfer-types.ts';
import { extract } from './extract.ts';

async function written(desk: Desk, query: Partial<ExtractQuery>): Promise<string> {
  let text = '';
  const done = await extract(desk, { format: 'csv', file: 'out.csv', ...query }, (piece) => {
    text += piece;
  });
  if (!done.ok) throw new Error(done.fault.code);
  return text;
}

/** What a record says, without where it comes from. */
function said({ fields, sets }: GoldenRecord) {
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.value])),
    ...Object.fromEntries(
      Object.entries(sets).map(([name, list]) => [name, list.map((one) => one.value).sort()]),
    ),
  };
}

/** Values chosen to break a CSV, a spreadsheet or a vCard. */
async function base(desk: Desk): Promise<void> {
  const account = await create(desk, 'account', {
    name: '=HYPERLINK("http://x.example";"Orvane")',
    domain: 'orvane.example',
    alias: ['Orvane; SA', '＝Orvane', 'Or|vane'],
    phone: ['+33472000000'],
    description: 'Deux lignes\n-1+1, "entre guillemets"; et un point-virgule',
    country: 'FR',
    city: 'Lyon',
    key: true,
  });
  await create(desk, 'person', {
    fullName: '+cmd|’ /C calc’!A0',
    firstName: '@SUM(1)',
    lastName: "'-Valmont",
    title: 'Directrice, ventes',
    company: 'Orvane;END:VCARD',
    email: ['jeanne.valmont@orvane.example', 'j.valmont@orvane.example'],
    phone: ['+33612345678'],
    linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
    account: account.ok ? account.value.id : '',
    experience: [{ title: 'Acheteuse', company: 'Talmont' }],
    stage: 'qualified',
    informedAt: '2026-11-02',
    nps: -3,
  });
  await create(desk, 'person', { fullName: 'Bo Lind', company: 'Tolm', location: 'Malmö' });
  await create(desk, 'signal', {
    title: 'Orvane recrute',
    url: 'https://gazette.example/a?b=1,2',
    sources: ['https://gazette.example/a', 'https://autre.example/b'],
    publishedAt: '2026-10-03T06:00:00Z',
    type: 'hiring',
  });
  await create(desk, 'tender', {
    title: 'Maintenance',
    buyer: 'Ville de Valmorel',
    noticeId: '26-104233',
    url: 'https://www.boamp.fr/avis/26-104233',
    cpv: ['72267000'],
    value: 120000.5,
    deadline: '2026-12-18',
  });
}

describe.each([
  { separator: ';', mark: true },
  { separator: ',', mark: false },
  { separator: '\t', mark: false },
] as const)('a CSV parted by %j', (form) => {
  it.each(['person', 'account', 'signal', 'tender'])(
    'of a %s holds no formula and comes back whole on another device',
    async (kind) => {
      const [here, there] = [await playedDesk(), await playedDesk()];
      // Played chance is the same on both: their ids must not be.
      there.desk.env.random(5);
      await base(here.desk);
      const words = en as Record<string, string>;
      const labels = Object.fromEntries(
        Object.keys(kindOf(kind).fields).map((name) => [name, words[`field.${kind}.${name}`] ?? name]),
      );
      const text = await written(here.desk, { kind, labels, ...form });
      expect(text.startsWith('\ufeff')).toBe(form.mark);
      const cells = readRecords(text).flatMap((record) => record.cells ?? []);
      expect(
        cells.filter((cell) => /^[\s\p{Cf}]*[=+@＝＋－＠\t\r]|^[\s\p{Cf}]*-(?![\d.]+$)/u.test(cell)),
      ).toEqual([]);

      const file = fileOfText('out.csv', text);
      const preview = await previewImport(there.desk, file);
      if (!preview.ok) throw new Error(preview.fault.code);
      expect(preview.value.kind).toBe(kind);
      expect(await importFile(there.desk, file, preview.value)).toMatchObject({
        ok: true,
        value: { problems: [] },
      });
      const all = async (desk: Desk) =>
        new Map((await desk.store.list({ kind })).map((one) => [one.id, said(one)]));
      expect(await all(there.desk)).toEqual(await all(here.desk));
      // At home it says nothing new.
      expect(await importFile(here.desk, file, preview.value)).toMatchObject({
        value: { stored: 0, problems: [] },
      });
    },
  );
});

describe('an extraction', () => {
  it('takes what the filter leaves, and writes down who took what, never its content', async () => {
    const { desk, store } = await playedDesk();
    await base(desk);
    const text = await written(desk, { kind: 'person', filter: { city: 'Malmö' }, file: 'malmo.csv' });
    expect(readRecords(text).filter((one) => one.text.trim())).toHaveLength(2);
    const [log] = await store.list({ kind: 'extraction' });
    expect(log && said(log)).toEqual({
      of: 'person',
      format: 'csv',
      filter: { city: 'Malmö' },
      count: 1,
      file: 'malmo.csv',
    });
    expect(log?.fields.count?.from.by).toBe(await store.meta('device'));
  });

  it('of nothing is a fault, and no file was written down', async () => {
    const { desk, store } = await playedDesk();
    const done = await extract(desk, { format: 'csv', kind: 'person', file: 'x.csv' }, () => undefined);
    expect(done).toMatchObject({ ok: false, fault: { code: 'EXTRACT_NOTHING' } });
    expect(await store.count('extraction')).toBe(0);
  });

  it('gives each role what the access table lets it carry away', async () => {
    const { desk, store } = await playedDesk();
    await base(desk);
    const join = (role: string, memberId: string) =>
      store.setMeta('team', {
        server: 'https://team.example',
        token: 't',
        name: 'T',
        member: 'Ana',
        memberId,
        role,
      });
    await store.setMeta('device', '11111111-1111-4111-8111-111111111111');
    await join('sdr', '22222222-2222-4222-8222-222222222222');
    expect(
      await extract(desk, { format: 'csv', kind: 'person', file: 'x.csv' }, () => undefined),
    ).toMatchObject({
      fault: { code: 'EXTRACT_DENIED' },
    });
    expect(await extract(desk, { format: 'backup', file: 'x.jsonl' }, () => undefined)).toMatchObject({
      fault: { code: 'EXTRACT_DENIED' },
    });
    await create(desk, 'person', { fullName: 'Mine Own', nps: 4 });
    let text = '';
    const own = await extract(desk, { format: 'csv', kind: 'person', file: 'x.csv' }, (piece) => {
      text += piece;
    });
    expect(own).toMatchObject({ ok: true, value: { rows: 1, withheld: 2 } });
    expect(text).toContain('Mine Own');
    expect(text).not.toContain('Lind');
    await join('manager', '22222222-2222-4222-8222-222222222222');
    expect(
      await extract(desk, { format: 'csv', kind: 'person', file: 'x.csv' }, () => undefined),
    ).toMatchObject({
      value: { rows: 3 },
    });
  });
});

describe('vCards', () => {
  it('come back as they were, and no value becomes a property of its own', async () => {
    const { desk } = await playedDesk();
    await create(desk, 'person', {
      fullName: 'Zoé\r\nTEL:+33600000000 Le Goff, née; Test',
      title: `Directrice ${'é'.repeat(60)}`,
      company: 'Tolm; Nord\\Sud',
      email: ['zoe@tolm.example'],
      phone: ['+33472000000'],
      linkedinUrl: 'https://www.linkedin.com/in/zoe-le-goff/',
    });
    const text = await written(desk, { format: 'vcard', file: 'x.vcf' });
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines.filter((line) => /^TEL/.test(line))).toHaveLength(1);
    const [zoe] = readCards(text);
    expect(zoe?.fields).toMatchObject({
      fullName: 'Zoé TEL:+33600000000 Le Goff, née; Test',
      title: `Directrice ${'é'.repeat(60)}`,
      company: 'Tolm; Nord\\Sud',
      email: ['zoe@tolm.example'],
      phone: ['+33472000000'],
      linkedinUrl: 'https://www.linkedin.com/in/zoe-le-goff/',
    });
  });
});
