/** A site that the person allowed, through the browser. */
export interface AllowedSite {
  /** As the browser holds it: what to hand back to take the access away. */
  pattern: string;
  /** For people; undefined where the pattern allows every site. */
  host?: string;
}

/** The sites behind the browser's permission patterns, by host. */
export function sitesOf(patterns: readonly string[]): AllowedSite[] {
  return patterns
    .filter((pattern) => pattern === '<all_urls>' || /^(\*|https?):\/\//.test(pattern))
    .map((pattern) => {
      const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
      return host && host !== '*' ? { pattern, host: host.replace(/^\*\./, '') } : { pattern };
    })
    .sort((a, b) => (a.host ?? '').localeCompare(b.host ?? ''));
}

/** How many of these addresses a site's pattern covers. */
export function usesOf(site: AllowedSite, urls: readonly string[]): number {
  if (site.host === undefined) return urls.length;
  const wide = site.pattern.includes('://*.');
  const host = site.host.replace(/:\d+$/, '');
  return urls.filter((url) => {
    const name = URL.parse(url)?.hostname;
    return name === host || (wide && name?.endsWith(`.${host}`));
  }).length;
}
