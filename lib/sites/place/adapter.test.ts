import { expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const BODY = '<main><p>Intitulé : Ponts</p><p>Organisme : Ville A</p></main>';
const notice = (url: string) => capture(documentOf(BODY, url), url).drafts[0]?.fields;

it('takes the number of a consultation from each form of its address, on each portal', () => {
  for (const url of [
    'https://www.marches-publics.gouv.fr/entreprise/consultation/2701234?orgAcronyme=x7c',
    'https://marches.maximilien.fr/?page=Entreprise.EntrepriseDetailConsultation&refConsultation=2701234&orgAcronyme=b',
    'https://archipel.local-trust.com/index.php?page=entreprise.EntrepriseDetailsConsultation&id=2701234',
  ]) {
    expect(capture(documentOf(BODY, url), url).site).toBe('place');
    expect(notice(url)).toMatchObject({
      noticeId: '2701234',
      title: 'Ponts',
      buyer: 'Ville A',
      country: 'FR',
    });
  }
});

it('reads no other page of a portal as a notice', () => {
  for (const path of [
    '?page=Entreprise.EntrepriseAccueil&id=2701234',
    '?page=Entreprise.EntrepriseDetailsConsultation&id=x',
    'entreprise/aide/2701234',
  ])
    expect(notice(`https://www.marches-publics.gouv.fr/${path}`), path).toBeUndefined();
});

it('keeps an address without what only says where the reader came from', () => {
  expect(
    notice(
      'https://www.marches-publics.gouv.fr/entreprise/consultation/2701234?orgAcronyme=x7c&utm_source=mail',
    )?.url,
  ).toBe('https://www.marches-publics.gouv.fr/entreprise/consultation/2701234?orgAcronyme=x7c');
});
