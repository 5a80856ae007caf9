import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';
import { readerOf } from '../../record/kind.ts';
import tenderKind from '../../record/kinds/tender.ts';
import { addressedNumber, publicationNumber } from './number.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8').replace(/^<!--.*?-->\n/, '');
const read = (source: string, url = 'https://ted.europa.eu/en/notice/90210-2021/xml') =>
  capture(savedPage(source, url, 'application/xml').window.document, url);
const fields = (source: string, url?: string) => read(source, url).drafts[0]?.fields ?? {};

it('reads the number of a notice from every form of it', () => {
  for (const text of [
    '2018/S 070-155778',
    '00155778-2018',
    '155778-2018',
    '/en/notice/-/detail/155778-2018',
    'TED:NOTICE:155778-2018:TEXT',
  ])
    expect(publicationNumber(text)).toBe('155778-2018');
  for (const text of ['5f0c2a1e-0d0c-4a53-9b1e-3f7b7c1c0a11', '', '155778', '/a/12-2018-3'])
    expect(publicationNumber(text), text).toBe('');
  expect(addressedNumber(new URL('https://ted.europa.eu/udl?uri=TED:NOTICE:155778-2018:TEXT:DE:HTML'))).toBe(
    '155778-2018',
  );
  expect(addressedNumber(new URL('https://nottedxeuropa.example/en/notice/155778-2018'))).toBe('');
});

describe('one notice in two formats', () => {
  const old = fields(fixture('notice-r209.xml'));
  const now = fields(fixture('notice-eforms.xml'));

  it('has the same values', () => {
    const { noticeId: journal, buyer, ...rest } = old;
    const { noticeId, buyer: other, ...same } = now;
    expect(rest).toEqual(same);
    expect([journal, noticeId]).toEqual(['2021/S 040-090210', '90210-2021']);
    expect(String(buyer).replace("'", '’')).toBe(other);
  });

  it('is one record', () => {
    const keys = [old, now].map((set) => tenderKind.keys(readerOf(set)));
    expect(keys[0]).toEqual(['notice:ted.europa.eu:90210-2021']);
    expect(keys[1]).toEqual(keys[0]);
  });
});

describe('eForms', () => {
  const call = fixture('call-eforms.xml');

  it('is read wherever the file lies; without a number on TED its own identifier names it', () => {
    const result = read(call, 'https://files.example/x.xml');
    expect(result.site).toBe('generic');
    expect(result.drafts[0]?.fields).toMatchObject({
      title: 'Neue Kräne',
      noticeId: '0a1c2a1e-0d0c-4a53-9b1e-3f7b7c1c0a11',
      url: 'https://files.example/x.xml',
    });
  });

  it.each([
    ['title', /<cbc:Name( languageID="DEU")?>Neue Kräne<\/cbc:Name>/g],
    ['buyer', /<cac:PartyName>.*?<\/cac:PartyName>/g],
    ['buyer’s identifier', /<cac:ContractingParty>.*?<\/cac:ContractingParty>/g],
    ['body', /<cbc:ID schemeName="notice-id">[\s\S]*(?=<\/ContractNotice>)/g],
  ])('without its %s is refused as not whole', (_, part) => {
    const broken = call.replace(part, '');
    expect(broken).not.toBe(call);
    const result = read(broken);
    expect([result.refused ?? result.drafts[0]?.fields.title, result.drafts.length]).toEqual(['invalid', 0]);
  });

  it('takes the first deadline of the lots, and a day where no time is given', () => {
    const period = (end: string) =>
      `<cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod>${end}</cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>`;
    const two = call.replace(
      '</ContractNotice>',
      `<cac:ProcurementProjectLot><cbc:ID>LOT-0002</cbc:ID>${period('<cbc:EndDate>2026-12-01+01:00</cbc:EndDate>')}</cac:ProcurementProjectLot></ContractNotice>`,
    );
    expect(fields(two).deadline).toBe('2026-12-01');
  });

  it('names only those who won, and gives no sum of two currencies', () => {
    const award = fixture('notice-eforms.xml');
    expect(fields(award).awardedTo).toEqual(['Orvane', 'Brévin SAS']);
    const mixed = award.replace('currencyID="EUR">60000.10', 'currencyID="GBP">60000.10');
    expect(fields(mixed).awardedAmount).toBeUndefined();
    const noWinner = award
      .replaceAll(/<efac:SettledContract>.*<\/efac:SettledContract>/g, '')
      .replace('selec-w', 'clos-nw');
    expect(fields(noWinner).awardedTo).toBeUndefined();
  });
});

describe('R2.0.9', () => {
  it('takes the original, not a translation that stands before it', () => {
    expect(fields(fixture('notice-r209.xml')).title).toBe('Maintenance de logiciels sur 12 000 m2');
  });

  it('gives a deadline the zone of the buyer’s country', () => {
    const dated = fixture('notice-r209.xml').replace(
      '<CODIF_DATA>',
      '<CODIF_DATA><DT_DATE_FOR_SUBMISSION>20210705 17:00</DT_DATE_FOR_SUBMISSION>',
    );
    expect(fields(dated).deadline).toBe('2021-07-05T17:00:00+02:00');
  });

  it('is refused without its form and its title', () => {
    const source = fixture('notice-r209.xml').replace(/<FORM_SECTION>[\s\S]*<\/FORM_SECTION>/, '');
    expect(read(source).refused).toBe('invalid');
  });
});
