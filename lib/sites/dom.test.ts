import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import {
  all,
  attr,
  children,
  closest,
  firstChild,
  nextSibling,
  one,
  parent,
  precedes,
  raw,
  rootOf,
  tag,
} from './dom.ts';

function nodes(above: Node): Node[] {
  const found: Node[] = [];
  for (let at = firstChild(above); at; at = nextSibling(at)) found.push(at);
  return found;
}

describe('reading a clobbered page', () => {
  const names =
    'querySelector querySelectorAll getAttribute textContent childNodes children closest parentElement matches localName nodeType'.split(
      ' ',
    );
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  const images = names
    .concat('documentElement', 'body')
    .map((name) => `<img name="${name}">`)
    .join('');
  const document = documentOf(`${images}<form id="f" data-x="1">${inputs}<p>Text</p></form>`);

  it('finds elements below a document whose members are shadowed by images', () => {
    expect(all(document, 'p').map(raw)).toEqual(['Text']);
    expect(tag(rootOf(document) as Element)).toBe('html');
  });

  it('reads a form whose members are shadowed by its own fields', () => {
    const form = one(document, 'form') as Element;
    expect(attr(form, 'data-x')).toBe('1');
    expect(raw(form)).toBe('Text');
    expect(children(form)).toHaveLength(names.length + 1);
    expect(nodes(form)).toHaveLength(names.length + 1);
    expect(tag(parent(form) as Element)).toBe('body');
    expect(closest(one(form, 'p') as Element, 'form')).toBe(form);
  });
});

it('reads any node after one that has a member of its own', () => {
  const document = documentOf('<script>a</script><p>b<!--c--></p>');
  const [script, paragraph] = all(document, 'body > script, p');
  const own = Object.create(Object.getPrototypeOf(script), { textContent: { get: () => 'own' } }) as object;
  Object.setPrototypeOf(script as object, own);
  expect([script, ...(paragraph ? nodes(paragraph) : [])].map((node) => raw(node as Node))).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('answers "none" as undefined and the order of two nodes as they stand', () => {
  const document = documentOf('<p id="a"></p><p id="b"></p>');
  expect(one(document, 'article')).toBeUndefined();
  const [a, b] = all(document, 'p');
  expect(a && b && [precedes(a, b), precedes(b, a)]).toEqual([true, false]);
});

it('takes the file for the root where Chromium shows an XML file, and no page that only looks so', () => {
  const page = documentOf('<div id="webkit-xml-viewer-source-xml"><annonce>x</annonce></div>');
  expect(tag(rootOf(page) as Element)).toBe('html');
  const viewer = page.implementation.createDocument('http://www.w3.org/1999/xhtml', 'html');
  viewer.documentElement.append(viewer.importNode(one(page, 'div') as Element, true));
  expect(tag(rootOf(viewer) as Element)).toBe('annonce');
  const file = page.implementation.createDocument(null, 'ANNONCE');
  expect(tag(rootOf(file) as Element)).toBe('ANNONCE');
});
