import { all, attr, closest, tag } from '../dom.ts';
import { propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import { plainText } from '../value.ts';
import { inContent } from './zone.ts';

/** Vocabularies by the prefixes pages give them (w3.org/2011/rdfa-context/rdfa-1.1). */
const PREFIXES = ['schema', 'dc', 'dc11', 'dcterms', 'sioc'];

/** What bears a property, the head's metas aside. */
const marked = perPage((page): Element[] =>
  all(page.root, '[property]').filter((element) => tag(element) !== 'meta' || closest(element, 'body')),
);

/**
 * What RDFa in the page's own content says under one of these property names, with or without a
 * vocabulary's prefix; '' where several elements say different things: then they speak of other pages.
 */
export function rdfa(page: Page, ...names: string[]): string {
  const wanted = new Set(
    names.flatMap((name) => [name, `https://schema.org/${name}`, ...PREFIXES.map((one) => `${one}:${name}`)]),
  );
  const said = marked(page)
    .filter((element) =>
      attr(element, 'property')
        .split(/\s+/)
        .some((name) => wanted.has(name)),
    )
    .filter(inContent)
    .map((element) => plainText(propertyText(element), 400))
    .filter(Boolean);
  return new Set(said).size === 1 ? (said[0] ?? '') : '';
}
