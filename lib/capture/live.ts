import { openPage, type Page } from '../sites/page.ts';
import { siteOf } from '../sites/registry.ts';
import type { Capture } from './capture.ts';
import { type CaptureOptions, capture } from './read.ts';

/** What reading a page that may still change needs from the outside. */
export interface Live {
  document: Document;
  /** The address now; asked again after every reading. */
  href(): string;
  /** The address the document was loaded from; a different one now means navigation inside the page. */
  loaded: string;
  options?: CaptureOptions;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds on any clock that only goes forward. */
  now(): number;
}

/** Longest time given to a page to show what its address says. */
export const PATIENCE_MS = 3000;
const STEP_MS = 200;

function withoutFragment(address: string): string {
  const url = URL.parse(address);
  return url
    ? `${url.origin}${url.pathname}${url.search}${/^#[!/]/.test(url.hash) ? url.hash : ''}`
    : address;
}

function place(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.hostname}${parsed.pathname.replace(/\/+$/, '')}` : '';
}

/**
 * After navigation inside the page its head may still speak of the page before; a canonical address
 * on the same host that is not this one is taken for that.
 */
function headIsStale(page: Page): boolean {
  const declared = page.canonical || page.meta('og:url');
  const own = URL.parse(declared)?.hostname === page.address.hostname;
  return own && place(declared) !== place(page.address.href);
}

/** Whether what the page shows is what its address says. */
function agrees(document: Document, href: string, navigated: boolean): boolean {
  const address = URL.parse(href);
  const page = address && openPage(document, address);
  if (!page) return true;
  const identity = siteOf(address).identity?.(page);
  if (!identity) return !(navigated && headIsStale(page));
  const { shown, addressed } = identity;
  return !shown || !addressed || shown === addressed;
}

/**
 * Reads a page that a person has in front of them. The page as it was loaded is read at once; after
 * navigation inside it, or while its content disagrees with its address, it is read again until two
 * readings in a row are equal and agree, for at most three seconds; then it is refused as `moved`.
 */
export async function captureLive(live: Live): Promise<Capture> {
  const start = live.now();
  let last = '';
  for (;;) {
    const href = live.href();
    const navigated = withoutFragment(live.loaded) !== withoutFragment(href);
    const result = capture(live.document, href, live.options);
    const steady = live.href() === href && agrees(live.document, href, navigated);
    const reading = JSON.stringify(result);
    const late = live.now() - start >= PATIENCE_MS;
    const loading = result.refused === 'shell' && !late;
    if (steady && !loading && (!navigated || reading === last)) return result;
    if (late) return { ...result, drafts: [], refused: 'moved' };
    last = steady ? reading : '';
    await live.wait(STEP_MS);
  }
}
