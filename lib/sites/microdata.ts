import type { Root } from './dom.ts';
import { all, attr, closest, has, parent, tag } from './dom.ts';
import type { Thing } from './json-ld.ts';
import { textOf } from './text.ts';

/** What a microdata or RDFa property says: its machine form where it has one, its text otherwise. */
export function propertyText(element: Element): string {
  for (const name of ['content', 'datetime']) if (has(element, name)) return attr(element, name);
  const kind = tag(element);
  if (kind === 'meta') return '';
  if (kind === 'a' || kind === 'link' || kind === 'area') return textOf(element) || attr(element, 'href');
  if (kind === 'img') return attr(element, 'alt');
  return textOf(element);
}

/** Elements that open an item of one of these schema.org types. */
export function items(root: Root, types: readonly string[]): Element[] {
  return all(root, '[itemscope][itemtype]').filter((item) =>
    attr(item, 'itemtype')
      .split(/\s+/)
      .some((type) => types.includes(type.replace(/^https?:\/\/schema\.org\//, ''))),
  );
}

/** The properties of an item itself, not those of the items inside it. */
export function properties(item: Element, name: string): Element[] {
  return all(item, `[itemprop~="${name}"]`).filter((element) => {
    const owner = has(element, 'itemscope') ? outer(element) : closest(element, '[itemscope]');
    return owner === item;
  });
}

function outer(item: Element): Element | undefined {
  const above = parent(item);
  return above && closest(above, '[itemscope]');
}

const MAX_DEPTH = 4;

/** A microdata item in the form of a JSON-LD node. */
export function thingOf(item: Element, depth = 0): Thing {
  const thing: Thing = {
    '@type': attr(item, 'itemtype')
      .split(/\s+/)
      .map((type) => type.replace(/^.*\//, '')),
  };
  const names = new Set(all(item, '[itemprop]').flatMap((element) => attr(element, 'itemprop').split(/\s+/)));
  for (const name of names) {
    if (!/^[a-zA-Z]{1,40}$/.test(name)) continue;
    const values = properties(item, name).map((element) => {
      if (has(element, 'itemscope')) return depth < MAX_DEPTH ? thingOf(element, depth + 1) : '';
      return /^(url|sameAs|logo)$/.test(name)
        ? attr(element, 'href') || propertyText(element)
        : propertyText(element);
    });
    if (values.length) thing[name] = values.length === 1 ? values[0] : values;
  }
  return thing;
}
