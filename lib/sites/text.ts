import { attr, firstChild, firstIn, next, nextSibling, nodeType, raw, tag } from './dom.ts';
import { MAX_TEXT, plainText } from './value.ts';

/** Never text for people, whatever they hold. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'code',
  'iframe',
  'object',
  'textarea',
  'select',
  'head',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr label FT'.split(
    ' ',
  ),
);

/** Marks the edge of a block; a page cannot hold this character. */
const EDGE = '\u0000';

/** The silent twin of a text that is written twice: once for eyes, once for screen readers. */
function twins(element: Element): Element | undefined {
  const seen = firstIn(element);
  if (!seen || tag(seen) !== 'span' || attr(seen, 'aria-hidden') !== 'true') return undefined;
  const said = next(seen);
  if (!said || tag(said) !== 'span' || next(said)) return undefined;
  return attr(said, 'aria-hidden') !== 'true' ? said : undefined;
}

function gather(
  node: Node,
  skip: (element: Element) => boolean,
  out: string[],
  budget: { left: number },
): void {
  if (budget.left <= 0) return;
  const type = nodeType(node);
  if (type === 3 || type === 4) {
    const text = raw(node);
    budget.left -= text.length;
    out.push(text.replaceAll(EDGE, ''));
    return;
  }
  if (type !== 1) return;
  const element = node as Element;
  const name = tag(element);
  if (SILENT.has(name) || skip(element)) return;
  const twin = twins(element);
  // What is written twice is a line of its own, whatever its tag.
  const block = twin !== undefined || !INLINE.has(name);
  if (block) out.push(EDGE);
  for (let child = firstChild(element); child; child = nextSibling(child))
    if (child !== twin) gather(child, skip, out, budget);
  if (block) out.push(EDGE);
}

/** The text people read in an element, as one line; twins for screen readers are read once. */
export function textOf(element: Element | undefined, max = MAX_TEXT): string {
  return element ? plainText(linesOf(element, () => false, max * 2).join(' '), max) : '';
}

/** Its blocks of text, one a line, without those of the elements to skip. Reads at most `max` characters. */
export function linesOf(
  element: Element,
  skip: (element: Element) => boolean = () => false,
  max = 200_000,
): string[] {
  const out: string[] = [];
  gather(element, skip, out, { left: max });
  return out
    .join('')
    .split(EDGE)
    .map((line) => plainText(line))
    .filter(Boolean);
}
