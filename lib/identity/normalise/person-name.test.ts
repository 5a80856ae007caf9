import { describe, expect, it } from 'vitest';
import { familyWords, personName } from './person-name.ts';

const first = (name: Parameters<typeof personName>[0]) => personName(name).readings[0];

describe('a name in one field', () => {
  it.each([
    ['Jeanne Valmont', ['jeanne'], ['valmont']],
    ['Aurélien LE BRAZ', ['aurelien'], ['le', 'braz']],
    ['VALMONT Jeanne', ['jeanne'], ['valmont']],
    ['Mme OUDRI Samira', ['samira'], ['oudri']],
    ['Dr. Matthias Ehling', ['matthias'], ['ehling']],
    ['Amaury de La Roque', ['amaury'], ['de', 'la', 'roque']],
    ['J. Tanguy-Blin, PhD', ['j'], ['tanguy', 'blin']],
    ['M. J.-P. MORLAN', ['j', 'p'], ['morlan']],
    ['Hubert Castagne 🖨️', ['hubert'], ['castagne']],
    ['Ã‰lodie Chambert', ['elodie'], ['chambert']],
    ['Marie-Laure St-André', ['marie', 'laure'], ['saint', 'andre']],
  ])('%s is read', (fullName, given, surname) => {
    expect(first({ fullName })).toEqual({ given, surname });
  });

  it('keeps the name told in brackets and drops other remarks', () => {
    expect(personName({ fullName: 'Robert (Bob) Anstey' })).toMatchObject({
      readings: [{ given: ['robert'], surname: ['anstey'] }, { turned: true }],
      also: ['bob'],
    });
    expect(first({ fullName: 'Grégory Lhome (open to work)' })).toEqual({
      given: ['gregory'],
      surname: ['lhome'],
    });
  });

  it('takes M. for Monsieur as well as for an initial', () => {
    const readings = personName({ fullName: 'M. Bornard' }).readings;
    expect(readings).toContainEqual({ given: [], surname: ['bornard'] });
    expect(readings).toContainEqual({ given: ['m'], surname: ['bornard'] });
  });

  it('has a reading against the order, unless capitals tell it', () => {
    expect(personName({ fullName: 'Garcin Thomas' }).readings.some((one) => one.turned)).toBe(true);
    expect(personName({ fullName: 'Thomas GARCIN' }).readings.some((one) => one.turned)).toBe(false);
  });

  it('is no reading where nothing is told', () => {
    expect(personName({}).readings).toEqual([]);
    expect(personName({ fullName: ' - ' }).readings).toEqual([]);
  });
});

describe('a name in two fields', () => {
  it('is read as told, and turned', () => {
    expect(personName({ firstName: 'De Vries', lastName: 'Ann Sofie' }).readings).toEqual([
      { given: ['de', 'vries'], surname: ['ann', 'sofie'] },
      { given: ['ann', 'sofie'], surname: ['de', 'vries'], turned: true },
    ]);
  });
});

it('names the family without its particles', () => {
  expect(familyWords(['de', 'la', 'roque'])).toEqual(['roque']);
  expect(familyWords(['le'])).toEqual(['le']);
});
