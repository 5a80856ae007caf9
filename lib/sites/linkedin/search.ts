import { all, closest, contains, next, one, parent } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { linkSlug, profileUrl } from './address.ts';
import { isBadge, personName } from './words.ts';

const PROFILE_LINK = 'a[href*="/in/"]';

/** One element a result; mutual connections inside a card are links, not results. */
export function results(page: Page): Element[] {
  const marked = all(page.root, '[data-chameleon-result-urn]');
  const cards = marked.length ? marked : all(page.root, '[data-sdui-screen] [role="listitem"]');
  const outer = cards.filter((card) => !cards.some((other) => other !== card && contains(other, card)));
  return outer.filter((card) => one(card, PROFILE_LINK));
}

/** The result's own profile: that of its first link; a card of two people at once has none. */
function slug(page: Page, card: Element): string {
  return linkSlug(one(card, PROFILE_LINK), page);
}

/** The link whose text is the name: in a paragraph, or with a twin for screen readers. */
function nameLink(page: Page, card: Element): Element | undefined {
  const own = slug(page, card);
  if (!own) return undefined;
  return all(card, PROFILE_LINK).find(
    (link) =>
      linkSlug(link, page) === own &&
      !one(link, 'p, figure, img') &&
      (closest(link, 'p') ?? one(link, 'span[dir] > span[aria-hidden="true"]')) !== undefined &&
      personName(textOf(link, 300)) !== '',
  );
}

/** Headline and place: the two blocks that follow the name's own. One alone could be either. */
function below(page: Page, card: Element): [string, string] | undefined {
  for (let at = nameLink(page, card); at && at !== card; at = parent(at)) {
    const first = next(at);
    const second = first && next(first);
    const headline = textOf(first);
    if (!headline || isBadge(headline)) continue;
    const place = textOf(second, 300);
    const plainBlocks = [first, second].every((block) => block && !one(block, 'a, button, [role="button"]'));
    return plainBlocks && place && !isBadge(place) ? [headline, place] : undefined;
  }
  return undefined;
}

/** One person of a page of search results. */
export const result: Subject = {
  kind: 'person',
  required: ['fullName', 'linkedinUrl'],
  fields: {
    fullName: { 'dom:result-link': (page, card) => personName(textOf(nameLink(page, card), 300)) },
    headline: { 'dom:result-below-name': (page, card) => below(page, card)?.[0] },
    location: { 'dom:result-below-name': (page, card) => below(page, card)?.[1] },
    linkedinUrl: { 'dom:result-link': (page, card) => profileUrl(slug(page, card)) },
  },
};
