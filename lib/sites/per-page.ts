import type { Page } from './page.ts';

/** What is read of a page at most once, however many fields ask for it. */
export function perPage<T>(read: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { is: T }>();
  return (page) => {
    const held = known.get(page);
    if (held) return held.is;
    const is = read(page);
    known.set(page, { is });
    return is;
  };
}
