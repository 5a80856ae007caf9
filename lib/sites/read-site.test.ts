import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { openPage, type Page } from './page.ts';
import { readPage } from './read-site.ts';

describe('readPage', () => {
  const page = openPage(documentOf('<p>1</p><p>2</p><p>2</p>'), new URL('https://x.example/')) as Page;
  const account = { kind: 'account', required: ['name'], fields: { name: { fixed: () => 'Same' } } };
  const person = {
    kind: 'person',
    required: ['fullName'],
    fields: {
      fullName: {
        throws: () => {
          throw new Error('a page nobody foresaw');
        },
        empty: () => '  ',
        text: (_: Page, at: Element) => `<b>${at.textContent}</b>`,
      },
      title: { nothing: () => undefined },
    },
    refs: { account },
  };

  it('takes the first strategy that finds something, names it, and names what is missing', () => {
    const result = readPage({ name: 'one', subject: person }, page);
    expect(result.drafts[0]).toEqual({
      kind: 'person',
      fields: { fullName: '122' },
      evidence: { fullName: 'text' },
      refs: { account: 1 },
    });
    expect(result.missing).toEqual(['title']);
  });

  it('gives one draft a place, no draft twice, and one account for all who share it', () => {
    const items = () => [...page.root.querySelectorAll('p')];
    const { drafts } = readPage({ name: 'list', items, subject: person }, page);
    expect(drafts.map((draft) => [draft.kind, draft.refs?.account])).toEqual([
      ['person', 1],
      ['account', undefined],
      ['person', 1],
    ]);
  });

  it('gives nothing without what is required', () => {
    const subject = { ...person, required: ['title'] };
    expect(readPage({ name: 'none', subject }, page)).toEqual({ drafts: [], missing: ['fullName', 'title'] });
  });
});
