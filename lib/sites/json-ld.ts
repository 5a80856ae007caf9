import { all, attr, raw } from './dom.ts';
import { decodeEntities } from './entities.ts';

/** A schema.org node as the page wrote it; nothing in it is trusted. */
export interface Thing {
  [key: string]: unknown;
}

const MAX_SCRIPT = 2_000_000;
const MAX_NODES = 2000;
const MAX_DEPTH = 12;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value or a list as a list. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Type names without `schema:` or `https://schema.org/`. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, ''));
}

/** The first text of a value: a text, a list's first, or a node's `name` or `@value`. */
export function textIn(value: unknown): string {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim()) return item;
    if (typeof item === 'number') return String(item);
    if (isThing(item)) {
      const inner = item['@value'] ?? item.name;
      if (typeof inner === 'string' && inner.trim()) return inner;
    }
  }
  return '';
}

/** Common ways a site breaks its JSON, each mended without changing what a right one says. */
function parse(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*$/, '');
  // Raw line breaks inside strings, then commas too many, then entities where quotes should be.
  const oneLine = () => text.replace(/\p{Cc}+/gu, ' ');
  const mends = [
    () => text,
    oneLine,
    () =>
      oneLine()
        .replace(/,(\s*[}\]])/g, '$1')
        .replace(/;\s*$/, ''),
    () => (text.includes('&quot;') ? decodeEntities(text) : '!'),
  ];
  for (const mend of mends) {
    try {
      return JSON.parse(mend());
    } catch {
      // The next mend may do; a script that none mends is left out.
    }
  }
  return undefined;
}

/** Every node of the page's JSON-LD, in order, with `@graph` and lists opened and nested nodes after their own. */
export function readJsonLd(document: Document): Thing[] {
  const found: Thing[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_NODES) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isThing(value)) {
      if (value['@type'] !== undefined) found.push(value);
      for (const item of Object.values(value)) if (typeof item === 'object') visit(item, depth + 1);
    }
  };
  for (const script of all(document, 'script')) {
    if (!/^application\/ld\+json/i.test(attr(script, 'type'))) continue;
    const source = raw(script);
    if (source.length <= MAX_SCRIPT) visit(parse(source), 0);
  }
  return found;
}

/** The node that an `{"@id": …}` alone points to, or the node itself. */
export function resolve(things: readonly Thing[], value: unknown): Thing | undefined {
  if (typeof value === 'string') return things.find((thing) => thing['@id'] === value);
  if (!isThing(value)) return undefined;
  const id = value['@id'];
  if (typeof id !== 'string' || Object.keys(value).length > 2) return value;
  return things.find((thing) => thing['@id'] === id && Object.keys(thing).length > 2) ?? value;
}
