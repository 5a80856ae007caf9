import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://www.linkedin.com/jobs/view/4400112255/';
const read = (body: string, url = URL_OF) => capture(documentOf(body, url), url);
const title = (id: string, text: string) => `<p><a href="/jobs/view/${id}/">${text}</a></p>`;

describe('a job', () => {
  it('has its own company, and none where two stand as near', () => {
    const one = `<main><div><a href="/company/tolm/life">Tolm</a>${title('4400112255', 'Buyer')}</div><a href="/company/other/">Other</a></main>`;
    expect(read(one).drafts[1]?.fields).toEqual({
      name: 'Tolm',
      linkedinUrl: 'https://www.linkedin.com/company/tolm/',
    });
    const two = `<main><div><a href="/company/tolm/">Tolm</a><a href="/company/other/">Other</a>${title('4400112255', 'Buyer')}</div></main>`;
    expect(read(two).drafts).toHaveLength(1);
  });

  it('is not the one that stood there before, while the page is between two', () => {
    expect(read(`<main>${title('4400998877', 'Seller')}</main>`).drafts).toEqual([]);
    const text = (id: string) => `<div componentkey="JobDetails_AboutTheJob_${id}"><p>Words</p></div>`;
    const mixed = read(`<main>${title('4400112255', 'Buyer')}${text('4400998877')}</main>`);
    expect(mixed.drafts[0]?.fields).toMatchObject({ title: 'Buyer' });
    expect(mixed.drafts[0]?.fields.text).toBeUndefined();
  });

  it('of a list is named by that list’s address, not by its place in the list', () => {
    const list = `<main><ul><li><a href="/jobs/view/4400112255/">In the list</a></li></ul></main>`;
    expect(read(list, 'https://www.linkedin.com/jobs/search/?currentJobId=4400112255').drafts).toEqual([]);
  });

  it('has a place only where a line with dots states it', () => {
    const line = (text: string) =>
      read(`<main><div>${title('4400112255', 'Buyer')}<p>${text}</p></div></main>`).drafts[0]?.fields
        .location;
    expect(line('Leeds · 5 days ago')).toBe('Leeds');
    expect(line('5 days ago')).toBeUndefined();
  });
});
