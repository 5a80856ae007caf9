import { describe, expect, it } from 'vitest';
import { provenVat, registration, vatNumber } from './registration.ts';

describe('registration numbers', () => {
  it('bring SIREN, SIRET and French VAT numbers to one', () => {
    for (const fields of [{ siren: '732 829 320' }, { siret: '73282932000074' }, { vat: 'FR 44 732829320' }])
      expect(registration(fields)).toEqual({ siren: '732829320', vat: '' });
  });

  it('leave out what fails its check', () => {
    expect(registration({ siren: '732829321', vat: 'FR45732829320' })).toEqual({ siren: '', vat: '' });
    expect(vatNumber('DE136695977')).toBe('');
    expect(vatNumber('XX12345678')).toBe('');
  });

  it.each([
    'DE136695976',
    'BE0428759497',
    'IT00743110157',
    'GB980780684',
    'NL004495445B01',
    'PL8567346215',
    'DK13585628',
  ])('%s is right', (vat) => {
    expect(vatNumber(vat.replace(/^(..)(.{3})/, '$1 $2.'))).toBe(vat);
  });

  it('are taken from a text only where their check digits prove them', () => {
    expect(['AT U12345678', 'DE136695976'].map(vatNumber)).toEqual(['ATU12345678', 'DE136695976']);
    expect(['AT U12345678', 'DE136695976'].map(provenVat)).toEqual(['', 'DE136695976']);
  });
});
