import { describe, expect, it } from 'vitest';
import { readCards } from './vcard.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a vCard', () => {
  it('of version 4 gives person and company', () => {
    const drafts = readCards(
      card(
        'VERSION:4.0',
        'FN:Greta Holm',
        'N:Holm;Greta;;;',
        'ORG:Fjelda\\, Norge;Sales',
        'TITLE:VP Sales',
        'item1.EMAIL;TYPE=work:greta@fjelda.example',
        'TEL;VALUE=uri;TYPE="voice,work":tel:+47-22-00-00-00',
        'URL:https://fjelda.ex',
        ' ample/',
        'ADR;TYPE=work:;;Kai 1;Oslo;;0150;NO',
      ),
    );
    expect(drafts.map(({ kind, fields }) => ({ kind, ...fields }))).toEqual([
      {
        kind: 'person',
        fullName: 'Greta Holm',
        firstName: 'Greta',
        lastName: 'Holm',
        title: 'VP Sales',
        company: 'Fjelda, Norge',
        email: ['greta@fjelda.example'],
        phone: ['+4722000000'],
      },
      {
        kind: 'account',
        name: 'Fjelda, Norge',
        website: 'https://fjelda.example/',
        city: 'Oslo',
        country: 'NO',
      },
    ]);
    expect(drafts[0]?.refs).toEqual({ account: 1 });
  });

  it('keeps private and fax numbers and private addresses out', () => {
    const [person, account] = readCards(
      card(
        'VERSION:3.0',
        'FN:Bo Lind',
        'ORG:Tolm',
        'TEL;TYPE=HOME:+46800000',
        'TEL;TYPE=FAX:+46811111',
        'ADR;TYPE=HOME:;;x;Malmö;;;',
      ),
    );
    expect(person?.fields).toEqual({ fullName: 'Bo Lind', company: 'Tolm' });
    expect(account?.fields).toEqual({ name: 'Tolm' });
  });

  it('of a company is an account only', () => {
    const drafts = readCards(card('VERSION:4.0', 'KIND:org', 'FN:Tolm', 'TEL:+33472000000'));
    expect(drafts.map(({ kind, fields }) => ({ kind, ...fields }))).toEqual([
      { kind: 'account', name: 'Tolm', phone: ['+33472000000'] },
    ]);
  });

  it('is read past a line that never says its value', () => {
    const drafts = readCards(card(`X${';'.repeat(5000)}`, `Y;A="${'b;'.repeat(5000)}`, 'FN:Greta Holm'));
    expect(drafts.map(({ fields }) => fields.fullName)).toEqual(['Greta Holm']);
  });

  it('is one of several, each with its own company', () => {
    const drafts = readCards(
      card('FN:A Bell', 'ORG:Tolm') + card('FN:C Dorn', 'ORG:Rulsen') + card('NOTE:nobody'),
    );
    expect(drafts.map(({ fields, refs }) => [fields.fullName ?? fields.name, refs?.account])).toEqual([
      ['A Bell', 1],
      ['Tolm', undefined],
      ['C Dorn', 3],
      ['Rulsen', undefined],
    ]);
  });
});
