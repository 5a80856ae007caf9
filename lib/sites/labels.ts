import type { Page } from './page.ts';
import type { Reader } from './site.ts';
import { linesOf } from './text.ts';

/** Pages that state facts as a label and a value, whatever the markup. */

const read = new WeakMap<Page, Map<Element, string[]>>();

/** The lines of an element, read once a page: every field looks for its own label in them. */
export function linesAt(page: Page, at: Element): string[] {
  const known = read.get(page) ?? new Map<Element, string[]>();
  read.set(page, known);
  const lines = known.get(at) ?? linesOf(at);
  known.set(at, lines);
  return lines;
}

/** The text after a label: on its line, or on the next when the label stands alone. */
export function labelled(lines: readonly string[], label: RegExp): string {
  for (const [index, line] of lines.entries()) {
    const match = label.exec(line);
    if (!match || match.index > 12) continue;
    const rest = line
      .slice(match.index + match[0].length)
      .replace(/^[\s:]+/, '')
      .trim();
    if (rest) return rest;
    const following = lines[index + 1];
    if (following && !/:\s*$/.test(following)) return following;
  }
  return '';
}

export const byLabel =
  (label: RegExp, read: (text: string, lines: readonly string[]) => string = (text) => text): Reader =>
  (page, at) => {
    const lines = linesAt(page, at);
    const text = labelled(lines, label);
    return text && read(text, lines);
  };

/** Codes of eight digits on the lines that speak of CPV. */
export function cpvInText(page: Page, at: Element): string[] {
  const codes = linesAt(page, at)
    .filter((line) => /\bcpv\b/i.test(line))
    .flatMap((line) => [...line.matchAll(/(?<!\d)(\d{8})(?:-\d)?(?!\d)/g)].map(([, code = '']) => code));
  return [...new Set(codes)];
}

/** `400 000,00 euros`: the amount, only where its currency is written too. */
export function money(text: string): { amount: number; currency: string } | undefined {
  const match = /^(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:,(\d{1,2}))?\s*(€|euros?|EUR)(?!\p{L})/iu.exec(
    text,
  );
  if (!match) return undefined;
  const amount = Number(`${match[1]?.replace(/\D/g, '')}.${match[2] ?? '0'}`);
  return amount > 0 ? { amount, currency: 'EUR' } : undefined;
}
