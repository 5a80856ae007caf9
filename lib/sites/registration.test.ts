import { describe, expect, it } from 'vitest';
import { siren, siret, stated } from './registration.ts';

describe('company numbers', () => {
  it('are kept with right check digits only', () => {
    expect([siren('732 829 320'), siren('732829321'), siren('73282932')]).toEqual(['732829320', '', '']);
    expect([siret('732 829 320 00074'), siret('73282932000075')]).toEqual(['73282932000074', '']);
  });

  it('are read beside their names in a text, and not at all when several differ', () => {
    const text = 'Brévin SAS, RCS Nantes B 732 829 320 – SIRET : 732 829 320 00074 – TVA FR 44 732 829 320';
    expect(stated(text, 'siren')).toBe('732829320');
    expect(stated(text, 'siret')).toBe('73282932000074');
    expect(stated(text, 'vat')).toBe('FR44732829320');
    expect(stated(`${text}\nSIREN 552 100 554`, 'siren')).toBe('');
    expect(stated('Tél. 732 829 320', 'siren')).toBe('');
    expect(stated('SIREN 732 829 321', 'siren')).toBe('');
  });
});
