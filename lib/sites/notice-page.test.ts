import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { capture } from '../capture/read.ts';
import { pageDate } from './notice-page.ts';

const PLACE = 'https://www.marches-publics.gouv.fr/entreprise/consultation/2701234?orgAcronyme=x7c';
const fields = (body: string, url = PLACE) =>
  capture(documentOf(`<main>${body}</main>`, url), url).drafts[0]?.fields;
const base = '<p>Intitulé : Ponts</p><p>Organisme : Ville A</p>';

it('reads dates with the day first or in words, and no others', () => {
  expect(pageDate('14/12/2026 12:00')).toBe('2026-12-14T12:00:00+01:00');
  expect(pageDate('12 November 2026, 9:00am')).toBe('2026-11-12T09:00');
  expect(pageDate('bientôt')).toBe('');
});

describe('a notice page', () => {
  it('is named by its address, in both forms that the portals use', () => {
    const old =
      'https://marches.local-trust.com/index.php?page=entreprise.EntrepriseDetailsConsultation&id=4711&orgAcronyme=b';
    expect(fields(base)?.noticeId).toBe('2701234');
    expect(fields(base, old)?.noticeId).toBe('4711');
    expect(
      fields(base, 'https://www.marches-publics.gouv.fr/?page=Entreprise.Accueil&id=4711')?.noticeId,
    ).toBeUndefined();
  });

  it('gives nothing without its title or its buyer', () => {
    expect(fields('<p>Intitulé : Ponts</p>')).toBeUndefined();
    expect(fields('<p>Organisme : Ville A</p>')).toBeUndefined();
  });

  it.each([
    ['Avis de consultation', 'call'],
    ["Avis d'attribution de marché", 'award'],
    ['Rectificatif de consultation', 'change'],
    ['Annulation de consultation', 'cancelled'],
    ['Avis de pré-information', 'planning'],
    ['Autre', undefined],
  ])('of the type « %s » is %s', (text, type) => {
    expect(fields(`${base}<p>Type d'avis : ${text}</p>`)?.noticeType).toBe(type);
  });

  it('takes the codes of départements and a SIRET only in their own form', () => {
    const all = fields(
      `${base}<p>Lieu d'exécution : (75) Paris, (2A) Corse, (974) Réunion</p><p>SIRET : 732 829 320 00074</p>`,
    );
    expect([all?.department, all?.buyerSiret]).toEqual(['75,2A,974', '73282932000074']);
    const none = fields(`${base}<p>Lieu d'exécution : 12 rue des Ponts</p><p>SIRET : 732 829 320 00075</p>`);
    expect([none?.department, none?.buyerSiret]).toEqual([undefined, undefined]);
  });
});

it('reads a British time as such', () => {
  const url = 'https://www.contractsfinder.service.gov.uk/Notice/0b6dc2a1-0d0c-4a53-9b1e-3f7b7c1c0a11';
  const found = fields(
    '<h1>Cranes</h1><dl><dt>Buyer</dt><dd>Board</dd><dt>Closing date</dt><dd>15 July 2026, 12:00pm</dd></dl>',
    url,
  );
  expect([found?.deadline, found?.country, found?.url]).toEqual(['2026-07-15T12:00:00+01:00', 'GB', url]);
});
