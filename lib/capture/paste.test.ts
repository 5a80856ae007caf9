import { describe, expect, it } from 'vitest';
import { paste } from './paste.ts';

const person = (text: string) => paste(text).drafts.find((draft) => draft.kind === 'person');
const account = (text: string) => paste(text).drafts.find((draft) => draft.kind === 'account');

const FRENCH = `Bonjour,
Merci pour votre retour.

Cordialement,
Jeanne VALMONT
Directrice commerciale
ORVANE
12 quai des Brumes, 69002 Lyon
Tél. : 04 72 00 00 00 | Mob : +33 (0)6 12 34 56 78 | Fax : 04 72 00 00 01
jeanne.valmont@orvane.example - contact@orvane.example
www.orvane.example
SIREN : 732 829 320
linkedin.com/in/jeanne-valmont`;

describe('a signature', () => {
  it('gives the person and the company, each field with what says so', () => {
    const { drafts, missing, source, url } = paste(FRENCH);
    expect({ missing, source, url }).toEqual({ missing: [], source: 'selection', url: '' });
    expect(drafts[0]).toEqual({
      kind: 'person',
      refs: { account: 1 },
      fields: {
        fullName: 'Jeanne VALMONT',
        firstName: 'Jeanne',
        lastName: 'VALMONT',
        title: 'Directrice commerciale',
        company: 'ORVANE',
        email: ['jeanne.valmont@orvane.example'],
        phone: ['+33472000000', '+33612345678'],
        linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
      },
      evidence: {
        fullName: 'text:line+email',
        firstName: 'text:capitals',
        lastName: 'text:capitals',
        title: 'text:line-below-name',
        company: 'text:line+domain',
        email: 'text:email',
        phone: 'text:phone',
        linkedinUrl: 'text:link',
      },
    });
    expect(drafts[1]?.fields).toEqual({
      name: 'ORVANE',
      website: 'https://www.orvane.example/',
      siren: '732829320',
      city: 'Lyon',
    });
  });

  it('is read in English too, with labels or without', () => {
    const fields = person(
      'Best,\nBo Lind\nHead of Procurement at Dostel\n+46 8 000 00 00\nb.lind@dostel.example',
    )?.fields;
    expect(fields).toMatchObject({
      fullName: 'Bo Lind',
      title: 'Head of Procurement',
      company: 'Dostel',
      phone: ['+4680000000'],
    });
    expect(person('Name: Bo Lind\nCompany: Dostel AB\nJob title: Buyer\n')?.fields).toEqual({
      fullName: 'Bo Lind',
      company: 'Dostel AB',
      title: 'Buyer',
    });
    expect(person('Prénom : Aude\nNom de famille : Verlin')?.fields.fullName).toBe('Aude Verlin');
  });

  it('of several people gives nobody the details of another', () => {
    const two = `${FRENCH}\n\nDe : Hugo Lannoy\nhugo.lannoy@tolm.example\n06 11 11 11 11`;
    const fields = person(two)?.fields;
    expect(fields?.fullName).toBe('Jeanne VALMONT');
    expect(fields?.email).toEqual(['jeanne.valmont@orvane.example']);
    expect(fields?.phone).toBeUndefined();
  });
});

describe('a copied profile', () => {
  it('has its name twice, and its title below', () => {
    expect(
      person('Omar Kessal\nOmar Kessal\nDirecteur des achats chez Dostel\nMarseille, France\n500+ relations')
        ?.fields,
    ).toEqual({
      fullName: 'Omar Kessal',
      title: 'Directeur des achats',
      company: 'Dostel',
    });
  });
});

describe('nothing is guessed', () => {
  it('of a text without anybody', () => {
    for (const text of ['', '   ', 'Bonjour, on se voit demain à Lyon ?', 'Paris Match\nLe Monde', '12345'])
      expect(paste(text), text).toMatchObject({ drafts: [], refused: 'nothing' });
  });

  it('of mailboxes that are nobody’s, shared hosts, and numbers that could mean anything', () => {
    expect(person('contact@orvane.example')).toBeUndefined();
    expect(account('Bo Lind\nb.lind@gmail.com')).toBeUndefined();
    expect(person('Bo Lind\nb.lind@dostel.example\nref. 2026 1123 45')?.fields.phone).toBeUndefined();
    expect(account('Orvane SAS\nSIREN 732 829 321')?.fields.siren).toBeUndefined();
  });

  it('of markup and invisible characters, which come out as text or not at all', () => {
    const text = JSON.stringify(
      paste('<b>Bo Lind</b>\u202e\n<script>x</script>Buyer\nb.lind@dostel.example').drafts,
    );
    expect(text).not.toMatch(/[<>\u202e]/);
  });
});

describe('a company alone', () => {
  it('is an account, with its own number', () => {
    expect(account('Orvane SAS\n69002 Lyon\n04 72 00 00 00\nwww.orvane.example')?.fields).toEqual({
      name: 'Orvane SAS',
      website: 'https://www.orvane.example/',
      city: 'Lyon',
      phone: ['+33472000000'],
    });
  });
});

describe('a text that nobody wrote', () => {
  it('of one run without end is read in pieces, and what follows it is not lost', () => {
    const signature = 'Jeanne VALMONT\nDirectrice des achats\njeanne.valmont@orvane.example';
    for (const run of ['a', ' ', '1', 'a.', '12345 ']) {
      const [person] = paste(`${run.repeat(40_000 / run.length)}\n${signature}`).drafts;
      expect(person?.fields.email, run).toEqual(['jeanne.valmont@orvane.example']);
    }
  });
});
