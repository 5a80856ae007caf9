import { openData } from './boamp/open-data.ts';
import { xmlNotices } from './boamp/xml.ts';
import { tag } from './dom.ts';
import { ocds } from './find-a-tender/ocds.ts';
import type { Page } from './page.ts';
import type { PageKind } from './site.ts';
import { eforms } from './ted/eforms.ts';
import { r209 } from './ted/r209.ts';
import { tedSearch } from './ted/search.ts';

const FORMATS: readonly PageKind[] = [xmlNotices, r209, eforms, openData, tedSearch, ocds];

/** The format of the notices that a file holds, whatever address it was opened from; undefined for a page. */
export function formatOf(page: Page): PageKind | undefined {
  if (page.json === undefined && tag(page.root) === 'html') return undefined;
  return FORMATS.find((format) => format.when?.(page));
}
