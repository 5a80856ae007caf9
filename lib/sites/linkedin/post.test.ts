import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';
import { opening } from './post.ts';

const NUMBER = '7528721154048012345';
const URL_OF = `https://www.linkedin.com/feed/update/urn:li:activity:${NUMBER}/`;
const read = (body: string, url = URL_OF) => capture(documentOf(body, url), url);
const link = (path: string, name: string) => `<a href="${path}"><span dir="ltr">${name}</span></a>`;
const post = (inner: string, number = NUMBER) =>
  `<main><div data-urn="urn:li:activity:${number}">${inner}</div></main>`;

describe('a post', () => {
  it('is by the one right above its text, not by who liked or shared it', () => {
    const { drafts } = read(
      post(
        `${link('/in/hugo-lannoy/', 'Hugo Lannoy')}${link('/in/ada-merrin/', 'Ada Merrin')}<span dir="ltr">We open in Lille.</span>`,
      ),
    );
    expect(drafts.map((draft) => draft.fields.fullName ?? draft.fields.author)).toEqual([
      'Ada Merrin',
      'Ada Merrin',
    ]);
    expect(drafts[0]?.refs).toEqual({ person: 1 });
  });

  it('of a company is a signal on its account', () => {
    const { drafts } = read(
      post(`${link('/company/tolm/posts', 'Tolm')}<span dir="ltr">We open in Lille.</span>`),
    );
    expect(drafts[0]?.refs).toEqual({ account: 1 });
    expect(drafts[1]).toMatchObject({
      kind: 'account',
      fields: { name: 'Tolm', linkedinUrl: 'https://www.linkedin.com/company/tolm/' },
    });
  });

  it('is never another post, nor a comment', () => {
    const other = post(
      `${link('/in/ada-merrin/', 'Ada Merrin')}<span dir="ltr">Another text.</span>`,
      '7528721154048099999',
    );
    expect(read(other).drafts).toEqual([]);
    const comment = post(
      `<article data-id="urn:li:comment:(x,1)">${link('/in/bo-lind/', 'Bo Lind')}<span dir="ltr">Bravo</span></article>`,
    );
    expect(read(comment).drafts).toEqual([]);
  });

  it('that nothing marks is read only where it is alone on the page', () => {
    const item = (name: string) =>
      `<div role="listitem"><a href="/in/${name}/"><p>${name}</p></a><p><span data-testid="expandable-text-box">Text of ${name}</span></p></div>`;
    expect(read(`<main>${item('ada')}</main>`).drafts[0]?.fields).toMatchObject({
      author: 'ada',
      text: 'Text of ada',
    });
    expect(read(`<main>${item('ada')}${item('bo')}</main>`).drafts).toEqual([]);
  });

  it('counts reactions only where the number is whole', () => {
    const withCount = (count: string) =>
      read(
        post(
          `${link('/in/ada-merrin/', 'Ada Merrin')}<span dir="ltr">Text.</span><button data-reaction-details>${count}</button>`,
        ),
      ).drafts[0]?.fields.reactions;
    expect(withCount('97')).toBe(97);
    expect(withCount('1.2K')).toBeUndefined();
  });
});

describe('the title of a post', () => {
  it('is its first sentence, or its first words', () => {
    expect(opening('We open an agency in Lille. Ten jobs.')).toBe('We open an agency in Lille.');
    expect(opening('word '.repeat(60)).length).toBeLessThanOrEqual(120);
    expect(opening('Hello! And more')).toBe('Hello! And more');
  });
});
