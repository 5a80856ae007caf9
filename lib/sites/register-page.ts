import { facts } from './company-facts.ts';
import { one } from './dom.ts';
import type { Page } from './page.ts';
import { siren } from './registration.ts';
import type { PageKind, Strategies } from './site.ts';
import { textOf } from './text.ts';

/** The number of nine digits (or the first nine of fourteen) in an address, where it proves itself; ''. */
export function addressedSiren(page: Page): string {
  const digits = /(?<!\d)(\d{9})(?:\d{5})?(?!\d)/.exec(page.address.pathname)?.[1] ?? '';
  return siren(digits);
}

/** A heading holds the name, often with what kind of page this is, an acronym or the number behind it. */
function headed(page: Page): string {
  return textOf(one(page.root, 'main h1') ?? one(page.root, 'h1'), 200)
    .replace(/^(?:société|entreprise)\s+(?=\S)/i, '')
    .replace(/\s*(?:[(–|:]|\s-\s|‣|\b\d{3}\s?\d{3}\s?\d{3}\b|\sà\s\p{Lu}).*$/u, '')
    .trim();
}

/** A company's page in a register: its address says which company, its labels say the rest. */
export function companyPage(paths: readonly string[]): PageKind {
  const own: Strategies = { 'address:siren': addressedSiren };
  return {
    name: 'company',
    paths,
    when: (page) => addressedSiren(page) !== '',
    subject: {
      kind: 'account',
      required: ['name', 'siren'],
      fields: {
        ...facts,
        name: { 'dom:h1': headed, ...facts.name },
        siren: own,
        siret: {
          'text:label': (page, at) => {
            const read = facts.siret?.['text:label']?.(page, at);
            return typeof read === 'string' && read.startsWith(addressedSiren(page)) ? read : '';
          },
        },
        vat: {
          'text:label': (page, at) => {
            const read = facts.vat?.['text:label']?.(page, at);
            return typeof read === 'string' && read.endsWith(addressedSiren(page)) ? read : '';
          },
        },
        country: { 'address:siren': () => 'FR' },
      },
    },
  };
}
