import { all, closest, matches, one, parent } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { linkSlug, profileUrl } from './address.ts';
import { personName } from './words.ts';

const named = (name: string): string => `[data-anonymize="${name}"]`;

/** The lead's card: the smallest element around the page's own heading that also holds a headline or a title. */
function lead(page: Page): Element | undefined {
  const headings = all(page.root, `h1${named('person-name')}, h1 ${named('person-name')}`);
  if (headings.length !== 1) return undefined;
  let at = headings[0] && parent(headings[0]);
  while (at && !one(at, `${named('headline')}, ${named('job-title')}`)) at = parent(at);
  // Above the card there are other people too: then the card has no headline of its own.
  return at && all(at, named('person-name')).length === 1 ? at : headings[0];
}

const text = (name: string) => (page: Page) => {
  const card = lead(page);
  return card && textOf(one(card, named(name)), 500);
};

function name(page: Page): string {
  const card = lead(page);
  const heading = card && (matches(card, named('person-name')) ? card : one(card, named('person-name')));
  return personName(textOf(heading, 300));
}

/** Whether the lead's section shows a contact detail; its value is not read. */
const shows = (name: string) => (page: Page) => {
  const card = lead(page);
  const around = card && (closest(card, 'section') ?? card);
  return around !== undefined && one(around, named(name)) !== undefined;
};

/** A lead of Sales Navigator, which marks what it shows for its own anonymous mode. */
export const salesLead: Subject = {
  kind: 'person',
  required: ['fullName'],
  // What the member pays to see, or sees as a connection, is no public contact detail.
  withheld: { email: shows('email'), phone: shows('phone') },
  fields: {
    fullName: { 'dom:data-anonymize': name },
    headline: { 'dom:data-anonymize': text('headline') },
    title: { 'dom:data-anonymize': text('job-title') },
    company: { 'dom:data-anonymize': text('company-name') },
    location: { 'dom:data-anonymize': text('location') },
    linkedinUrl: {
      'dom:link': (page) => {
        const card = lead(page);
        const slugs = new Set(
          all(closest(card ?? page.root, 'section') ?? page.root, 'a[href*="linkedin.com/in/"]').map((link) =>
            linkSlug(link, page),
          ),
        );
        slugs.delete('');
        return slugs.size === 1 ? profileUrl([...slugs][0] ?? '') : '';
      },
    },
  },
  refs: {
    account: {
      kind: 'account',
      required: ['name'],
      fields: { name: { 'dom:data-anonymize': text('company-name') } },
    },
  },
};

/** Whether a lead's page has its lead yet. */
export const hasLead = (page: Page): boolean => lead(page) !== undefined;
