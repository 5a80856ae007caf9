/**
 * Reading a page we do not trust. A form or an image named `querySelector`, `textContent` … shadows
 * the property of that name on its form or on the document (DOM clobbering), so every member is
 * taken from the prototype, never from the node. Nothing here writes.
 */
type Member = PropertyDescriptor | undefined;

/** From the highest place that has it: some elements (script) have one of their own, fit for them alone. */
function member(node: Node, name: string): Member {
  let found: Member;
  for (
    let at = Object.getPrototypeOf(node) as object | null;
    at;
    at = Object.getPrototypeOf(at) as object | null
  )
    found = Object.getOwnPropertyDescriptor(at, name) ?? found;
  return found;
}

/** A property of every node, or of every element where only elements are given; looked up at its first use. */
function getter<T>(name: string): (node: Node) => T {
  let known: (() => T) | undefined;
  return (node) => {
    known ??= member(node, name)?.get as () => T;
    return known.call(node);
  };
}

/** A method of one argument, likewise. */
function method<A, T>(name: string): (node: Node, argument: A) => T {
  let known: ((argument: A) => T) | undefined;
  return (node, argument) => {
    known ??= member(node, name)?.value as (argument: A) => T;
    return known.call(node, argument);
  };
}

export type Root = Document | Element;

export const nodeType: (node: Node) => number = getter<number>('nodeType');
const isDocument = (root: Node): boolean => nodeType(root) === 9;
/** Documents and elements have these each from a place of their own. */
const search = {
  all: [
    method<string, NodeListOf<Element>>('querySelectorAll'),
    method<string, NodeListOf<Element>>('querySelectorAll'),
  ],
  one: [method<string, Element | null>('querySelector'), method<string, Element | null>('querySelector')],
} as const;

const getAttribute = method<string, string | null>('getAttribute');
const closestOf = method<string, Element | null>('closest');
const parentElement = getter<Element | null>('parentElement');
const previousElement = getter<Element | null>('previousElementSibling');
const nextElement = getter<Element | null>('nextElementSibling');
const firstElement = getter<Element | null>('firstElementChild');
export const firstChild: (node: Node) => Node | null = getter<Node | null>('firstChild');
export const nextSibling: (node: Node) => Node | null = getter<Node | null>('nextSibling');
const textContent = getter<string | null>('textContent');
const compare = method<Node, number>('compareDocumentPosition');

/** `first` and what follows it. */
function listed<T extends Node>(first: T | null, following: (node: Node) => T | null): T[] {
  const found: T[] = [];
  for (let at = first; at; at = following(at)) found.push(at);
  return found;
}

export function all(root: Root, selector: string): Element[] {
  const list = search.all[isDocument(root) ? 0 : 1](root, selector);
  // A list has no named members that a page could shadow; a loop is quicker than what takes any object.
  const found: Element[] = [];
  for (let index = 0, length = list.length; index < length; index++) found.push(list[index] as Element);
  return found;
}
export const one = (root: Root, selector: string): Element | undefined =>
  search.one[isDocument(root) ? 0 : 1](root, selector) ?? undefined;
export const attr = (element: Element, name: string): string => getAttribute(element, name) ?? '';
export const has: (element: Element, name: string) => boolean = method<string, boolean>('hasAttribute');
export const matches: (element: Element, selector: string) => boolean = method<string, boolean>('matches');
export const closest = (element: Element, selector: string): Element | undefined =>
  closestOf(element, selector) ?? undefined;
export const contains: (element: Node, other: Node) => boolean = method<Node, boolean>('contains');
export const parent = (node: Node): Element | undefined => parentElement(node) ?? undefined;
export const previous = (node: Element): Element | undefined => previousElement(node) ?? undefined;
export const next = (node: Element): Element | undefined => nextElement(node) ?? undefined;
export const firstIn = (element: Element): Element | undefined => firstElement(element) ?? undefined;
export const children = (element: Element): Element[] => listed(firstElement(element), nextElement);
export const isElement = (node: Node): node is Element => nodeType(node) === 1;
export const raw = (node: Node): string => textContent(node) ?? '';
export const tag: (element: Element) => string = getter<string>('localName');
const documentElement = getter<Element | null>('documentElement');
const contentType = getter<string>('contentType');
/**
 * The element that holds everything. Chromium shows an XML file as a page of its own making, in which
 * the file itself is kept out of sight: then it is the file's own root.
 */
export const rootOf = (document: Document): Element | undefined => {
  const shown = documentElement(document) ?? undefined;
  const file = /xml$/.test(contentType(document)) && shown;
  return (file && one(file, '#webkit-xml-viewer-source-xml > *')) || shown;
};

/** Whether `first` comes before `second` in the document. */
export const precedes = (first: Node, second: Node): boolean => (compare(first, second) & 4) !== 0;
