import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companyDomain,
  domainKey,
  emailKey,
  linkedinSlug,
  luhn,
  mailboxKey,
  sirenKey,
  vatKey,
} from './keys.ts';

describe('linkedinSlug', () => {
  it.each([
    ['https://www.linkedin.com/in/Jeanne-Valmont/', 'in', 'jeanne-valmont'],
    ['https://fr.linkedin.com/in/jeanne-valmont?trk=x#y', 'in', 'jeanne-valmont'],
    ['https://www.linkedin.com/in/ren%C3%A9-d/details/experience/', 'in', 'rené-d'],
    ['https://www.linkedin.com/company/orvane/about/', 'company', 'orvane'],
    ['https://www.linkedin.com/school/valmorel/', 'company', 'valmorel'],
    ['https://www.linkedin.com/showcase/orvane-pro', 'company', 'orvane-pro'],
    ['https://www.linkedin.com/company/orvane', 'in', ''],
    ['https://www.linkedin.com/feed/', 'in', ''],
    ['https://www.linkedin.com/in/', 'in', ''],
    ['https://notlinkedin.com/in/jeanne', 'in', ''],
    ['https://linkedin.com.evil.example/in/jeanne', 'in', ''],
    ['jeanne-valmont', 'in', ''],
  ] as const)('of %s under %s is “%s”', (url, section, slug) => {
    expect(linkedinSlug(url, section)).toBe(slug);
  });

  it('is the same for one name written in two forms of Unicode', () => {
    const [composed, taken] = ['NFC', 'NFD'].map((form) => encodeURIComponent('rené'.normalize(form)));
    expect(linkedinSlug(`https://linkedin.com/in/${composed}`, 'in')).toBe(
      linkedinSlug(`https://linkedin.com/in/${taken}`, 'in'),
    );
  });
});

describe('emailKey', () => {
  it('drops case, spaces around and mailto:', () => {
    expect(emailKey(' mailto:J.Valmont@Orvane.example ')).toBe('j.valmont@orvane.example');
  });

  it.each(['', 'x', 'a@b', 'a b@x.example', 'a@x.example, b@x.example', '<a@x.example>', 'a@@x.example'])(
    'takes “%s” for no address',
    (text) => {
      expect(emailKey(text)).toBe('');
    },
  );
});

describe('domains', () => {
  it.each([
    ['https://www.orvane.example/fr/?a=b', 'orvane.example'],
    ['Orvane.Example', 'orvane.example'],
    ['orvane.example.', 'orvane.example'],
    ['orvane.example:8080/x', 'orvane.example'],
    ['mairie.valmorel.example', 'mairie.valmorel.example'],
    ['société.example', 'xn--socit-esab.example'],
    ['192.168.1.1', ''],
    ['localhost', ''],
    ['mailto:a@x.example', ''],
    ['not a domain', ''],
    ['', ''],
  ])('of %s is “%s”', (text, domain) => {
    expect(domainKey(text)).toBe(domain);
  });

  it('of mail hosts and networks stand for no company', () => {
    expect(companyDomain('gmail.com')).toBe('');
    expect(companyDomain('https://www.linkedin.com/company/orvane')).toBe('');
    expect(companyDomain('orvane.example')).toBe('orvane.example');
  });
});

describe('company numbers', () => {
  it('take a SIREN or the SIREN of a SIRET, with any separators, if its sum is right', () => {
    expect(sirenKey('732 829 320')).toBe('732829320');
    expect(sirenKey('732\u202f829\u00a0320.00074')).toBe('732829320');
    expect(sirenKey('732829321')).toBe('');
    expect(sirenKey('000000000')).toBe('');
    expect(sirenKey('73282932')).toBe('');
  });

  it('find every slip of one digit by the sum', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digits = [...'732829320'];
        digits[at] = String((Number(digits[at]) + more) % 10);
        expect(luhn(digits.join(''))).toBe(false);
      }),
    );
    expect(luhn('')).toBe(false);
  });

  it('take a VAT number in capitals without separators', () => {
    expect(vatKey('fr 44 732 829 320')).toBe('FR44732829320');
    expect(vatKey('ATU12345678')).toBe('ATU12345678');
    expect(vatKey('FRANCE')).toBe('');
    expect(vatKey('44732829320')).toBe('');
  });
});

describe('every key', () => {
  it('is a fixed point, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress()), (text) => {
        for (const key of [emailKey, mailboxKey, domainKey, companyDomain, sirenKey, vatKey]) {
          const once = key(text);
          expect(key(once)).toBe(once);
        }
        expect(typeof linkedinSlug(text, 'in')).toBe('string');
      }),
    );
  });
});
