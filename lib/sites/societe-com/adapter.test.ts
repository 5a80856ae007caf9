import { expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const read = (path: string) => {
  const url = `https://www.societe.com${path}`;
  return capture(documentOf('<main><h1>BREVIN</h1><p>Forme juridique : SAS</p></main>', url), url);
};

it('knows a company and an establishment by the number in the address', () => {
  for (const path of [
    '/societe/brevin-sas-732829320.html',
    '/etablissement/brevin-sas-73282932000074.html',
  ]) {
    const { site, drafts } = read(path);
    expect(site).toBe('societe-com');
    expect(drafts[0]?.fields).toMatchObject({ name: 'BREVIN', siren: '732829320', legalForm: 'SAS' });
  }
});

it('takes no number that does not prove itself, and no page about nobody', () => {
  for (const path of ['/societe/brevin-sas-732829321.html', '/', '/recherche/732829320'])
    expect(
      read(path).drafts.some(({ kind }) => kind === 'account'),
      path,
    ).toBe(false);
});
