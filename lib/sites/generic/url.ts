import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { httpUrl } from '../value.ts';

const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|xtor|at_\w+|trk|trackingid)$/i;

/** The address without fragment and without what only says where the reader came from. */
export function withoutTracking(address: URL): string {
  const url = new URL(address);
  // Not `.keys()`: in Firefox a content script cannot iterate it.
  for (const [name] of [...url.searchParams]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** A page names its own address on its own site; elsewhere, and the home page's, it is somebody's mistake. */
function own(page: Page, value: string): string {
  const url = URL.parse(httpUrl(value, page.address.href));
  const host = (name: string): string => name.replace(/^(www|m|amp|mobile)\./, '');
  if (!url || host(url.hostname) !== host(page.address.hostname)) return '';
  return url.pathname === '/' && page.address.pathname !== '/' ? '' : withoutTracking(url);
}

export const address: Strategies = {
  'link:canonical': (page) => own(page, page.canonical),
  'meta:og:url': (page) => own(page, page.meta('og:url')),
  address: (page) => withoutTracking(page.address),
};
