import { describe, expect, it } from 'vitest';
import { cityOf } from './city.ts';
import { countryCode } from './country.ts';
import { isSharedHost, label, site, web } from './domain.ts';
import { mailbox } from './email.ts';
import { linkedinId } from './linkedin.ts';
import { genderPair, isGivenName, nicknames } from './nicknames.ts';
import { phones } from './phone.ts';

describe('an e-mail address', () => {
  it('loses its tag, and its dots where the host ignores them', () => {
    expect(mailbox('Jeanne.V+salon@Orvane.fr')?.address).toBe('jeanne.v@orvane.fr');
    expect(mailbox('j.e.a.n@googlemail.com')?.address).toBe('jean@gmail.com');
  });

  it.each([
    'contact@orvane.fr',
    'achats@orvane.fr',
    'INFO@orvane.fr',
    'compta2@orvane.fr',
    'service.client@orvane.fr',
  ])('%s is read by several people', (text) => {
    expect(mailbox(text)?.shared).toBe(true);
  });

  it.each(['j.valmont@orvane.fr', 'jeanne@orvane.fr', 'sally@orvane.fr', 'h.informer@orvane.fr'])(
    '%s is one person’s',
    (text) => {
      expect(mailbox(text)?.shared).toBe(false);
    },
  );

  it('tells a company only where the host is one’s own', () => {
    expect(mailbox('jeanne@mail.orvane.co.uk')?.domain).toBe('orvane.co.uk');
    expect(mailbox('jeanne@hotmail.fr')?.domain).toBe('');
    expect(mailbox('no address')).toBeUndefined();
  });
});

describe('a phone number', () => {
  it.each([
    ['06 39 98 00 31', 'France', '+33639980031', true],
    ['+33 (0)1 99 00 12 34', '', '+33199001234', false],
    ['0032 2 555 10 18', 'FR', '+3225551018', false],
    ['0171 3920044', 'DE', '+491713920044', true],
    ['07700 900731', 'United Kingdom', '+447700900731', true],
  ])('%s in "%s" is %s', (text, country, number, mobile) => {
    expect(phones(text, country)).toEqual([{ number, mobile }]);
  });

  it('may be two, or none', () => {
    expect(phones('+33 3 53 01 85 20 / +33 6 39 98 18 81')).toHaveLength(2);
    expect(phones('ext. 12')).toEqual([]);
  });
});

describe('a domain', () => {
  it('is the part that was registered', () => {
    expect(site('https://shop.orvane.co.uk/fr')).toBe('orvane.co.uk');
    expect(label('orvane.co.uk')).toBe('orvane');
    expect(site('not a domain')).toBe('');
  });

  it('is nobody’s where it serves everybody', () => {
    expect(isSharedHost('gmail.com')).toBe(true);
    expect(web('https://www.linkedin.com/company/orvane')).toBeUndefined();
    expect(isSharedHost('orvane.fr')).toBe(false);
  });

  it('with a typed path may be another company’s, with a language it is the same', () => {
    expect(web('orvane.com/us')?.deep).toBe(true);
    expect(web('https://www.orvane.com/fr/')?.deep).toBe(false);
    expect(web('https://www.orvane.com?utm_source=sig')?.deep).toBe(false);
    expect(web('www.ORVANE.COM')).toEqual({ domain: 'orvane.com', label: 'orvane', deep: false });
  });
});

it('a LinkedIn id is read with and without its scheme, country and query', () => {
  expect(linkedinId('linkedin.com/in/jeanne-valmont', 'in')).toBe('jeanne-valmont');
  expect(linkedinId('https://fr.linkedin.com/in/Jeanne-Valmont/?originalSubdomain=fr', 'in')).toBe(
    'jeanne-valmont',
  );
  expect(linkedinId('https://www.linkedin.com/company/orvane', 'in')).toBe('');
});

it('countries are known under their names and codes', () => {
  expect(['France', 'fr', 'Deutschland', 'Royaume-Uni', 'België'].map(countryCode)).toEqual([
    'FR',
    'FR',
    'DE',
    'GB',
    'BE',
  ]);
  expect(countryCode('Lyon')).toBe('');
});

describe('given names', () => {
  it.each([
    ['bob', 'robert'],
    ['manu', 'emmanuel'],
    ['cathy', 'catherine'],
    ['greg', 'gregory'],
  ])('%s stands for %s', (a, b) => {
    expect(nicknames(a, b)).toBe(true);
    expect(nicknames(b, a)).toBe(true);
  });

  it.each([
    ['emmanuel', 'emmanuelle'],
    ['martin', 'martine'],
    ['alexis', 'alexia'],
    ['frederic', 'frederique'],
  ])('%s is no %s', (a, b) => {
    expect(nicknames(a, b)).toBe(false);
    expect(genderPair(a, b)).toBe(true);
  });

  it('keeps groups of nicknames apart', () => {
    expect(nicknames('catherine', 'charles')).toBe(false);
    expect(isGivenName('catherine')).toBe(true);
    expect(isGivenName('orvane')).toBe(false);
  });
});

it('cities lose districts and take the name of their own country', () => {
  expect(cityOf('LYON 7')).toBe('lyon');
  expect(cityOf('Paris Cedex 08')).toBe('paris');
  expect(cityOf('St Priest')).toBe('saint priest');
  expect(cityOf('Antwerp')).toBe(cityOf('Anvers'));
  expect(cityOf('Lyon, France')).toBe('lyon');
});
