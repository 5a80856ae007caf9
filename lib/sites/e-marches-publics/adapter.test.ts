import { expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const BODY = '<main><dl><dt>Objet</dt><dd>Ponts</dd><dt>Acheteur</dt><dd>Ville A</dd></dl></main>';
const number = (path: string) => {
  const url = `https://www.e-marchespublics.com${path}`;
  return capture(documentOf(BODY, url), url).drafts[0]?.fields.noticeId;
};

it('takes the number that ends the address of a notice, and none of another page', () => {
  expect(number('/appel-offre/ponts-et-quais-1029384')).toBe('1029384');
  expect(number('/avis/2026/1029384.html?from=x')).toBe('1029384');
  expect(number('/recherche/1029384')).toBeUndefined();
  expect(number('/appel-offre/')).toBeUndefined();
});
