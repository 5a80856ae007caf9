import { all, attr, children, closest, contains, one, parent, precedes, previous, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { textOf } from '../text.ts';
import { linkSlug, profileSlug } from './address.ts';
import { isBadge, personName } from './words.ts';

/** The card that opens a signed-in profile, in any of its generations. */
export interface TopCard {
  root: Element;
  heading: Element;
  /** The public id that its own links carry. */
  slug: string;
  /** The link to the contact details; only its place is used, its content is never read. */
  contact: Element | undefined;
}

const CONTACT = 'a[href*="/overlay/contact-info"]';
const cards = new WeakMap<Page, { is: TopCard | undefined }>();

function cardAround(root: Element, page: Page): TopCard | undefined {
  const isNewest = attr(root, 'componentkey').endsWith('Topcard');
  const heading =
    one(root, 'h1') ?? one(root, 'a[href*="/in/"] h2') ?? (isNewest ? one(root, 'h2') : undefined);
  if (!heading || !personName(textOf(heading, 300))) return undefined;
  const contact = one(root, CONTACT);
  const named = closest(heading, 'a[href*="/in/"]');
  const slugs = new Set([linkSlug(contact, page), linkSlug(named, page)].filter(Boolean));
  // A card whose links disagree is being swapped for another person's.
  if (slugs.size > 1) return undefined;
  const [slug = ''] = slugs;
  return { root, heading, slug, contact };
}

/** The one top card of the page; undefined where there is none, or two people's. */
export function topCard(page: Page): TopCard | undefined {
  const known = cards.get(page);
  if (known) return known.is;
  const roots = new Set<Element>(
    all(page.root, 'section[componentkey$="Topcard"], [componentkey$="Topcard"]'),
  );
  for (const link of all(page.root, `main ${CONTACT}, main a[href*="/overlay/about-this-profile"]`)) {
    const section = closest(link, 'section');
    if (section) roots.add(section);
  }
  const found = [...roots].map((root) => cardAround(root, page)).filter((card) => card !== undefined);
  const addressed = profileSlug(page.address.href, page);
  const people = new Set(found.map((card) => card.slug).filter(Boolean));
  const choice = people.size > 1 ? found.find((card) => card.slug === addressed) : found[0];
  const is = people.size > 1 && choice && found.some((card) => card.slug !== addressed) ? undefined : choice;
  cards.set(page, { is });
  return is;
}

const BLOCK = new Set(['p', 'div']);

/** Blocks of text with no block inside, between the name and the contact link, outside lists and buttons. */
function blocks({ root, heading, contact }: TopCard): Element[] {
  if (!contact) return [];
  let around = parent(contact);
  while (around && around !== root && !contains(around, heading)) around = parent(around);
  if (!around) return [];
  const row = children(around).find((child) => contains(child, contact));
  return all(around, 'p, div').filter(
    (block) =>
      precedes(heading, block) &&
      precedes(block, contact) &&
      !contains(block, contact) &&
      !(row && contains(row, block)) &&
      !children(block).some((child) => BLOCK.has(tag(child)) || tag(child) === 'ul') &&
      !closest(block, 'ul, button, [role="button"], [role="dialog"]'),
  );
}

/** Headline and, on the newest pages, the line of company and school below it. */
export function lines(card: TopCard): string[] {
  const texts = blocks(card)
    .map((block) => textOf(block))
    .filter((text) => text && !isBadge(text));
  return texts.filter((text, index) => text !== texts[index - 1]);
}

/** The company beside the company mark; the mark's id tells it from a school's in every language. */
export function markedCompany({ root }: TopCard): string {
  const marks = all(root, 'svg[id^="company-accent"], use[href^="#company-accent"]');
  const names = new Set(
    marks
      .map((mark) => textOf(closest(mark, 'button, [role="button"], li, a'), 300))
      .filter((name) => name && !isBadge(name)),
  );
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** Texts of the buttons beside the name: the company first, then the school; either may be absent. */
export function buttons({ root, heading, contact }: TopCard): string[] {
  return all(root, 'ul button')
    .filter((button) => precedes(heading, button) && !!contact && precedes(button, contact))
    .map((button) => textOf(button, 300))
    .filter(Boolean);
}

/** The place, which stands right before the contact link in its own row. */
export function place({ contact }: TopCard): string {
  const holder = contact && parent(contact);
  if (!contact || !holder) return '';
  for (const start of [contact, holder])
    for (let at = previous(start); at; at = previous(at)) {
      const text = textOf(at, 300);
      if (['span', 'p'].includes(tag(at)) && /\p{L}/u.test(text) && !isBadge(text)) return text;
    }
  return '';
}

/**
 * The given name, where a label of the card calls the person by it alone (`Message Jeanne`): the
 * longest beginning of the full name that a label ends with or holds without the rest.
 */
export function givenName({ root }: TopCard, fullName: string): string {
  const words = fullName.split(' ');
  if (words.length < 2) return '';
  const labels = all(root, 'button[aria-label], [role="button"][aria-label], a[aria-label]').map((element) =>
    attr(element, 'aria-label'),
  );
  for (let count = words.length - 1; count > 0; count--) {
    const given = words.slice(0, count).join(' ');
    const alone = (label: string): boolean => label.endsWith(` ${given}`) && !label.includes(fullName);
    if (labels.some(alone)) return given;
  }
  return '';
}
