import { expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const read = (path: string) => {
  const url = `https://www.pappers.fr${path}`;
  return capture(documentOf('<main><h1>BREVIN</h1><p>Forme juridique : SAS</p></main>', url), url);
};

it('knows a company and an establishment by the number in the address', () => {
  for (const path of ['/entreprise/brevin-732829320', '/etablissement/brevin-73282932000074']) {
    const { site, drafts } = read(path);
    expect(site).toBe('pappers');
    expect(drafts[0]?.fields).toMatchObject({ name: 'BREVIN', siren: '732829320', legalForm: 'SAS' });
  }
});

it('takes no number that does not prove itself, and no page about nobody', () => {
  for (const path of ['/entreprise/brevin-732829321', '/', '/recherche/732829320'])
    expect(
      read(path).drafts.some(({ kind }) => kind === 'account'),
      path,
    ).toBe(false);
});
