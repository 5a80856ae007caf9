import { attr, children, tag } from './dom.ts';
import { textOf } from './text.ts';

function within(element: Element): Element[] {
  return children(element).flatMap((child) => [child, ...within(child)]);
}

/**
 * Elements of an XML file by their local names, whatever the prefixes: `A/B` for children, `**` for any
 * depth, from `root` exclusive.
 */
export function select(root: Element | undefined, path: string): Element[] {
  let found = root ? [root] : [];
  let deep = false;
  for (const name of path.split('/')) {
    if (name === '**') {
      deep = true;
      continue;
    }
    found = found.flatMap(deep ? within : children).filter((element) => tag(element) === name);
    deep = false;
  }
  return found;
}

/** The text of the first such element; ''. */
export function textAt(root: Element | undefined, path: string, max = 1000): string {
  return textOf(select(root, path)[0], max);
}

/** The texts of all such elements, each once, in order. */
export function textsAt(root: Element | undefined, path: string, max = 300): string[] {
  return [
    ...new Set(
      select(root, path)
        .map((element) => textOf(element, max))
        .filter(Boolean),
    ),
  ];
}

export interface Amount {
  amount: number;
  currency: string;
}

/** An amount written as a number with its currency beside it. */
export function amountOf(value: string, currency: string): Amount | undefined {
  return /^\d+([.,]\d+)?$/.test(value) && Number(value.replace(',', '.')) > 0 && /^[A-Z]{3}$/.test(currency)
    ? { amount: Number(value.replace(',', '.')), currency }
    : undefined;
}

/** The amounts of all such elements, their currencies in one of these attributes. */
export function amountsAt(root: Element | undefined, path: string): Amount[] {
  return select(root, path).flatMap((element) => {
    const currency = ['currencyID', 'CURRENCY', 'DEVISE'].map((name) => attr(element, name)).find(Boolean);
    return amountOf(textOf(element, 40), currency ?? '') ?? [];
  });
}

/** Their sum, where they are of one currency. */
export function total(amounts: readonly Amount[]): Amount | undefined {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return undefined;
  const cents = amounts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return { amount: cents / 100, currency: first.currency };
}
