import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/identity.json' with { type: 'json' };
import { observation } from '../../tests/support/observations.ts';
import { identify, proposalsFor } from './match.ts';
import { accountOf, indexOf, personOf } from './testing/records.ts';

const pairs = (list: readonly { a: string; b: string }[]) =>
  list.map(({ a, b }) => [a, b].sort().join(' ')).sort();

describe('hard keys', () => {
  it('join by themselves: LinkedIn id, personal address, SIREN out of SIRET and VAT', () => {
    const { clusters } = identify([
      personOf('a', {
        fullName: 'Jeanne Valmont',
        linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
      }),
      personOf('b', {
        fullName: 'Jeanne Dupré',
        linkedinUrl: 'linkedin.com/in/jeanne-valmont',
        email: 'jeanne@orvane.fr',
      }),
      personOf('c', { firstName: 'Jeanne', lastName: 'VALMONT', email: 'Jeanne+x@orvane.fr' }),
      accountOf('d', { name: 'Orvane', siren: '732 829 320' }),
      accountOf('e', { name: 'Autre nom', siret: '73282932000074' }),
      accountOf('f', { name: 'ORVANE SAS', vat: 'FR44732829320' }),
    ]);
    expect(clusters).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('do not join by a shared mailbox, nor people whose first names differ at one address', () => {
    const { clusters } = identify([
      personOf('a', { fullName: 'Chantal Brossard', email: 'compta@orvane.fr' }),
      personOf('b', { fullName: 'Mélanie Gauvrit', email: 'compta@orvane.fr' }),
      personOf('c', { fullName: 'Hubert Castagne', email: 'castagne@orvane.fr' }),
      personOf('d', { fullName: 'Hugo Castagne', email: 'castagne@orvane.fr' }),
    ]);
    expect(clusters).toHaveLength(4);
  });

  it('never join two legal units, whatever they share', () => {
    const { clusters, proposals } = identify([
      accountOf('a', { name: 'Solvane', domain: 'solvane.com', siren: '732829320' }),
      accountOf('b', { name: 'Solvane', domain: 'solvane.com', siren: '552100554' }),
      accountOf('c', { name: 'Solvane Ltd', domain: 'solvane.com', vat: 'GB980780684' }),
    ]);
    expect(clusters).toHaveLength(3);
    expect(proposals).toEqual([]);
  });

  it('join by a domain where the names agree, and only propose where they do not', () => {
    const { clusters, proposals } = identify([
      accountOf('a', { name: 'Papote', domain: 'papote.app', city: 'Paris' }),
      accountOf('b', { name: 'PAPOTE SAS', website: 'https://www.papote.app/fr/' }),
      accountOf('c', { name: 'PPT Technologies', domain: 'papote.app', city: 'Paris' }),
    ]);
    expect(clusters).toEqual([['a', 'b'], ['c']]);
    expect(pairs(proposals)).toEqual(['a c']);
  });

  it('are all there is in strict mode', () => {
    const records = [
      personOf('a', { fullName: 'Wouter Klaaskens', company: 'Scheldine', phone: '+32 470 12 34 56' }),
      personOf('b', {
        fullName: 'Wouter Klaaskens',
        company: 'Scheldine',
        phone: '0470 12 34 56',
        country: 'BE',
      }),
    ];
    expect(identify(records).proposals).toHaveLength(1);
    expect(identify(records, { strict: true }).proposals).toEqual([]);
  });

  it('give way to what people say', () => {
    const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
    const records = [
      personOf(a, { fullName: 'Jeanne Valmont', email: 'jeanne@orvane.fr' }),
      personOf(b, { fullName: 'Jeanne Valmont', email: 'jeanne@orvane.fr' }),
    ];
    const apart = identify(records, { statements: [observation({ subject: a, different: [b] })] });
    expect(apart).toEqual({ clusters: [[a], [b]], proposals: [] });
  });
});

describe('likeness', () => {
  it.each([
    [
      { fullName: 'Joris van der Molen', company: 'Datagrave' },
      { firstName: 'Joris', lastName: 'Vandermolen', company: 'Datagrave BV' },
    ],
    [
      { fullName: 'Bob Anstey', phone: '06 39 98 00 31' },
      { fullName: 'Robert Anstey', phone: '+33 6 39 98 00 31' },
    ],
    [
      { fullName: 'Garcin Thomas', company: 'Loriane', city: 'Grenoble' },
      { fullName: 'Thomas GARCIN', company: 'Loriane', city: 'Grenoble' },
    ],
    [
      { fullName: 'J.-P. MORLAN', company: 'Aquamor' },
      { fullName: 'Jean-Pierre Morlan', company: 'Aquamor' },
    ],
    [
      { fullName: 'Yacine Belhadji', company: 'Logivane' },
      { fullName: 'Yassine Belhadji', company: 'Logivane' },
    ],
    [
      { fullName: 'Nadine Rochard', company: 'Lemane' },
      { fullName: 'Nadine Rochard-Perrot', company: 'Lemane' },
    ],
  ])('proposes %j and %j', (mine, theirs) => {
    expect(pairs(identify([personOf('a', mine), personOf('b', theirs)]).proposals)).toEqual(['a b']);
  });

  it.each([
    [
      'colleagues with alike names',
      { fullName: 'Emmanuel Lagarde', company: 'Cantine' },
      { fullName: 'Emmanuelle Lagarde', company: 'Cantine' },
    ],
    [
      'father and son',
      { fullName: 'Hubert Castagne', company: 'Castagne', phone: '05 36 49 31 00' },
      { fullName: 'Hugo Castagne', company: 'Castagne', phone: '05 36 49 31 00' },
    ],
    [
      'one first name within another',
      { fullName: 'Marie Perrodon', email: 'm.perrodon@plast.fr' },
      { fullName: 'Marie-Ange Perrodon', email: 'ma.perrodon@plast.fr' },
    ],
    [
      'bearers of a common name',
      { fullName: 'Sophie Martin', company: 'Ondine' },
      { fullName: 'Sophie Martin', company: 'Hexane' },
    ],
    [
      'an initial that the address spells out',
      { fullName: 'A. Rivoire', email: 'alexia@rivoire.fr' },
      { fullName: 'Alexis Rivoire', company: 'Rivoire', email: 'a.rivoire@rivoire.fr' },
    ],
  ])('keeps apart %s', (_, mine, theirs) => {
    expect(identify([personOf('a', mine), personOf('b', theirs)]).proposals).toEqual([]);
  });

  it.each([
    [
      { name: 'Northbeam Data Centres', city: 'Leeds' },
      { name: 'Northbeam DC', city: 'Leeds' },
    ],
    [
      { name: 'Kervan Transports', city: 'Quimper' },
      { name: 'KVT', city: 'Quimper' },
    ],
    [
      { name: 'Boussole ESG', domain: 'boussole-esg.com' },
      { name: 'Boussole', domain: 'boussole-esg.fr' },
    ],
    [{ name: 'Horizon Bois Agen' }, { name: 'HORIZON BOIS', city: 'AGEN', siren: '732829320' }],
    [{ name: 'Hartung Soehne' }, { name: 'Hartung & Söhne GmbH & Co. KG', domain: 'hartung-soehne.de' }],
  ])('proposes %j and %j', (mine, theirs) => {
    expect(pairs(identify([accountOf('a', mine), accountOf('b', theirs)]).proposals)).toEqual(['a b']);
  });

  it.each([
    ['a holding', { name: 'Holding Kervan', city: 'Lorient' }, { name: 'Kervan', city: 'Lorient' }],
    ['a subsidiary abroad', { name: 'Rheinau Chemie AG' }, { name: 'Rheinau Chemie France' }],
    [
      'numbered companies',
      { name: 'Solvane Exploitation 12', city: 'Lyon' },
      { name: 'Solvane Exploitation 14', city: 'Lyon' },
    ],
    [
      'another trade in another city',
      { name: 'Éclisse', city: 'Rennes' },
      { name: 'Éclisse Informatique', city: 'Annecy' },
    ],
  ])('keeps apart %s', (_, mine, theirs) => {
    expect(identify([accountOf('a', mine), accountOf('b', theirs)]).proposals).toEqual([]);
  });

  it('says why, the strongest first, in wordings that exist', () => {
    const [proposal] = identify([
      personOf('a', { fullName: 'Wouter Klaaskens', company: 'Scheldine', city: 'Gand' }),
      personOf('b', { fullName: 'Wouter Klaaskens', company: 'Scheldine', city: 'Gent', title: 'CEO' }),
    ]).proposals;
    expect(proposal?.reasons[0]).toMatchObject({
      key: 'match.person.surname.same',
      values: { a: 'klaaskens' },
    });
    expect(proposal?.reasons.map(({ key }) => key)).toContain('match.person.city.same');
    expect(proposal?.reasons.filter(({ key }) => !(key in en))).toEqual([]);
    const bits = proposal?.reasons.map((reason) => reason.bits) ?? [];
    expect(bits).toEqual([...bits].sort((x, y) => y - x));
  });

  it('asks for more evidence in a larger base', () => {
    const mine = personOf('a', { fullName: 'Camille Aubrel' });
    const theirs = personOf('b', { fullName: 'C. Aubrel', city: 'Dijon' });
    const others = Array.from({ length: 900 }, (_, at) => personOf(`x${at}`, { fullName: `Paul Nom${at}` }));
    const alone = identify([mine, theirs]).proposals[0]?.score ?? 0;
    const among =
      identify([mine, theirs, ...others]).proposals.find(({ a, b }) => a === 'a' && b === 'b')?.score ?? 0;
    expect(among).toBeLessThan(alone);
  });
});

describe('what is proposed for one record', () => {
  const records = [
    personOf('a', { fullName: 'Wouter Klaaskens', company: 'Scheldine' }),
    personOf('b', { fullName: 'Woutr Klaskens', company: 'Scheldine' }),
    personOf('c', { fullName: 'Elodie Chambert', company: 'Lumane' }),
    accountOf('d', { name: 'Klaaskens' }),
    { id: 'e', kind: 'tender', fields: { title: 'Klaaskens' } },
  ];
  const read = (ids: string[]) => records.filter(({ id }) => ids.includes(id));

  it('is found through the index, without itself and other kinds', async () => {
    const [first] = records;
    const proposals = first ? await proposalsFor(first, indexOf(records), read) : [];
    expect(proposals.map(({ b }) => b)).toEqual(['b']);
  });

  it('is nothing for a kind without likeness', async () => {
    const tender = records[4];
    expect(tender && (await proposalsFor(tender, indexOf(records), read))).toEqual([]);
  });
});
