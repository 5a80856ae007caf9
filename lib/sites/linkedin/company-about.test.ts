import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://www.linkedin.com/company/tolm/about/';
const read = (facts: string, beside = '') =>
  capture(
    documentOf(
      `<main><h1>Tolm</h1><a href="/company/tolm/">…</a>${beside}<section><dl>${facts}</dl></section></main>`,
      URL_OF,
    ),
    URL_OF,
  ).drafts[0];
const fact = (value: string) => `<dt>x</dt><dd>${value}</dd>`;

describe('a signed-in company page', () => {
  it('gives the facts that its order tells in every language', () => {
    const site = fact('<a href="https://tolm.example/">tolm.example</a>');
    expect(read(site + fact('Logistik') + fact('11-50 Beschäftigte') + fact('Köln'))?.fields).toMatchObject({
      website: 'https://tolm.example/',
      industry: 'Logistik',
      headcount: '11-50',
    });
  });

  it('takes no website, phone or year for an industry', () => {
    const size = fact('11-50 employees');
    expect(read(fact('<a href="https://tolm.example/">t</a>') + size)?.fields.industry).toBeUndefined();
    expect(read(fact('2012') + size)?.fields.industry).toBeUndefined();
  });

  it('says that a phone number is there for members, and does not read it', () => {
    const draft = read(
      fact('<a href="tel:+33240000000">02 40 00 00 00</a>') + fact('Logistik') + fact('11-50 x'),
    );
    expect(draft?.visibility).toEqual({ phone: 'member' });
    expect(JSON.stringify(draft)).not.toContain('40000000');
  });

  it('reads the size on its own link, and not on a neighbour’s', () => {
    expect(read('', '<a href="/company/tolm/people/">11-50</a>')?.fields.headcount).toBe('11-50');
    expect(read('', '<a href="/company/other/people/">11-50</a>')?.fields.headcount).toBeUndefined();
  });
});
