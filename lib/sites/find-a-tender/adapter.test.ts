import { describe, expect, it } from 'vitest';
import { documentOf, savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';
import type { Fields } from '../../record/kind.ts';

const FILE = 'https://data.example/release.json';

/** A JSON file as Chromium shows it. */
function shown(value: unknown, url = FILE) {
  const { document } = savedPage('<html><head></head><body><pre></pre></body></html>', url).window;
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return capture(document, url);
}

const base = {
  ocid: 'ocds-x-1',
  id: 'r1',
  tag: ['tender'],
  buyer: { name: 'Board' },
  tender: { title: 'Cranes' },
};
const fields = (more: object): Fields | undefined =>
  shown({ releases: [{ ...base, ...more }] }).drafts[0]?.fields;

describe('an OCDS release', () => {
  it('is read in a package, in a record, alone, and wherever it lies', () => {
    for (const file of [{ releases: [base] }, { records: [{ ocid: 'x', compiledRelease: base }] }, base])
      expect(shown(file).drafts[0]?.fields).toMatchObject({
        title: 'Cranes',
        buyer: 'Board',
        noticeId: 'r1',
        url: FILE,
      });
    expect(
      shown({ releases: [base, { ...base, id: 'r2' }] }).drafts.filter(({ kind }) => kind === 'tender'),
    ).toHaveLength(2);
  });

  it('takes the buyer from its parties where it only refers to one', () => {
    const parties = [
      { id: 'S', name: 'Seller', roles: ['supplier'] },
      { id: 'B', name: 'The Board', roles: ['buyer'], identifier: { id: '732 829 320 00074' } },
    ];
    expect(fields({ buyer: { id: 'B' }, parties })).toMatchObject({
      buyer: 'The Board',
      buyerSiret: '73282932000074',
    });
    expect(fields({ buyer: undefined, parties })?.buyer).toBe('The Board');
  });

  it('counts awards that stand only, and adds no two currencies', () => {
    const award = (name: string, amount: number, currency = 'EUR', status = 'active') => ({
      status,
      suppliers: [{ name }],
      value: { amount, currency },
    });
    expect(
      fields({ awards: [award('A', 1.1), award('B', 2.2), award('C', 9, 'EUR', 'cancelled')] }),
    ).toMatchObject({
      awardedTo: ['A', 'B'],
      awardedAmount: 3.3,
    });
    expect(fields({ awards: [award('A', 1), award('B', 2, 'GBP')] })?.awardedAmount).toBeUndefined();
  });

  it('ends when its contract ends, else its award, else as planned', () => {
    const tender = { title: 'Cranes', contractPeriod: { startDate: '2026-01-01', durationInDays: 365 } };
    expect(fields({ tender })?.contractEnd).toBe('2026-12-31');
    const awards = [{ contractPeriod: { endDate: '2028-01-01T00:00:00Z' } }];
    expect(fields({ tender, awards })?.contractEnd).toBe('2028-01-01');
    expect(fields({ tender, awards, contracts: [{ period: { endDate: '2029-01-01' } }] })?.contractEnd).toBe(
      '2029-01-01',
    );
  });

  it.each([
    [['planning'], 'planning'],
    [['tender'], 'call'],
    [['tenderAmendment'], 'change'],
    [['award', 'contract'], 'award'],
    [['tenderCancellation'], 'cancelled'],
    [['compiled'], 'call'],
  ])('tagged %j is of the type %s', (tag, type) => {
    expect(fields({ tag })?.noticeType).toBe(type);
  });

  it('without a title or a buyer is refused as not whole; other JSON is no notice', () => {
    expect(shown({ releases: [{ ...base, tender: {} }] }).refused).toBe('invalid');
    expect(shown({ releases: [{ ...base, buyer: null }] }).refused).toBe('invalid');
    for (const file of [{}, [], { releases: [] }, { releases: [7, null] }, '{"releases":', { name: 'x' }])
      expect(['nothing', 'shell']).toContain(shown(file).refused);
  });

  it('survives values of the wrong kind anywhere', () => {
    for (const odd of [null, 7, 'x', [], {}, [[]], [null], true])
      for (const key of Object.keys(base))
        expect(() => shown({ releases: [{ ...base, [key]: odd }] }), key).not.toThrow();
  });
});

it('a notice page is named by its address; a search page is none', () => {
  const body = '<main><h1>Cranes</h1><dl><dt>Buyer</dt><dd>Board</dd></dl></main>';
  const read = (path: string) => {
    const url = `https://www.find-tender.service.gov.uk${path}`;
    return capture(documentOf(body, url), url).drafts[0]?.fields.noticeId;
  };
  expect(read('/Notice/034567-2026?origin=x')).toBe('034567-2026');
  expect(read('/Search/Results')).toBeUndefined();
  expect(read('/Notice/034567-2026-draft')).toBeUndefined();
});
