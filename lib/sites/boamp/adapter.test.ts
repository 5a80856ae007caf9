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
