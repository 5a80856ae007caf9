import { all, closest, contains, one, parent, precedes, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { linesOf, textOf } from '../text.ts';

const OTHER =
  'nav, footer, dialog, form, [role="navigation"], [role="dialog"], [hidden], ' +
  '[itemprop~="comment"], [itemtype$="/Comment"], [itemtype$="/UserComments"], [id*="comment" i]';

/**
 * In the page's own content: outside navigation, dialogs and comments, and outside asides unless they
 * stand in the same article as the heading, where some sites keep their byline.
 */
export function inContent(element: Element): boolean {
  if (closest(element, OTHER)) return false;
  const aside = closest(element, 'aside, [role="complementary"]');
  const home = aside && closest(aside, HOME);
  const heading = home && one(home, 'h1');
  return (
    !aside ||
    (heading !== undefined && closest(heading, HOME) === home && all(aside, 'a').length <= MAX_LINKS)
  );
}

export interface Zone {
  heading: Element;
  /** The smallest element that holds the heading and the beginning of the text. */
  around: Element;
  /** The first paragraph of the text, where the zone ends. */
  end: Element | undefined;
}

const HOME = 'article, main, [role="main"]';
/** An aside with more links than these leads to other pages. */
const MAX_LINKS = 6;

const zones = new WeakMap<Page, { is: Zone | undefined }>();
const LONG = 200;
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What stands around the heading of an article before its text begins: where bylines and dates are. */
export function zoneOf(page: Page): Zone | undefined {
  const known = zones.get(page);
  if (known) return known.is;
  const heading = headingOf(page);
  const is = heading && around(heading);
  zones.set(page, { is });
  return is;
}

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

function around(heading: Element): Zone {
  let at = heading;
  for (let level = 0; level < 8; level++) {
    const up = parent(at);
    if (!up || tag(up) === 'html') break;
    at = up;
    const end = all(at, 'p').find(
      (block) => precedes(heading, block) && inContent(block) && textOf(block, 600).length > LONG,
    );
    if (end) return { heading, around: at, end };
    if (tag(at) === 'body') break;
  }
  return { heading, around: at, end: undefined };
}

/** Elements of the zone that match a selector. */
export function inZone(zone: Zone, selector: string): Element[] {
  return all(zone.around, selector).filter(
    (element) =>
      inContent(element) && !contains(element, zone.heading) && (!zone.end || precedes(element, zone.end)),
  );
}

/** Lines of the zone: those after the heading up to the text, then a few before it. */
export function linesInZone(zone: Zone): string[] {
  const skip = (element: Element): boolean =>
    element !== zone.around &&
    (!inContent(element) || element === zone.end || (zone.end !== undefined && precedes(zone.end, element)));
  const lines = linesOf(zone.around, skip, 8000);
  const title = textOf(zone.heading, 400);
  const at = lines.findIndex((line) => line.includes(title) || (title.includes(line) && line.length > 20));
  const near = [
    ...lines.slice(Math.max(0, at), at + 16),
    ...lines.slice(Math.max(0, at - 4), Math.max(0, at)),
  ];
  return near.filter((line) => line !== title);
}
