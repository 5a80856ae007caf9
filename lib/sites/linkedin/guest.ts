import { all, closest, one, precedes } from '../dom.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { linesOf, textOf } from '../text.ts';
import { companyUrl, profileSlug } from './address.ts';
import type { Employment } from './experience.ts';
import { topCard } from './top-card.ts';
import { isBadge, isMasked, personName, sameText } from './words.ts';

/** A profile as people without an account see it. */
export function isProfile(page: Page): boolean {
  return !topCard(page) && page.meta('og:type') === 'profile';
}

/** The public id that the page itself declares; ''. */
export function slug(page: Page): string {
  return profileSlug(page.canonical, page) || profileSlug(page.meta('og:url', 'al:android:url'), page);
}

/** The JSON-LD person who has this page's address: reviewers and neighbours have others. */
function person(page: Page): Thing | undefined {
  if (topCard(page)) return undefined;
  const own = slug(page) || profileSlug(page.address.href, page);
  return page
    .things('Person')
    .find((thing) =>
      [thing.url, thing.sameAs, thing['@id']]
        .flatMap(listOf)
        .some((url) => typeof url === 'string' && own !== '' && profileSlug(url, page) === own),
    );
}

/** A name that the head of a guest profile declares. */
export function ownMeta(page: Page, name: string): string {
  return isProfile(page) ? personName(page.meta(name)) : '';
}

export function personText(page: Page, field: string): string {
  return textIn(person(page)?.[field]);
}

export function locality(page: Page): string {
  const [address] = listOf(person(page)?.address);
  const text = isThing(address) ? textIn(address.addressLocality) : '';
  return isMasked(text) ? '' : text;
}

/** The first employer, and its title where titles and employers pair up. */
export function work(page: Page): Employment | undefined {
  const found = person(page);
  const employers = listOf(found?.worksFor).filter(isThing);
  const titles = listOf(found?.jobTitle);
  const [first] = employers;
  const company = textIn(first?.name);
  if (!first || !company || isMasked(company)) return undefined;
  const title = titles.length === employers.length ? textIn(titles[0]) : '';
  const url = companyUrl(textIn(first.url), page);
  return {
    company,
    title: isMasked(title) ? '' : title,
    running: true,
    ...(url && { companyLinkedinUrl: url }),
  };
}

/** The heading with the name, out of any dialog. */
export function heading(page: Page): Element | undefined {
  if (!isProfile(page) || !slug(page)) return undefined;
  const name = personText(page, 'name');
  return all(page.root, 'main h1').find(
    (element) =>
      !closest(element, '[role="dialog"]') &&
      (!name || sameText(personName(textOf(element)), personName(name))),
  );
}

/** The heading right below the name, in the same section and out of any dialog. */
export function headline(page: Page): string {
  const name = heading(page);
  const section = name && closest(name, 'section');
  if (!name || !section) return '';
  const below = all(section, 'h2').find(
    (element) => precedes(name, element) && !closest(element, '[role="dialog"], [data-section]'),
  );
  const [line = ''] = below && !one(below, 'a, button') ? linesOf(below) : [];
  return isBadge(line) || isMasked(line) ? '' : line;
}
