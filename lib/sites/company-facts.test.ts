import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { capture } from '../capture/read.ts';
import { readerOf } from '../record/kind.ts';
import account from '../record/kinds/account.ts';
import { addressIn, capitalIn, personName } from './company-facts.ts';

const LEGAL = 'https://www.brevin.example/mentions-legales/';
const read = (body: string, url = LEGAL) => capture(documentOf(`<main>${body}</main>`, url), url);
const legal = (body: string) =>
  read(`<h1>Mentions légales</h1>${body}`).drafts.find(({ kind }) => kind === 'account')?.fields;
const own = '<p>Raison sociale : Brévin</p><p>SIREN : 732 829 320</p>';

it('reads a capital however it is written, and no number without its currency', () => {
  for (const text of ['150 000 €', '150.000,00 euros', '150000 EUR'])
    expect(capitalIn(text)).toBe('150000 EUR');
  for (const text of ['150 000', 'variable', '0 €', '']) expect(capitalIn(text)).toBe('');
});

it('takes a name of a person only, not what stands around it', () => {
  expect(personName('Mme Odile Kervrann, présidente')).toBe('Odile Kervrann');
  expect(personName('M. Jean-Noël de Brumes en sa qualité de gérant')).toBe('Jean-Noël de Brumes');
  for (const text of ['la direction de la communication', 'Brévin', 'contact@brevin.example', '12 Quai', ''])
    expect(personName(text), text).toBe('');
});

it('takes an address only with a postal code and a town', () => {
  expect(addressIn('12 quai des Brumes, 44000 Nantes cedex 3')).toEqual({
    address: '12 quai des Brumes, 44000 Nantes',
    city: 'Nantes',
  });
  expect(addressIn('12 quai des Brumes')).toBeUndefined();
});

describe('mentions légales', () => {
  it('make the SIREN the account’s strong key', () => {
    const fields = legal(own) ?? {};
    expect(fields).toMatchObject({
      name: 'Brévin',
      siren: '732829320',
      country: 'FR',
      domain: 'brevin.example',
    });
    expect(account.keys(readerOf(fields))).toContain('siren:732829320');
  });

  it('give no number whose check digits are wrong', () => {
    expect(legal('<p>Raison sociale : Brévin</p><p>SIREN : 732 829 321</p>')).toBeUndefined();
    expect(legal(`${own}<p>N° TVA : FR45 732 829 320</p><p>SIRET : 732 829 320 00075</p>`)).toMatchObject({
      siren: '732829320',
    });
    expect(
      legal(`${own}<p>N° TVA : FR45 732 829 320</p><p>SIRET : 732 829 320 00075</p>`),
    ).not.toHaveProperty('vat');
    expect(legal(`${own}<p>N° TVA : FR44 732 829 320</p>`)?.vat).toBe('FR44732829320');
  });

  it('never take the facts of the company that hosts the site', () => {
    const host =
      '<h2>Hébergeur</h2><p>SIREN : 356 000 000</p><p>Capital social : 9 000 €</p><p>Siège social : 2 rue du Nuage, 59100 Roubaix</p>';
    const fields = legal(`${own}${host}`);
    expect(fields?.siren).toBe('732829320');
    expect(fields).not.toHaveProperty('capital');
    expect(fields).not.toHaveProperty('city');
    expect(legal(`<p>Raison sociale : Brévin</p>${host}`)).toBeUndefined();
    expect(legal(`${own}<p>Site hébergé par Nuage SA, SIRET 35600000000048</p>`)).not.toHaveProperty('siret');
  });

  it('are read nowhere else: a page that mentions a company is not its own', () => {
    const url = 'https://gazette.example/2026/brevin-leve-12-millions';
    expect(read(`<h1>Brévin lève 12 millions</h1>${own}`, url).drafts.map(({ kind }) => kind)).not.toContain(
      'account',
    );
  });
});

describe('a register', () => {
  const page = (url: string, body = '') => read(`<h1>BREVIN</h1>${body}`, url);
  const REGISTER = 'https://annuaire-entreprises.data.gouv.fr/entreprise/brevin-732829320';

  it('is marked as one only where it is official', () => {
    expect(page(REGISTER).source).toBe('register');
    expect(page('https://www.pappers.fr/entreprise/brevin-732829320').source).toBeUndefined();
    expect(page('https://www.societe.com/societe/brevin-732829320.html').source).toBeUndefined();
  });

  it('is about the company of its address: numbers of others on the page are not taken', () => {
    const others = '<p>SIRET : 356 000 000 00048</p><p>N° TVA : FR39 356 000 000</p>';
    const fields = page(REGISTER, others).drafts[0]?.fields;
    expect(fields).toMatchObject({ name: 'BREVIN', siren: '732829320' });
    expect(fields).not.toHaveProperty('siret');
    expect(fields).not.toHaveProperty('vat');
    expect(page(REGISTER.replace('732829320', '732829321')).drafts).toEqual([]);
  });
});
