import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from './cluster.ts';
import { type Holder, holderOf, keyLinks } from './join.ts';
import { type Fields, readerOf } from './kind.ts';
import { kindOf } from './kinds/index.ts';

const holder = (id: string, kind: string, fields: Fields): Holder =>
  holderOf(id, kind, kindOf(kind).keys(readerOf(fields)), readerOf(fields));
const joined = (...holders: Holder[]) =>
  clusters(
    holders.map(({ id }) => id),
    keyLinks(holders),
    [],
  );
const account = (id: string, fields: Fields) => holder(id, 'account', fields);
const person = (id: string, fullName: string, email: string) =>
  holder(id, 'person', { fullName, email: [email] });

describe('companies on one website', () => {
  const domain = 'orvane.example';

  it.each([
    ['Orvane', 'ORVANE SAS'],
    ['Orvane', ''],
    ['Hartung Söhne', 'Hartung Soehne GmbH'],
    ['Valmont B', 'Valmont Bâtiment'],
    ['Northbeam Data Centre', 'Northbeam DC'],
    ['Orvanne', 'Orvane'],
    ['Société Orvane', 'Orvane'],
  ])('are one: %s and %s', (name, other) => {
    expect(joined(account('a', { name, domain }), account('b', { name: other, domain }))).toEqual([
      ['a', 'b'],
    ]);
  });

  it.each([
    ['Orvane', 'Orvane Holding'],
    ['Orvane France', 'Orvane'],
    ['Orvane Exploitation 12', 'Orvane Exploitation 14'],
    ['Papote', 'PPT Technologies'],
  ])('are left for a person to decide: %s and %s', (name, other) => {
    expect(joined(account('a', { name, domain }), account('b', { name: other, domain }))).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('are nobody in particular where two legal units show it', () => {
    const parent = account('a', { name: 'Orvane', domain, siren: '732829320' });
    const other = account('b', { name: 'Orvane', domain, siren: '552100554' });
    expect(joined(parent, other, account('c', { name: 'Orvane', domain }))).toEqual([['a'], ['b'], ['c']]);
  });
});

it('no key joins two legal units, be it through a third', () => {
  const linkedinUrl = 'https://www.linkedin.com/company/orvane/';
  const found = joined(
    account('a', { name: 'Orvane', linkedinUrl, siren: '732829320' }),
    account('b', { name: 'Orvane', linkedinUrl }),
    account('c', { name: 'Orvane', linkedinUrl, vat: 'GB980780684' }),
  );
  expect(found).toEqual([['a', 'b'], ['c']]);
});

it('a French VAT number is the SIREN within it', () => {
  const linkedinUrl = 'https://www.linkedin.com/company/orvane/';
  const found = joined(
    account('a', { linkedinUrl, siren: '732829320' }),
    account('b', { linkedinUrl, vat: 'FR44732829320' }),
  );
  expect(found).toEqual([['a', 'b']]);
});

describe('people at one address', () => {
  it.each([
    ['Jeanne Valmont', 'VALMONT Jeanne'],
    ['Jeanne Valmont', 'J. Valmont'],
    ['Jeanne Valmont', 'Jeanne Dupré'],
    ['Jean-Pierre Morlan', 'JP Morlan'],
    ['Marie-Laure de Saint-André', 'ML de Saint-André'],
    ['Fred Chevalier', 'Frédéric CHEVALIER'],
    ['Yacine Belhadji', 'Yassine Belhadji'],
    ['Robert (Bob) Anstey', 'Bob Anstey'],
    ['Jeanne Valmont', ''],
  ])('are one: %s and %s', (name, other) => {
    expect(joined(person('a', name, 'v.morlan@z.example'), person('b', other, 'v.morlan@z.example'))).toEqual(
      [['a', 'b']],
    );
  });

  it.each([
    ['Hubert Castagne', 'Hugo Castagne'],
    ['Emmanuel Lagarde', 'Emmanuelle Lagarde'],
    ['Paul Lagarde', 'Pauline Lagarde'],
    ['Jeanne Valmont', 'Karim Haddad'],
  ])('are two: %s and %s', (name, other) => {
    expect(joined(person('a', name, 'v.morlan@z.example'), person('b', other, 'v.morlan@z.example'))).toEqual(
      [['a'], ['b']],
    );
  });
});

it('links are the same in any order', () => {
  const names = ['Orvane', 'Orvane SAS', 'Papote', 'Orvane Holding', ''];
  const one = fc.record({
    name: fc.constantFrom(...names),
    domain: fc.constantFrom('a.example', 'b.example'),
    siren: fc.constantFrom('', '732829320', '552100554'),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 8 }).chain((list) => {
        const all = list.map((fields, at) => account(String.fromCharCode(97 + at), fields));
        return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
      }),
      ([all, again]) => {
        expect(keyLinks(again)).toEqual(keyLinks(all));
      },
    ),
  );
});
