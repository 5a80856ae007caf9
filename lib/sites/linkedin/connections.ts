import { all, attr, children, contains, one, parent, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import type { Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { linkSlug, profileUrl } from './address.ts';
import { personName, sameText } from './words.ts';

const PROFILE_LINK = 'a[href*="/in/"]';

/** One element a connection: the largest around a profile's links that holds no other profile's. */
export const connections = perPage((page): Element[] => {
  // Outside the page's main part stand people one may know, never connections.
  const main = one(page.root, 'main');
  if (!main) return [];
  const links = all(main, PROFILE_LINK)
    .map((link) => ({ link, slug: linkSlug(link, page) }))
    .filter(({ slug }) => slug);
  const firsts = new Map<string, number>();
  for (const [at, { slug }] of links.entries()) if (!firsts.has(slug)) firsts.set(slug, at);
  const alone = firsts.size === 1;
  const cards = new Set<Element>();
  for (const [slug, first] of firsts) {
    // What an element holds stands together in the page: it holds a neighbour before any other link.
    let next = first + 1;
    while (links[next]?.slug === slug) next += 1;
    const neighbours = [links[first - 1], links[next]].flatMap((other) => other?.link ?? []);
    let card = links[first]?.link;
    for (let at = card && parent(card); at && at !== main; at = parent(at)) {
      const around = at;
      if (neighbours.some((other) => contains(around, other))) break;
      card = at;
      // With one connection only nothing else ends its card.
      if (alone && (tag(at) === 'li' || attr(at, 'role') === 'listitem')) break;
    }
    if (card) cards.add(card);
  }
  return [...cards];
});

/** The texts of a card in order, each by the innermost element that holds it; dates and buttons apart. */
function texts(card: Element): string[] {
  const found: string[] = [];
  const visit = (element: Element): void => {
    if (['time', 'button', 'svg', 'img'].includes(tag(element)) || attr(element, 'role') === 'button') return;
    const inner = children(element);
    if (inner.length) for (const child of inner) visit(child);
    else found.push(textOf(element, 500));
  };
  visit(card);
  return found.filter(Boolean);
}

/** What controls of the card say (`Message Jeanne Valmont`, a photo's name): they name the person. */
function labels(card: Element): string[] {
  const named = all(card, '[aria-label], img[alt]');
  return named.map((element) => attr(element, 'aria-label') || attr(element, 'alt')).filter(Boolean);
}

/** Texts that stand in every card name a place, never a person. */
const common = perPage((page): Set<string> => {
  const [first, ...others] = connections(page).map((card) => new Set(texts(card)));
  if (!first || !others.length) return new Set();
  return new Set([...first].filter((text) => others.every((other) => other.has(text))));
});

function split(page: Page, card: Element): { name: string; headline: string } {
  const shared = common(page);
  const own = texts(card).filter((text) => !shared.has(text));
  const at = own.findIndex((text) => {
    const name = personName(text);
    return name !== '' && labels(card).some((label) => sameText(label, text) || label.includes(text));
  });
  const after = own.slice(at + 1);
  // The date of the connection follows the headline; where it is no `time`, one text alone could be either.
  const dated = one(card, 'time') !== undefined;
  const headline = at >= 0 && after.length === (dated ? 1 : 2) ? (after[0] ?? '') : '';
  return {
    name: at >= 0 ? personName(own[at] ?? '') : '',
    headline: /\p{L}/u.test(headline) ? headline : '',
  };
}

const slug = (page: Page, card: Element): string => linkSlug(one(card, PROFILE_LINK) ?? card, page);

/** One of the rep's own connections, of whom the rep ticks those to keep. */
export const connection: Subject = {
  kind: 'person',
  required: ['fullName', 'linkedinUrl'],
  fields: {
    fullName: { 'dom:connection-label': (page, card) => split(page, card).name },
    headline: { 'dom:connection-below-name': (page, card) => split(page, card).headline },
    linkedinUrl: { 'dom:connection-link': (page, card) => profileUrl(slug(page, card)) },
  },
};
