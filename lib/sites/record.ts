import { isThing, listOf, type Thing, textIn } from './json-ld.ts';
import type { Page } from './page.ts';
import { type Amount, amountOf } from './xml.ts';

/** What stands at a path of keys (`tender.value`); lists are gone through. Nothing there: an empty list. */
export function dig(from: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (found, key) =>
        found.filter(isThing).flatMap((thing) => (Object.hasOwn(thing, key) ? listOf(thing[key]) : [])),
      listOf(from),
    );
}

export const things = (from: unknown, path: string): Thing[] => dig(from, path).filter(isThing);

/** The first text or number at a path; ''. */
export function say(from: unknown, path: string): string {
  return textIn(dig(from, path).find((value) => textIn(value) !== ''));
}

/** The same of the record that is read. */
export const sayAt =
  (...paths: string[]) =>
  (page: Page): string =>
    paths.map((path) => say(page.record, path)).find(Boolean) ?? '';

/** `{amount, currency}` of OCDS values. */
export function values(from: unknown, path: string): Amount[] {
  return things(from, path).flatMap((value) => amountOf(say(value, 'amount'), say(value, 'currency')) ?? []);
}

/** Every value that stands under a key of these names, however deep. */
export function under(from: unknown, names: RegExp, depth = 0): unknown[] {
  if (depth > 20) return [];
  if (Array.isArray(from)) return from.flatMap((item) => under(item, names, depth + 1));
  if (!isThing(from)) return [];
  return Object.entries(from).flatMap(([key, value]) => [
    ...(names.test(key) ? listOf(value) : []),
    ...under(value, names, depth + 1),
  ]);
}
