import { siteIdOf } from './claims.ts';
import generic from './generic/adapter.ts';
import type { Site } from './site.ts';

const modules = import.meta.glob<Site>('./*/adapter.ts', { eager: true, import: 'default' });

/** Every site adapter by the name of its folder. */
export const SITES: ReadonlyMap<string, Site> = new Map(
  Object.entries(modules).map(([path, site]) => [path.split('/')[1] ?? '', site]),
);

/** The site that claims an address; `generic` where none does. */
export function siteOf(address: URL): Site {
  return SITES.get(siteIdOf(address)) ?? generic;
}
