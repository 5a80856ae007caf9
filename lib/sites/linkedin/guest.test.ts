import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://fr.linkedin.com/in/ada-merrin';

function read(
  person: unknown,
  body = '<main><section><h1>Ada Merrin</h1><h2>CFO at Tolm</h2></section></main>',
  url = URL_OF,
) {
  const head = `<link rel="canonical" href="${URL_OF}"><meta property="og:type" content="profile"><script type="application/ld+json">${JSON.stringify({ '@graph': [person] })}</script>`;
  return capture(
    savedPage(`<html lang="fr"><head>${head}</head><body>${body}</body></html>`, url).window.document,
    url,
  );
}
const ada = { '@type': 'Person', name: 'Ada Merrin', url: URL_OF };
const works = (...names: string[]) => names.map((name) => ({ '@type': 'Organization', name }));

describe('a guest profile', () => {
  it('gives a title only where titles and employers pair up', () => {
    const title = (jobTitle: string[], ...companies: string[]) =>
      read({ ...ada, jobTitle, worksFor: works(...companies) }).drafts[0]?.fields.title;
    expect(title(['CFO'], 'Tolm')).toBe('CFO');
    expect(title(['CFO', 'Board member'], 'Tolm', 'Orvane')).toBe('CFO');
    expect(title(['CFO'], 'Tolm', 'Orvane')).toBeUndefined();
  });

  it('keeps nothing of what is hidden behind asterisks', () => {
    const hidden = read({
      ...ada,
      jobTitle: ['**** ****'],
      worksFor: works('*********'),
      address: { addressLocality: '****' },
    });
    expect(hidden.drafts).toHaveLength(1);
    expect(Object.keys(hidden.drafts[0]?.fields ?? {})).toEqual(['fullName', 'headline', 'linkedinUrl']);
  });

  it('is not read from somebody else’s data', () => {
    const other = read({
      ...ada,
      name: 'Bo Lind',
      url: 'https://fr.linkedin.com/in/bo-lind',
      worksFor: works('Selmar'),
    });
    expect(other.drafts.map(({ fields }) => fields)).toEqual([
      {
        fullName: 'Ada Merrin',
        headline: 'CFO at Tolm',
        linkedinUrl: 'https://www.linkedin.com/in/ada-merrin/',
      },
    ]);
  });

  it('takes its headline neither from a dialog nor from a section of its own', () => {
    const headline = (body: string) =>
      read(ada, `<main><section><h1>Ada Merrin</h1>${body}</section></main>`).drafts[0]?.fields.headline;
    expect(headline('<div role="dialog"><h2>Sign in to see more</h2></div><h2>CFO at Tolm</h2>')).toBe(
      'CFO at Tolm',
    );
    expect(headline('<div data-section="experience"><h2>Experience</h2></div>')).toBeUndefined();
  });

  it('falls back on its own experience for company and title', () => {
    const body = `<main><section><h1>Ada Merrin</h1></section><section data-section="experience"><ul><li><h3>CFO</h3><h4>Tolm</h4><p><time>2024</time> - …</p></li></ul></section></main>`;
    expect(read({ ...ada }, body).drafts[0]?.fields).toMatchObject({ company: 'Tolm', title: 'CFO' });
  });
});
