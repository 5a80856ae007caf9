/** Reading web addresses by hand: what feeds and queries write is rarely a valid URL throughout. */

export interface Address {
  /** Lower case, without `www.`, port or credentials. */
  host: string;
  /** As written, from the first slash on; '' when there is none. */
  path: string;
  /** Without the question mark; '' when there is none. */
  query: string;
}

const ADDRESS = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

/** The parts of an http(s) address; undefined for anything else. */
export function readAddress(url: string): Address | undefined {
  const match = ADDRESS.exec(url.trim());
  if (!match) return undefined;
  const authority = (match[1] ?? '').toLowerCase();
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/^www\./, '');
  return { host, path: match[2] ?? '', query: match[3] ?? '' };
}

/** Pages that only lead to another one: host, path, and the parameters that hold the other's address. */
const REDIRECTS: readonly { host: RegExp; path: string; parameters: readonly string[] }[] = [
  { host: /^google\.[a-z.]+$/, path: '/url', parameters: ['url', 'q'] },
  { host: /^linkedin\.com$/, path: '/redir/redirect', parameters: ['url'] },
  { host: /^l\.facebook\.com$/, path: '/l.php', parameters: ['u'] },
];

/** The page that a Google Alerts, LinkedIn or Facebook redirect leads to, through three of them at most. */
export function effectiveUrl(url: string): string {
  let current = url;
  for (let turn = 0; turn < 3; turn++) {
    const target = redirectTarget(current);
    if (!target || !/^https?:\/\//i.test(target)) return current;
    current = target;
  }
  return current;
}

function redirectTarget(url: string): string | undefined {
  const address = readAddress(url);
  if (!address) return undefined;
  const rule = REDIRECTS.find((one) => one.path === address.path && one.host.test(address.host));
  for (const name of rule?.parameters ?? []) {
    const value = parameter(address.query, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function parameter(query: string, name: string): string | undefined {
  const pair = query.split('&').find((one) => one.split('=', 1)[0] === name);
  if (pair === undefined) return undefined;
  const value = pair.slice(name.length + 1);
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Parameters that say how a reader came to a page, never which page it is. */
const TRACKING =
  /^(?:utm_\w+|ga_\w+|mc_(?:cid|eid)|pk_\w+|mtm_\w+|at_(?:medium|campaign|custom\d|creation|format|link\w*|ptr\w*)|hsa_\w+|_hs\w+|__hs\w+|(?:fb|g|ms|tt|tw|yc|dc|wbr|gbr)cl(?:id|src|aid)|wbraid|gbraid|igshid?|s_cid|cmpid|cmp|xtor|xtref|ns_\w+|ref_src|ref_url|mkt_tok|trk|trackingid|lipi|li_fat_id|oly_(?:anon|enc)_id|vero_\w+|wt_mc|wickedid|spm|sc_c\w+|ncid|ocid|smid|partner|feature|rss|from_rss|source_rss|echobox|fbclid|__twitter_impression)$/i;

/**
 * One comparable form for the addresses of one page: redirects unwrapped, tracking parameters, fragment,
 * `www.`, `m.`/`amp.` free scheme and the last slash left out, the other parameters sorted.
 * '' where the text is no web address.
 */
export function canonicalUrl(url: string): string {
  const address = readAddress(effectiveUrl(url));
  if (!address?.host) return '';
  const kept = address.query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
    .sort();
  const path = address.path.replace(/\/+$/, '');
  return `${address.host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
