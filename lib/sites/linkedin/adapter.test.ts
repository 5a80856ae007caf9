import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://www.linkedin.com/in/ada-merrin/';
const read = (body: string, url = URL_OF) => capture(documentOf(body, url), url);
const person = (body: string, url = URL_OF) => read(body, url).drafts[0]?.fields;

/** The newest top card, with the lines and buttons that are given. */
const sdui = (lines: string[], beside = '', name = 'Ada Merrin', row = '<p>Lyon, France</p><p>·</p>') =>
  `<main id="workspace"><section componentkey="refATopcard"><div><div><a href="/in/ada-merrin/"><h2>${name}</h2></a><p>· 2nd</p></div>
   ${lines.map((line) => `<p>${line}</p>`).join('')}<div>${row}<p><a href="/in/ada-merrin/overlay/contact-info/">…</a></p></div></div>${beside}</section></main>`;
const mark = (kind: string, name: string) =>
  `<div role="button"><svg id="${kind}-accent-2"></svg><p>${name}</p></div>`;

describe('the company of a profile', () => {
  it('is the one beside the company mark, never the school', () => {
    expect(
      person(sdui(['CFO', 'Tolm · École Morlac'], mark('company', 'Tolm') + mark('school', 'École Morlac')))
        ?.company,
    ).toBe('Tolm');
    expect(person(sdui(['CFO', 'École Morlac'], mark('school', 'École Morlac')))?.company).toBeUndefined();
    expect(person(sdui(['CFO', 'École Morlac']))?.company).toBeUndefined();
  });

  it('is the first of two, where company and school stand together', () => {
    expect(person(sdui(['CFO', 'Tolm · École Morlac']))?.company).toBe('Tolm');
  });

  it('is not taken for the headline when the headline is gone', () => {
    const fields = person(sdui(['Tolm'], mark('company', 'Tolm')));
    expect([fields?.headline, fields?.company]).toEqual([undefined, 'Tolm']);
  });

  it('brings its account along, and no account without it', () => {
    const withCompany = read(sdui(['CFO', 'Tolm · X'], mark('company', 'Tolm')));
    expect(withCompany.drafts[0]?.refs).toEqual({ account: 1 });
    expect(withCompany.drafts[1]).toMatchObject({ kind: 'account', fields: { name: 'Tolm' } });
    expect(read(sdui(['CFO'])).drafts).toHaveLength(1);
  });
});

describe('the top card', () => {
  it('gives the place only where it stands beside the contact link', () => {
    expect(person(sdui(['CFO', 'Tolm · X'], '', 'Ada Merrin', ''))?.location).toBeUndefined();
    expect(person(sdui(['CFO']))?.location).toBe('Lyon, France');
  });

  it('is read the same in any language and script', () => {
    const fields = person(
      sdui(
        ['首席财务官 | 采购', 'トルム · 大学'],
        mark('company', 'トルム'),
        '王 小明 🚀',
        '<p>上海</p><p>·</p>',
      ),
    );
    expect(fields).toMatchObject({
      fullName: '王 小明',
      headline: '首席财务官 | 采购',
      company: 'トルム',
      location: '上海',
    });
  });

  it('takes its address from its own links, not from the address bar', () => {
    const fields = person(sdui(['CFO']), 'https://de.linkedin.com/in/somebody-else?trk=x');
    expect(fields?.linkedinUrl).toBe('https://www.linkedin.com/in/ada-merrin/');
  });

  it('never reads e-mail or phone, even with the contact details open', () => {
    const open =
      '<div role="dialog"><h1>Ada Merrin</h1><a href="mailto:ada@tolm.example">ada@tolm.example</a><p>+33 6 00 00 00 00</p></div>';
    const text = JSON.stringify(read(sdui(['CFO']) + open));
    expect(text).not.toMatch(/@tolm|\+33/);
  });
});

describe('other pages', () => {
  it('of nobody say why', () => {
    const because = (
      url: string,
      body = '<main><p>Some words, and then some more of them, that are long enough to be more than a page without any content at all.</p></main>',
    ) => read(body, url).refused;
    expect(because('https://www.linkedin.com/authwall?trk=x')).toBe('wall');
    expect(because('https://www.linkedin.com/checkpoint/lg/login')).toBe('wall');
    expect(because('https://www.linkedin.com/404/')).toBe('error-page');
    expect(because('https://www.linkedin.com/feed/')).toBe('nothing');
    expect(because(URL_OF, '<main></main>')).toBe('shell');
    expect(
      because(
        URL_OF,
        '<main data-sdui-screen="a.profile.Profile"><p>A screen that has its frame and some words, but no card of anybody yet to be read.</p></main>',
      ),
    ).toBe('shell');
    expect(
      because(
        'https://www.linkedin.com/in/me/',
        sdui(['CFO']).replaceAll('<h2>Ada Merrin</h2>', '<h2>🚀</h2>'),
      ),
    ).toBeDefined();
  });

  it('of companies are not read from the profile that stood there before', () => {
    const url = 'https://www.linkedin.com/company/tolm/';
    expect(read(`<main><h1>Ada Merrin</h1><a href="/company/other/">x</a></main>`, url).drafts).toEqual([]);
    const page = read(
      '<main><h1>Tolm &amp; Fils</h1><nav><a href="/company/tolm/about/">…</a></nav></main>',
      url,
    );
    expect(page.drafts[0]?.fields).toEqual({ name: 'Tolm & Fils', linkedinUrl: url });
  });

  it('of leads need one heading and keep to its card', () => {
    const url = 'https://www.linkedin.com/sales/lead/1,2,3';
    const lead =
      '<section><h1><span data-anonymize="person-name">Ada Merrin</span></h1><span data-anonymize="job-title">CFO</span></section>';
    expect(person(lead, url)).toMatchObject({ fullName: 'Ada Merrin', title: 'CFO' });
    expect(read(lead + lead, url).drafts).toEqual([]);
    expect(read('<span data-anonymize="person-name">Ada Merrin</span>', url).drafts).toEqual([]);
  });

  it('of search results skip people without a public address and never read neighbours as results', () => {
    const card = (inner: string) => `<div data-chameleon-result-urn="u"><div>${inner}</div></div>`;
    const name = (slug: string, text: string) =>
      `<span dir="ltr"><a href="/in/${slug}"><span dir="ltr"><span aria-hidden="true">${text}</span><span>…</span></span></a></span>`;
    const hidden = card(name('ACoAAB12345678901234567890', 'Member'));
    const shown = card(
      `<div>${name('bo-lind', 'Bo Lind')}</div><div>Buyer</div><div>Malmö</div><p><a href="/in/other-one"><strong>Other One</strong></a></p>`,
    );
    const { drafts } = read(
      `<main>${hidden}${shown}</main>`,
      'https://www.linkedin.com/search/results/people/?keywords=x',
    );
    expect(drafts.map((draft) => draft.fields)).toEqual([
      {
        fullName: 'Bo Lind',
        headline: 'Buyer',
        location: 'Malmö',
        linkedinUrl: 'https://www.linkedin.com/in/bo-lind/',
      },
    ]);
  });
});
