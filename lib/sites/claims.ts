import { addressMatches } from './match-pattern.ts';

const modules = import.meta.glob<readonly string[]>('./*/matches.ts', { eager: true, import: 'default' });

/**
 * Match patterns (`*://*.linkedin.com/*`) by the name of the folder of the site that claims them; apart
 * from the adapters, so that the worker knows whose a page is without holding what reads it.
 */
export const CLAIMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(modules).map(([path, patterns]) => [path.split('/')[1] ?? '', patterns]),
);

/** The id of the site that claims an address; `generic`, the fallback, where none does. */
export function siteIdOf(address: URL): string {
  for (const [id, patterns] of CLAIMS)
    if (patterns.some((pattern) => addressMatches(pattern, address))) return id;
  return 'generic';
}
