import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en/fields.json' with { type: 'json' };
import fr from '../../../assets/locales/fr/fields.json' with { type: 'json' };
import { kindOf } from '../../record/kinds/index.ts';
import { playedDesk } from '../testing/desk.ts';
import { guessKind, missingGroups, proposeMapping, rememberedMapping, rememberMapping } from './mapping.ts';

/** Headers as other tools write them, and what they are. */
const EXPORTS: [string, 'person' | 'account' | 'subscription' | 'cost', string, (string | null)[]][] = [
  [
    'LinkedIn connections',
    'person',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ['firstName', 'lastName', 'linkedinUrl', 'email', 'company', 'title', null],
  ],
  [
    'HubSpot contacts',
    'person',
    'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Job Title,Company Name,Email Domain,Lifecycle Stage',
    [null, 'firstName', 'lastName', 'email', 'phone', 'phone', 'owner', 'title', 'company', null, 'stage'],
  ],
  [
    'HubSpot contacts in French',
    'person',
    'Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact,Intitulé du poste,Nom de l’entreprise',
    ['firstName', 'lastName', 'email', 'phone', 'owner', 'title', 'company'],
  ],
  [
    'HubSpot companies',
    'account',
    'Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,Company Domain Name,Number of Employees',
    [null, 'name', 'owner', 'phone', 'city', 'country', 'industry', 'domain', 'headcount'],
  ],
  [
    'a Salesforce report',
    'person',
    'First Name,Last Name,Title,Account Name,Phone,Mobile,Email,Mailing City,Contact Owner',
    ['firstName', 'lastName', 'title', 'company', 'phone', 'phone', 'email', 'location', 'owner'],
  ],
  [
    'Salesforce accounts',
    'account',
    'Account Name,Website,Industry,Employees,Billing City,Billing Country,Account Owner',
    ['name', 'website', 'industry', 'headcount', 'city', 'country', 'owner'],
  ],
  [
    'Pipedrive people',
    'person',
    'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Phone - Mobile,Person - Owner',
    ['fullName', 'company', 'email', 'phone', 'phone', 'owner'],
  ],
  [
    'Sellsy companies',
    'account',
    'Raison sociale;SIREN;SIRET;N° TVA;Site web;Téléphone;Ville;Pays;Secteur d’activité;Effectif',
    ['name', 'siren', 'siret', 'vat', 'website', 'phone', 'city', 'country', 'industry', 'headcount'],
  ],
  [
    'a list by hand',
    'person',
    'Nom;Fonction;Société;Mail;Portable',
    ['fullName', 'title', 'company', 'email', 'phone'],
  ],
  ['subscriptions', 'subscription', 'Client;Début;Fin;Montant', ['accountName', 'start', 'end', 'amount']],
  ['costs', 'cost', 'Date;Montant;Nature;Libellé', ['date', 'amount', 'type', 'label']],
];

describe('the mapping proposed', () => {
  it.each(EXPORTS)('knows the columns of %s', (_, kind, line, expected) => {
    const header = line.split(line.includes(';') ? ';' : ',');
    expect(guessKind(header)).toBe(kind);
    expect(proposeMapping(kind, header)).toEqual(expected);
    expect(missingGroups(kind, expected)).toEqual([]);
  });

  it.each(['person', 'account', 'tender', 'signal'] as const)(
    'knows every label that an export of a %s writes',
    (kind) => {
      const fields = Object.entries(kindOf(kind).fields).filter(([, one]) => !one.internal);
      for (const words of [en, fr] as Record<string, string>[]) {
        const header = ['Vigie id', ...fields.map(([name]) => words[`field.${kind}.${name}`] ?? name)];
        expect(proposeMapping(kind, header)).toEqual(['id', ...fields.map(([name]) => name)]);
      }
    },
  );

  it('says which columns nothing can be read without', () => {
    expect(missingGroups('person', ['title', 'company'])).toEqual(['fullName']);
    expect(missingGroups('subscription', ['accountName', null])).toEqual(['start', 'amount']);
    expect(guessKind(['a', 'b'])).toBe('person');
  });
});

describe('a mapping that was chosen', () => {
  it('is remembered for that header and no other, the latest choice standing', async () => {
    const { store } = await playedDesk();
    await rememberMapping(store, ['A', 'B'], 'person', ['fullName', null]);
    await rememberMapping(store, ['a ', 'B'], 'account', ['name', 'city']);
    expect(await rememberedMapping(store, ['A', 'b'])).toEqual({
      kind: 'account',
      mapping: ['name', 'city'],
    });
    expect(await rememberedMapping(store, ['A', 'C'])).toBeUndefined();
  });
});
