import { article } from '../sites/generic/article.ts';
import type { Page } from '../sites/page.ts';
import { readPage } from '../sites/read-site.ts';
import type { Capture } from './capture.ts';

/** The words a rep selected, kept with the title, source and address of the page they stand on. */
export function fromSelection(page: Page, site: string, selection: string): Capture {
  const excerpt = { selection: () => selection };
  const fields = { ...article.fields, excerpt };
  const { drafts, missing } = readPage(
    { name: 'selection', subject: { ...article, fields, required: [] } },
    page,
  );
  return { url: page.address.href, site, ...(page.language && { language: page.language }), drafts, missing };
}
