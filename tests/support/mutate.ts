import fc from 'fast-check';

/** `poison` puts markup, invisible characters and addresses that run code into texts and attributes. */
const KINDS = ['drop', 'double', 'swap', 'lift', 'clobber', 'poison'] as const;
type Kind = (typeof KINDS)[number];

/** What may have happened to a page since its fixture was written. */
export interface Mutation {
  kind: Kind;
  /** Which element, as a part of all of them: 0 … 1. */
  at: number;
}

export const mutations = (count: number, kinds: readonly Kind[] = KINDS): fc.Arbitrary<Mutation[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
    { minLength: 1, maxLength: count },
  );

const CLOBBER =
  'querySelector querySelectorAll getAttribute textContent childNodes children body documentElement'.split(
    ' ',
  );

const POISON = '<img src=x onerror=alert(1)>&lt;script&gt;alert(2)&lt;/script&gt;\u202e\u200b\u0007';

function poison(element: Element): void {
  for (const { name, value } of [...element.attributes])
    element.setAttribute(name, name === 'href' ? 'javascript:alert(1)' : `${value}${POISON}`);
  for (const node of [...element.childNodes])
    if (node.nodeType === 3 && node.textContent?.trim()) node.textContent += POISON;
}

/** Changes the elements below `root` as told; the same list always gives the same page. */
export function mutate(root: Element, list: readonly Mutation[]): void {
  for (const { kind, at } of list) {
    const elements = [...root.querySelectorAll('*')].filter(
      (element) => !/^(head|body)$/.test(element.localName),
    );
    const element = elements[Math.floor(at * elements.length)];
    const home = element?.parentElement;
    if (!element || !home) continue;
    if (kind === 'drop') element.remove();
    if (kind === 'double') home.insertBefore(element.cloneNode(true), element);
    if (kind === 'swap' && element.nextElementSibling) home.insertBefore(element.nextElementSibling, element);
    if (kind === 'lift' && home.parentElement) home.parentElement.insertBefore(element, home);
    if (kind === 'poison') poison(element);
    if (kind === 'clobber') {
      const form = root.ownerDocument.createElement('form');
      home.insertBefore(form, element);
      form.append(element);
      for (const name of CLOBBER) {
        const field = root.ownerDocument.createElement('input');
        const image = root.ownerDocument.createElement('img');
        field.setAttribute('name', name);
        image.setAttribute('name', name);
        form.append(field);
        home.append(image);
      }
    }
  }
}
