import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const URL_OF = 'https://www.linkedin.com/sales/company/981';
const read = (body: string, url = URL_OF) => capture(documentOf(`<main>${body}</main>`, url), url).drafts;
const name = '<h1 data-anonymize="company-name">Fjelda</h1>';

describe('an account of Sales Navigator', () => {
  it('needs the one heading of its page', () => {
    expect(read(`<section>${name}</section>`)[0]?.fields).toEqual({ name: 'Fjelda' });
    expect(read(`<section>${name}${name}</section>`)).toEqual([]);
    expect(read('<section><span data-anonymize="company-name">Fjelda</span></section>')).toEqual([]);
  });

  it('takes no fact of a neighbour', () => {
    const neighbour =
      '<section><a data-anonymize="company-name">Ostrel</a><span data-anonymize="industry">Bouw</span><a href="https://ostrel.example/">x</a></section>';
    expect(read(`<section>${name}</section>${neighbour}`)[0]?.fields).toEqual({ name: 'Fjelda' });
  });

  it('has a town only where town, region and country are told apart', () => {
    const at = (location: string) =>
      read(`<section>${name}<span data-anonymize="location">${location}</span></section>`)[0]?.fields.city;
    expect(at('Oslo, Oslo, Norway')).toBe('Oslo');
    expect(at('Bavaria, Germany')).toBeUndefined();
  });

  it('has no website where two lead out', () => {
    const links = '<a href="https://a.example/">a</a><a href="https://b.example/">b</a>';
    const fact = '<span data-anonymize="industry">Shipping</span>';
    expect(read(`<section>${name}${fact}${links}</section>`)[0]?.fields.website).toBeUndefined();
  });
});

describe('contact details that only the member sees', () => {
  it('are said to be there and never read', () => {
    const url = 'https://www.linkedin.com/sales/lead/1,2,3';
    const [lead] = read(
      '<section><h1 data-anonymize="person-name">Ada Merrin</h1><span data-anonymize="headline">CFO</span><a data-anonymize="email">ada@tolm.example</a></section>',
      url,
    );
    expect(lead?.visibility).toEqual({ email: 'member' });
    expect(JSON.stringify(lead)).not.toContain('tolm.example');
  });
});
