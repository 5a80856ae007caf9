import { one } from '../dom.ts';
import { noticePage } from '../notice-page.ts';
import type { Page } from '../page.ts';
import { defineSite } from '../site.ts';
import { textOf } from '../text.ts';

/** `034567-2026` on Find a Tender, a UUID on Contracts Finder; ''. */
function numberOf(page: Page): string {
  return /^\/notice\/(\d{6}-\d{4}|[0-9a-f-]{36})(?=$|[/?])/i.exec(page.address.pathname)?.[1] ?? '';
}

export default defineSite({
  id: 'find-a-tender',
  pages: [
    {
      name: 'notice',
      when: (page) => numberOf(page) !== '',
      subject: noticePage(numberOf, (page) => `${page.address.origin}/Notice/${numberOf(page)}`, {
        title: (page) => textOf(one(page.root, 'main h1') ?? one(page.root, 'h1'), 300),
        country: () => 'GB',
      }),
    },
  ],
});
