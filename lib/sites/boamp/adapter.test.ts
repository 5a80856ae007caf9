import { describe, expect, it } from 'vitest';
import { documentOf, savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';
import { labelled } from '../labels.ts';
import { idInAddress } from './notice.ts';

const AVIS = 'https://www.boamp.fr/pages/avis/?q=idweb:%2226-4%22';
const notice = (body: string, url = AVIS) =>
  capture(documentOf(`<main>${body}</main>`, url), url).drafts[0]?.fields;

it('reads the number of a notice from every form of its address', () => {
  for (const url of [
    '/pages/avis?q=idweb:"26-12"',
    '/pages/avis/?q=idweb:%2226-12%22',
    'https://www.boamp.fr/pages/avis/?q=idweb:26-12&x=%',
  ])
    expect(idInAddress(url)).toBe('26-12');
  expect(idInAddress('/pages/avis?q=26-12')).toBe('');
});

describe('labels', () => {
  it('hold on their line or on the next, never in the middle of a sentence', () => {
    expect(labelled(['Acheteur : Ville A'], /acheteur\s*:/i)).toBe('Ville A');
    expect(labelled(['Acheteur :', 'Ville B', 'x'], /acheteur\s*:/i)).toBe('Ville B');
    expect(labelled(['Acheteur :', 'Département :'], /acheteur\s*:/i)).toBe('');
    expect(labelled(['Le profil de l’acheteur : voir'], /acheteur\s*:/i)).toBe('');
  });

  it('give dates, money and codes only in the form that leaves no doubt', () => {
    const fields = (line: string) => notice(`<p>Titre : Ponts</p><p>${line}</p>`);
    expect(fields('Valeur estimée hors TVA : 90 000 euros')).toMatchObject({
      value: 90_000,
      currency: 'EUR',
    });
    expect(fields('Valeur estimée hors TVA : 90 000')?.value).toBeUndefined();
    expect(fields('Valeur estimée hors TVA : environ 90 k€')?.value).toBeUndefined();
    expect(fields('Code CPV principal : 45221111-3')?.cpv).toEqual(['45221111']);
    expect(fields('Téléphone : 45221111')?.cpv).toBeUndefined();
    expect(fields('Date limite de réception des offres : 28/02/2026 17:00:00 (UTC+01:00)')?.deadline).toBe(
      '2026-02-28T17:00:00+01:00',
    );
    expect(fields('Date limite de réponse : dès que possible')?.deadline).toBeUndefined();
  });
});

it('gives nothing without a title, and the number of the address rather than a neighbour’s', () => {
  expect(notice('<p>Acheteur : Ville A</p>')).toBeUndefined();
  const fields = notice(
    '<p>Titre : Ponts</p><a href="/pages/avis?q=idweb:%2225-9%22">Avis lié du même acheteur</a>',
  );
  expect([fields?.noticeId, fields?.title, fields?.url]).toEqual([
    '26-4',
    'Ponts',
    'https://www.boamp.fr/pages/avis/?q=idweb:26-4',
  ]);
});

describe('XML', () => {
  const xml = (inner: string) => {
    const source = `<ANNONCE><GESTION><REFERENCE><IDWEB>17-1</IDWEB></REFERENCE>${inner}</GESTION></ANNONCE>`;
    return capture(savedPage(source, AVIS, 'application/xml').window.document, AVIS).drafts[0]?.fields;
  };

  it('is read by its own structure', () => {
    expect(
      xml(
        '<INDEXATION><RESUME_OBJET>Ponts</RESUME_OBJET><DEP_PUBLICATION>5</DEP_PUBLICATION><DEP_PUBLICATION>2B</DEP_PUBLICATION></INDEXATION>',
      ),
    ).toEqual({
      title: 'Ponts',
      noticeId: '17-1',
      department: '5,2B',
      url: 'https://www.boamp.fr/pages/avis/?q=idweb:17-1',
    });
  });

  it('leaves out a date that is none', () => {
    expect(
      xml('<INDEXATION><DATE_PUBLICATION>bientôt</DATE_PUBLICATION></INDEXATION>')?.publishedAt,
    ).toBeUndefined();
  });
});

describe('open data', () => {
  const API = 'https://boamp-datadila.opendatasoft.com/api/explore/v2.1/catalog/datasets/boamp/records';
  const read = (value: unknown) => {
    const { document } = savedPage('<html><head></head><body><pre></pre></body></html>', API).window;
    const pre = document.querySelector('pre');
    if (pre) pre.textContent = JSON.stringify(value);
    return capture(document, API);
  };
  const record = {
    idweb: '26-7',
    objet: 'Ponts',
    nomacheteur: 'Ville A',
    nature: 'ATTRIBUTION',
    titulaire: ['B'],
  };

  it('is read in both versions of the interface, and alone', () => {
    for (const file of [
      { results: [record] },
      { records: [{ fields: record }] },
      { records: [{ record: { fields: record } }] },
      record,
    ])
      expect(read(file).drafts[0]?.fields).toEqual({
        title: 'Ponts',
        buyer: 'Ville A',
        noticeId: '26-7',
        noticeType: 'award',
        awardedTo: ['B'],
        url: 'https://www.boamp.fr/pages/avis/?q=idweb:26-7',
      });
  });

  it('opens the notice inside a record for its codes and the buyer’s own number', () => {
    const donnees = JSON.stringify({
      FNSimple: {
        organisme: { codeIdentificationNational: '73282932000074' },
        initial: { natureMarche: { codeCPV: { objetPrincipal: { classPrincipale: '45221111' } } } },
      },
    });
    expect(read({ results: [{ ...record, donnees }] }).drafts[0]?.fields).toMatchObject({
      buyerSiret: '73282932000074',
      cpv: ['45221111'],
    });
    const broken = read({ results: [{ ...record, donnees: donnees.slice(0, -9) }] }).drafts[0]?.fields;
    expect([broken?.title, broken?.cpv]).toEqual(['Ponts', undefined]);
  });

  it('without a title is refused as not whole', () => {
    expect(read({ results: [{ idweb: '26-7' }] }).refused).toBe('invalid');
  });
});

it('an award in XML names its holders, its amount, and when it ends', () => {
  const decision = (name: string, amount: string) =>
    `<DECISION><TITULAIRE><DENOMINATION>${name}</DENOMINATION></TITULAIRE><RENSEIGNEMENT><MONTANT DEVISE="EUR">${amount}</MONTANT><DATE_ATTRIBUTION>2017-02-01</DATE_ATTRIBUTION></RENSEIGNEMENT></DECISION>`;
  const source = `<ANNONCE><GESTION><REFERENCE><IDWEB>17-1</IDWEB><TYPE_AVIS><NATURE><ATTRIBUTION/></NATURE></TYPE_AVIS></REFERENCE></GESTION><DONNEES><IDENTITE><DENOMINATION>Ville A</DENOMINATION><CODE_IDENT_NATIONAL>73282932000074</CODE_IDENT_NATIONAL></IDENTITE><OBJET><LOTS><LOT><NUM>1</NUM><INTITULE>Ponts</INTITULE><DUREE_MOIS>24</DUREE_MOIS></LOT></LOTS></OBJET><ATTRIBUTION>${decision('B', '100.50')}${decision('C', '50')}</ATTRIBUTION></DONNEES></ANNONCE>`;
  expect(
    capture(savedPage(source, AVIS, 'application/xml').window.document, AVIS).drafts[0]?.fields,
  ).toMatchObject({
    noticeType: 'award',
    buyerSiret: '73282932000074',
    awardedTo: ['B', 'C'],
    awardedAmount: 150.5,
    currency: 'EUR',
    contractEnd: '2019-01-31',
  });
});
