import { xmlNotices } from './boamp/xml.ts';
import type { Page } from './page.ts';
import type { PageKind } from './site.ts';
import { eforms } from './ted/eforms.ts';
import { r209 } from './ted/r209.ts';

const FORMATS: readonly PageKind[] = [xmlNotices, r209, eforms];

/** The format of the notices that a file holds, whatever address it was opened from; undefined for a page. */
export function formatOf(page: Page): PageKind | undefined {
  return FORMATS.find((format) => format.when?.(page));
}
