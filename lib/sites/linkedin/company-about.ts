import { all, attr, closest, one, previous, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { companyUrl } from './address.ts';
import { headcountRange } from './count.ts';

/** The list of facts on a signed-in company page; of several lists, the one that states a size. */
function facts(page: Page): Element[] {
  const lists = all(page.root, 'main dl').filter((list) => !closest(list, '[role="dialog"]'));
  const sized = lists.filter((list) => all(list, 'dd').some((fact) => headcountRange(textOf(fact, 100))));
  return sized.length === 1 && sized[0] ? all(sized[0], 'dd') : [];
}

const size = (page: Page): Element | undefined =>
  facts(page).find((fact) => headcountRange(textOf(fact, 100)));

/** The size: in the list of facts, else on the link to the people who work there. */
export function headcount(page: Page): string {
  const listed = size(page);
  if (listed) return headcountRange(textOf(listed, 100));
  const own = companyUrl(page.address.href, page);
  const links = all(page.root, 'main a[href*="currentCompany"], main a[href*="/people/"]').filter(
    (link) => attr(link, 'href').includes('currentCompany') || companyUrl(attr(link, 'href'), page) === own,
  );
  const ranges = new Set(links.map((link) => headcountRange(textOf(link, 100))).filter(Boolean));
  return ranges.size === 1 ? ([...ranges][0] ?? '') : '';
}

/** The industry: the fact right before the size, in the order that the page has in every language. */
export function industry(page: Page): string {
  const listed = size(page);
  let at = listed && previous(listed);
  while (at && tag(at) === 'dt') at = previous(at);
  const plain = at && tag(at) === 'dd' && !one(at, 'a') && !/\p{Nd}/u.test(textOf(at, 200));
  return plain ? textOf(at, 200) : '';
}

/** The website: the one link of the facts that leads out of LinkedIn. */
export function website(page: Page): string {
  const urls = facts(page)
    .flatMap((fact) => all(fact, 'a[href^="http"]'))
    .map((link) => httpUrl(attr(link, 'href')));
  const outside = new Set(urls.filter((url) => url && !/(^|\.)linkedin\.com$/.test(new URL(url).hostname)));
  return outside.size === 1 ? ([...outside][0] ?? '') : '';
}

/** Whether the page shows a phone number that a guest would not see. It is not read. */
export const hasPhone = (page: Page): boolean =>
  facts(page).some((fact) => one(fact, 'a[href^="tel:"]') !== undefined);
