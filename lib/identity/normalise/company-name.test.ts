import { describe, expect, it } from 'vitest';
import { acronym, companyName } from './company-name.ts';
import { countriesOf, isLegalForm, withoutForms } from './legal-forms.ts';

describe('a company name', () => {
  it.each([
    ['ORVANE SAS', 'orvane'],
    ['S.A.R.L. Orvane', 'orvane'],
    ['Orvane, SASU', 'orvane'],
    ['Orvane société par actions simplifiée', 'orvane'],
    ['Hartung & Söhne GmbH & Co. KG', 'hartung sohne'],
    ['Hartung und Söhne', 'hartung sohne'],
    ['Brun et Lavigne', 'brun lavigne'],
    ['Cavallo Motion S.r.l.', 'cavallo motion'],
    ['Datagrave B.V.', 'datagrave'],
    ['Kowal Sp. z o.o.', 'kowal'],
    ['Novák s.r.o.', 'novak'],
    ['Kowal Spółka z ograniczoną odpowiedzialnością', 'kowal'],
    ['Velmira Korlátolt Felelősségű Társaság', 'velmira'],
    ['Rudnevo, akciová společnost', 'rudnevo'],
    ['Lirentia Gesellschaft mit beschränkter Haftung', 'lirentia'],
    ['Pennard Freight Pty Ltd', 'pennard freight'],
    ['Les Cuisines Réunies', 'cuisine reunie'],
    ['GROUPE MEDALIS', 'medalis'],
    ['Orvane (groupe)', 'orvane'],
    ['LumÃ©gie', 'lumegie'],
  ])('%s names %s', (text, words) => {
    expect(companyName(text).words.join(' ')).toBe(words);
  });

  it('tells other names in brackets and after a dash', () => {
    expect(companyName('Lignane (ex Agro-Ligne)').also).toEqual([['agro', 'ligne']]);
    expect(companyName('MTI - Moreau-Tissand Industrie').also).toEqual([['moreau', 'tissand', 'industrie']]);
    expect(companyName('Orvane (mandataire)').also).toEqual([]);
  });

  it('marks what sets the companies of a group apart', () => {
    expect(companyName('Rheinau Chemie France SARL').marks).toEqual(['france']);
    expect(companyName('HOLDING KERVAN').marks).toEqual(['holding']);
    expect(companyName('Orvane').marks).toEqual([]);
  });

  it('never loses its last word to a legal form', () => {
    expect(companyName('AS').words).toEqual(['as']);
    expect(withoutForms(['sa'])).toEqual({ words: ['sa'], forms: [] });
  });
});

describe('legal forms', () => {
  it('cover at least thirty countries', () => {
    const told = new Set(
      [
        'sarl',
        'gmbh',
        'ltd',
        'bv',
        'spa',
        'sl',
        'lda',
        'aps',
        'ab',
        'asa',
        'oy',
        'sp zoo',
        'sro',
        'kft',
        'srl',
        'ood',
        'doo',
        'ae',
        'ou',
        'sia',
        'uab',
        'ooo',
        'inc',
        'ltee',
        'pty',
        'pte',
        'kk',
        'ltda',
        'sa de cv',
        'ehf',
        'dac',
        'sarl au',
        'sagl',
        'sarls',
        'og',
        'sam',
        'vos',
        'tov',
        'ltd sti',
        'pvt ltd',
      ].flatMap(countriesOf),
    );
    expect(told.size).toBeGreaterThanOrEqual(30);
  });

  it('are told apart from names', () => {
    expect(isLegalForm('gmbh')).toBe(true);
    expect(isLegalForm('orvane')).toBe(false);
    expect(countriesOf('orvane')).toEqual([]);
  });
});

it('takes the first letters of several words', () => {
  expect(acronym(['moreau', 'tissand', 'industrie'])).toBe('mti');
  expect(acronym(['orvane'])).toBe('');
});
