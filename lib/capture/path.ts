import { all, attr, children, closest, isElement, one, parent, type Root, tag } from '../sites/dom.ts';
import { textOf } from '../sites/text.ts';

/** Attributes that name a place by its meaning; ids and class names change with every release of a site. */
const MEANING = ['itemprop', 'role', 'rel', 'data-testid', 'data-anonymize', 'property'] as const;
const LANDMARKS = new Set([
  'main',
  'article',
  'header',
  'footer',
  'aside',
  'nav',
  'section',
  'dl',
  'table',
  'h1',
]);
const MAX_STEPS = 8;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** One element as a selector: its meaning, its tag, and its place among its like where it has several. */
function step(element: Element): { selector: string; firm: boolean } {
  const name = tag(element);
  const mark = MEANING.find((one) => attr(element, one) && attr(element, one).length < 60);
  const above = parent(element);
  const alike = above ? children(above).filter((other) => tag(other) === name) : [];
  const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(element) + 1})` : '';
  if (mark) return { selector: `${name}[${mark}=${quoted(attr(element, mark))}]`, firm: true };
  return { selector: `${name}${place}`, firm: LANDMARKS.has(name) };
}

/**
 * A path to the element by landmarks, meaning and order, never by class: the shortest that leads to it
 * alone; '' where none does. It names places, never words.
 */
export function semanticPath(root: Root, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | undefined = element; at && !['body', 'html'].includes(tag(at)); at = parent(at)) {
    const { selector, firm } = step(at);
    steps.unshift(selector);
    if (steps.length > MAX_STEPS) return '';
    if (!firm) continue;
    const path = steps.join(' > ');
    if (all(root, path).length === 1 && one(root, path) === element) return path;
  }
  const whole = `body > ${steps.join(' > ')}`;
  return steps.length > 0 && all(root, whole).length === 1 ? whole : '';
}

/**
 * What is selected on the page, where it is a text of one place, and the path to it where it is the whole
 * text of that place: a part of one could not be found again. Read only.
 */
export function selectionOn(
  document: Document,
  selection: { text: string; node: Node | null },
): { text: string; path: string } | undefined {
  const text = selection.text.replace(/\s+/g, ' ').trim();
  if (!text || text.length > 500 || !selection.node) return undefined;
  const element = isElement(selection.node) ? selection.node : parent(selection.node);
  const root = element && closest(element, 'html');
  // A selection over several places is none of them.
  const whole = element && textOf(element, 5000);
  if (!element || !root || !whole?.includes(text)) return undefined;
  return { text, path: whole === text ? semanticPath(document, element) : '' };
}
