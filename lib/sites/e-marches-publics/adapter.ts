import { withoutTracking } from '../generic/url.ts';
import { noticePage } from '../notice-page.ts';
import type { Page } from '../page.ts';
import { defineSite } from '../site.ts';

/** The number that ends the address of a notice; ''. */
const number = (page: Page): string =>
  /\/(?:appel-offre|avis|annonce|marche|consultation)[^?]*?(\d{4,10})(?:\.html?)?\/?$/.exec(
    page.address.pathname,
  )?.[1] ?? '';

export default defineSite({
  id: 'e-marches-publics',
  pages: [
    {
      name: 'notice',
      when: (page) => number(page) !== '',
      subject: noticePage(number, (page) => withoutTracking(page.address), { country: () => 'FR' }),
    },
  ],
});
