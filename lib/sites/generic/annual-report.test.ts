import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const AT = 'https://www.orvane.example/investors/publications';
function reports(links: string) {
  const source = `<!doctype html><html lang="en"><head><title>Publications</title></head><body><main><h1>Publications</h1><p>Documents that the group has published for its shareholders.</p>${links}</main></body></html>`;
  return capture(savedPage(source, AT).window.document, AT).drafts.filter(({ kind }) => kind === 'signal');
}

describe('annual reports', () => {
  it.each([
    ['Rapport financier annuel 2025', '/a.pdf'],
    ['Integrated Annual Report', '/a.pdf'],
    ['Document d’enregistrement universel 2025', '/urd.PDF'],
    ['Geschäftsbericht', '/gb.pdf?dl=1'],
    ['Download', '/files/annual-report_2025.pdf'],
  ])('are known by the words of the link or the name of the file: %s %s', (text, href) => {
    expect(reports(`<a href="${href}">${text}</a>`)).toMatchObject([
      { fields: { type: 'annual-report', url: new URL(href, AT).href } },
    ]);
  });

  it.each([
    ['Annual report', '/annual-report'],
    ['Price list', '/prices.pdf'],
    ['Annual report', 'javascript:void("a.pdf")'],
    ['Reporting annually to nobody', '/x.pdf'],
  ])('are not %s %s', (text, href) => {
    expect(reports(`<a href='${href}'>${text}</a>`)).toEqual([]);
  });

  it('are one draft a file, titled by the link or else by the file', () => {
    const twice = reports(
      '<a href="/a.pdf">Annual report 2025</a><a href="/a.pdf">Annual report 2025, again</a>',
    );
    expect(twice.map(({ fields }) => fields.title)).toEqual(['Annual report 2025']);
    expect(reports('<a href="/annual-report_2025.pdf">Download</a>')[0]?.fields.title).toBe(
      'annual report 2025',
    );
  });
});
