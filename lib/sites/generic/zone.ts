import { all, children, closest, contains, matches, one, parent, precedes, raw } from '../dom.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import { linesOf, textOf } from '../text.ts';

const OTHER =
  'nav, footer, dialog, form, [role="navigation"], [role="dialog"], [hidden], ' +
  '[itemprop~="comment"], [itemtype$="/Comment"], [itemtype$="/UserComments"], [id*="comment" i]';
const ASIDE = 'aside, [role="complementary"]';
const HOME = 'article, main, [role="main"]';
/** An aside with more links than these leads to other pages. */
const MAX_LINKS = 6;

/**
 * In the page's own content: outside navigation, dialogs and comments, and outside asides unless they
 * stand in the same article as the heading, where some sites keep their byline.
 */
export function inContent(element: Element): boolean {
  if (closest(element, OTHER)) return false;
  const aside = closest(element, ASIDE);
  return !aside || isOwnAside(aside);
}

function isOwnAside(aside: Element): boolean {
  const home = closest(aside, HOME);
  const heading = home && one(home, 'h1');
  return heading !== undefined && closest(heading, HOME) === home && all(aside, 'a').length <= MAX_LINKS;
}

export interface Zone {
  heading: Element;
  /** The smallest element that holds the heading and the beginning of the text. */
  around: Element;
  /** The first paragraph of the text, where the zone ends. */
  end: Element | undefined;
  /** The elements of the content in it, in order. */
  elements: Element[];
}

const LONG = 200;
/** Paragraphs looked at for the beginning of the text, levels climbed to it, elements on the way. */
const MAX_PARAGRAPHS = 300;
const MAX_LEVELS = 8;
const MAX_ELEMENTS = 1500;
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What stands around the heading of an article before its text begins: where bylines and dates are. */
export const zoneOf = perPage((page): Zone | undefined => {
  const heading = headingOf(page);
  if (!heading) return undefined;
  const end = beginning(page, heading);
  const around = above(heading, end);
  const inside = contains(around, end ?? heading);
  const last = inside ? end : undefined;
  return { heading, around, end: last, elements: before(around, last, outside(page)) };
});

/** The heading that the page's title repeats; a first heading may be the site's own. */
function headingOf(page: Page): Element | undefined {
  const titles = [page.title, page.meta('og:title', 'twitter:title')].map(bare);
  const named = (element: Element): boolean => {
    const text = bare(textOf(element, 400));
    return text.length > 8 && titles.some((title) => title.includes(text));
  };
  const shown = (selector: string): Element[] =>
    all(page.root, selector).filter((element) => inContent(element) && textOf(element, 400) !== '');
  const first = shown('h1');
  return (
    first.find(named) ??
    (first.length < 2 ? shown('h2, [role="heading"]').find(named) : undefined) ??
    first[0]
  );
}

/** The first long paragraph after the heading. */
function beginning(page: Page, heading: Element): Element | undefined {
  const blocks = all(page.root, 'p');
  // Comparing two places costs as much as there are siblings between them: few comparisons.
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && precedes(heading, block)) high = middle;
    else low = middle + 1;
  }
  return blocks
    .slice(low, low + MAX_PARAGRAPHS)
    .find((block) => raw(block).length > LONG && textOf(block, 600).length > LONG && inContent(block));
}

/** The element above the heading that holds the beginning of the text too, or the highest looked at. */
function above(heading: Element, end: Element | undefined): Element {
  let at = heading;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const up = parent(at);
    if (!up || matches(up, 'html')) break;
    at = up;
    if ((end && contains(at, end)) || matches(at, 'body')) break;
  }
  return at;
}

/** Elements below `root` in order, up to `end`, without those of other parts of the page. */
function before(root: Element, end: Element | undefined, others: ReadonlySet<Element>): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): boolean => {
    for (const child of children(element)) {
      if (child === end || found.length >= MAX_ELEMENTS) return false;
      if (others.has(child) && (matches(child, OTHER) || !isOwnAside(child))) continue;
      found.push(child);
      if (!visit(child)) return false;
    }
    return true;
  };
  visit(root);
  return found;
}

/** Elements of the zone that match a selector. */
export function inZone(zone: Zone, selector: string): Element[] {
  return zone.elements.filter((element) => matches(element, selector) && !contains(element, zone.heading));
}

/** Lines of the zone: those after the heading up to the text, then a few before it. */
export const linesNear = perPage((page): string[] => {
  const zone = zoneOf(page);
  if (!zone) return [];
  const own = new Set(zone.elements);
  const lines = linesOf(zone.around, (element) => element !== zone.around && !own.has(element), 8000);
  const title = textOf(zone.heading, 400);
  const at = lines.findIndex((line) => line.includes(title) || (title.includes(line) && line.length > 20));
  const after = lines.slice(Math.max(0, at), at + 16);
  return [...after, ...lines.slice(Math.max(0, at - 4), Math.max(0, at))].filter((line) => line !== title);
});

/** The elements that begin another part of the page: navigation, comments, dialogs and asides. */
const outside = perPage((page): ReadonlySet<Element> => new Set(all(page.root, `${OTHER}, ${ASIDE}`)));

const MAX_CONTENT = 20_000;

/** The lines of the page's content, without those of its other parts; its beginning where it is long. */
export const contentLines = perPage((page): string[] => {
  const body = one(page.root, 'body') ?? page.root;
  const others = outside(page);
  return linesOf(body, (element) => others.has(element), MAX_CONTENT);
});
