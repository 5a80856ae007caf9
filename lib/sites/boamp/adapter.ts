import { all, attr, one, parent } from '../dom.ts';
import type { Page } from '../page.ts';
import { defineSite } from '../site.ts';
import { linesOf } from '../text.ts';
import { idInAddress, linkedIds, notice, shownId } from './notice.ts';

/** One element a notice: the largest around its links that holds no other notice's. */
function results(page: Page): Element[] {
  const links = all(page.root, 'main a[href*="idweb"]').filter((link) => idInAddress(attr(link, 'href')));
  const found = new Map<string, Element>();
  for (const link of links) {
    const id = idInAddress(attr(link, 'href'));
    let at = link;
    for (
      let up = parent(at);
      up && linkedIds(up).length === 1 && up !== one(page.root, 'main');
      up = parent(up)
    )
      at = up;
    if (!found.has(id)) found.set(id, at);
  }
  return [...found.values()];
}

const isOne = (page: Page): boolean => idInAddress(page.address.href) !== '';

export default defineSite({
  id: 'boamp',
  pages: [
    { name: 'notice', paths: ['/pages/avis*', '/avis/*'], when: isOne, subject: notice },
    { name: 'results', paths: ['/pages/*', '/'], items: results, subject: notice },
  ],
  explain: (page) => {
    const main = one(page.root, 'main') ?? page.root;
    if (one(page.root, '#main-frame-error')) return 'error-page';
    return linesOf(main, undefined, 2000).join('').length < 80 || one(main, 'ods-dataset-context[loading]')
      ? 'shell'
      : 'nothing';
  },
  identity: (page) => ({ shown: shownId(page, page.root), addressed: idInAddress(page.address.href) }),
});
