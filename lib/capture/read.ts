import type { Refusal } from '../sites/draft.ts';
import { formatOf } from '../sites/formats.ts';
import { contentLines } from '../sites/generic/zone.ts';
import { openPage, type Page } from '../sites/page.ts';
import { pageKindOf, readPage } from '../sites/read-site.ts';
import { siteOf } from '../sites/registry.ts';
import type { Site } from '../sites/site.ts';
import { httpUrl, plainText } from '../sites/value.ts';
import type { Capture } from './capture.ts';
import type { Hint } from './hint.ts';
import { hinted, hintUses } from './hints.ts';
import { fromSelection } from './selection.ts';

export interface CaptureOptions {
  /** Text the rep selected: it is kept as an excerpt, with the page's own title and address. */
  selection?: string;
  /** The reader's languages, the preferred first (`fr-FR`, `en`). */
  languages?: readonly string[];
  /** What people showed of the pages of this host. */
  hints?: readonly Hint[];
}

function refusal(
  base: Omit<Capture, 'drafts' | 'missing'>,
  refused: Refusal,
  missing: string[] = [],
): Capture {
  return { ...base, drafts: [], missing, refused };
}

function readOpen(site: Site, page: Page, url: string, hints: readonly Hint[]): Capture {
  const base: Omit<Capture, 'drafts' | 'missing'> = {
    url,
    site: site.id,
    ...(site.source && { source: site.source }),
    ...(page.language && { language: page.language }),
  };
  const format = formatOf(page);
  if (format) {
    const { drafts, missing } = readPage(format, page);
    return drafts.length ? { ...base, drafts, missing } : refusal(base, 'invalid', missing);
  }
  const refused = site.refuse?.(page);
  if (refused) return refusal(base, refused);
  const kind = pageKindOf(site, page);
  const { drafts, missing } = kind ? readPage(hinted(kind, hints), page) : { drafts: [], missing: [] };
  const uses = kind ? hintUses(kind, page, hints) : [];
  if (uses.length) base.hints = uses;
  if (!drafts.length) return refusal(base, site.explain?.(page) ?? 'nothing', missing);
  const text = drafts.some((draft) => draft.kind === 'article') ? contentLines(page).join('\n') : '';
  return { ...base, drafts, ...(text && { text }), missing };
}

/**
 * What a page says about people, companies, articles and notices, as JSON. Reads the document, never
 * writes to it and makes no request; a page without anything to keep is `refused`.
 */
export function capture(document: Document, url: string, options: CaptureOptions = {}): Capture {
  const address = URL.parse(httpUrl(url));
  if (!address) return refusal({ url: plainText(url), site: 'generic' }, 'nothing');
  const site = siteOf(address);
  const page = openPage(document, address, options.languages);
  if (!page) return refusal({ url: address.href, site: site.id }, 'shell');
  const selection = plainText(options.selection ?? '');
  return selection
    ? fromSelection(page, site.id, selection)
    : readOpen(site, page, address.href, options.hints ?? []);
}
