import { companyDomain, sirenKey } from '../record/keys.ts';
import { facts } from './company-facts.ts';
import { one } from './dom.ts';
import type { Page } from './page.ts';
import type { PageKind, Subject } from './site.ts';
import { textOf } from './text.ts';

const PATH =
  /(?:mentions?-?_?legales?|legal(?:-notice|-mentions)?|informations?-legales?|impressum|imprint|contact(?:ez-nous)?|nous-contacter)(?:[-_/.][^/]*)?\/?$/i;

const fact = (page: Page, field: string): string =>
  String(facts[field]?.['text:label']?.(page, page.root) ?? '');

/** A page of *mentions légales*: by its address or its heading, and with a company number that proves itself. */
function isLegalNotice(page: Page): boolean {
  const headed = /^mentions légales\b/i.test(textOf(one(page.root, 'h1'), 120) || page.title);
  return (headed || PATH.test(page.address.pathname)) && fact(page, 'siren') !== '';
}

const { industry: _industry, headcount: _headcount, ...stated } = facts;

const subject: Subject = {
  kind: 'account',
  required: ['name', 'siren'],
  fields: {
    ...stated,
    name: { ...stated.name, 'meta:og:site_name': (page) => page.meta('og:site_name') },
    website: { 'address:origin': (page) => `${page.address.origin}/` },
    domain: { 'address:host': (page) => companyDomain(page.address.hostname) },
    country: { 'text:siren': (page) => (sirenKey(fact(page, 'siren')) ? 'FR' : '') },
  },
};

/** What a company says about itself because the law asks it to, on its own site. */
export const legalNotice: PageKind = { name: 'legal-notice', when: isLegalNotice, subject };
