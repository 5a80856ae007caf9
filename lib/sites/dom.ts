/**
 * Reading a page we do not trust. A form or an image named `querySelector`, `textContent` … shadows
 * the property of that name on its form or on the document (DOM clobbering), so every member is
 * taken from the prototype, never from the node. Nothing here writes.
 */
type Member = PropertyDescriptor | undefined;

const members = new WeakMap<object, Map<string, Member>>();

function member(node: Node, name: string): Member {
  const proto = Object.getPrototypeOf(node) as object;
  const known = members.get(proto) ?? new Map<string, Member>();
  members.set(proto, known);
  if (!known.has(name)) {
    let found: Member;
    for (let at: object | null = proto; at && !found; at = Object.getPrototypeOf(at) as object | null)
      found = Object.getOwnPropertyDescriptor(at, name);
    known.set(name, found);
  }
  return known.get(name);
}

function get<T>(node: Node, name: string): T {
  const found = member(node, name);
  return (found?.get ? found.get.call(node) : found?.value) as T;
}

function call<T>(node: Node, name: string, ...args: unknown[]): T {
  const method = member(node, name)?.value as (...args: unknown[]) => T;
  return method.apply(node, args);
}

export type Root = Document | Element;

export const all = (root: Root, selector: string): Element[] =>
  Array.from(call<NodeListOf<Element>>(root, 'querySelectorAll', selector));
export const one = (root: Root, selector: string): Element | undefined =>
  call<Element | null>(root, 'querySelector', selector) ?? undefined;
export const attr = (element: Element, name: string): string =>
  call<string | null>(element, 'getAttribute', name) ?? '';
export const has = (element: Element, name: string): boolean => call(element, 'hasAttribute', name);
export const matches = (element: Element, selector: string): boolean => call(element, 'matches', selector);
export const closest = (element: Element, selector: string): Element | undefined =>
  call<Element | null>(element, 'closest', selector) ?? undefined;
export const contains = (element: Node, other: Node): boolean => call(element, 'contains', other);
export const parent = (node: Node): Element | undefined =>
  get<Element | null>(node, 'parentElement') ?? undefined;
export const previous = (node: Node): Element | undefined =>
  get<Element | null>(node, 'previousElementSibling') ?? undefined;
export const next = (node: Node): Element | undefined =>
  get<Element | null>(node, 'nextElementSibling') ?? undefined;
export const children = (element: Element): Element[] =>
  Array.from(get<HTMLCollectionOf<Element>>(element, 'children'));
export const nodes = (node: Node): Node[] => Array.from(get<NodeListOf<Node>>(node, 'childNodes'));
export const isElement = (node: Node): node is Element => get<number>(node, 'nodeType') === 1;
export const isText = (node: Node): boolean => [3, 4].includes(get<number>(node, 'nodeType'));
export const raw = (node: Node): string => get<string | null>(node, 'textContent') ?? '';
export const tag = (element: Element): string => get<string>(element, 'localName');
/**
 * The element that holds everything. Chromium shows an XML file as a page of its own making, in which
 * the file itself is kept out of sight: then it is the file's own root.
 */
export const rootOf = (document: Document): Element | undefined => {
  const shown = get<Element | null>(document, 'documentElement') ?? undefined;
  const file = /xml$/.test(get<string>(document, 'contentType')) && shown;
  return (file && one(file, '#webkit-xml-viewer-source-xml > *')) || shown;
};

/** Whether `first` comes before `second` in the document. */
export const precedes = (first: Node, second: Node): boolean =>
  (call<number>(first, 'compareDocumentPosition', second) & 4) !== 0;
