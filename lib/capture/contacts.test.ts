import { describe, expect, it } from 'vitest';
import { isEmail, linkedinPerson, personalEmails, phoneNumber, phoneNumbers } from './contacts.ts';
import { isJobTitle } from './job-words.ts';
import { findName, spells } from './names.ts';

describe('contacts in a text', () => {
  it('are addresses of persons, not of functions', () => {
    expect(
      personalEmails('a.b@x.example; A.B@x.example, info@x.example, RH@x.example <c@y.example>'),
    ).toEqual(['a.b@x.example', 'c@y.example']);
    expect(isEmail('a@b.example')).toBe(true);
    expect(isEmail('mail a@b.example')).toBe(false);
  });

  it('are numbers whose form leaves no doubt', () => {
    expect(
      [
        '+33 (0)6 12 34 56 78',
        '06.12.34.56.78',
        '0046 8 000 00 00',
        '2026 1123 45',
        '12/11/2026',
        '075 12 34 56',
      ].map(phoneNumber),
    ).toEqual(['+33612345678', '+33612345678', '+4680000000', '', '', '']);
    expect(phoneNumbers('Tél 04 72 00 00 00, fax : 04 72 00 00 01')).toEqual(['+33472000000']);
  });

  it('are profiles, whatever surrounds their address', () => {
    expect(linkedinPerson('fr.linkedin.com/in/jeanne-valmont?x=1')).toBe(
      'https://www.linkedin.com/in/jeanne-valmont/',
    );
    expect(linkedinPerson('https://evil.example/linkedin.com/in/x')).toBe('');
  });
});

describe('a name', () => {
  it('is spelled by its e-mail address', () => {
    for (const email of ['jeanne.valmont@x.example', 'jvalmont@x.example', 'valmont.j2@x.example'])
      expect(spells(email, 'Jeanne Valmont'), email).toBe(true);
    expect(spells('hugo.lannoy@x.example', 'Jeanne Valmont')).toBe(false);
  });

  it('is found by its address, its title or its double, and by nothing else', () => {
    expect(findName(['Orvane', 'Ana de la Cruz'], ['ana.delacruz@x.example'])).toEqual({
      at: 1,
      by: 'text:line+email',
    });
    expect(findName(['Bo Lind', 'Acheteur'], [])).toEqual({ at: 0, by: 'text:line-above-title' });
    expect(findName(['Bo Lind', 'Malmö'], [])).toBeUndefined();
  });
});

describe('a job title', () => {
  it('is told by its words, in French and English', () => {
    for (const line of [
      'Directrice commerciale',
      'Chargé d’affaires',
      'VP Sales',
      'Head of Procurement',
      'Ingénieur commercial',
    ])
      expect(isJobTitle(line), line).toBe(true);
    for (const line of ['Lyon, France', 'Orvane', '04 72 00 00 00', 'See https://x.example/director'])
      expect(isJobTitle(line), line).toBe(false);
  });
});
