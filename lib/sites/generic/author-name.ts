import type { Page } from '../page.ts';
import { plainText } from '../value.ts';
import { statedNames } from './site-name.ts';

/** Letters and digits only, lower case. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a name is what the page calls its site. */
export function isSite(page: Page, name: string): boolean {
  return fold(name) !== '' && statedNames(page).map(fold).includes(fold(name));
}

/** Words before a name in the languages we meet. */
const BY =
  /^(?:by|par|von|de|di|da|door|por|written by|posted by|propos recueillis par|publié par|rédigé par)\s*:?\s+(?=\p{Lu}|@)/u;

const BY_ANY = new RegExp(BY.source, 'iu');

/**
 * A name out of what a page gives as its author; '' for addresses, handles, sentences, and for the
 * site itself, which is no author.
 */
export function authorName(page: Page, text: string): string {
  const name = plainText(text, 200)
    .replace(/\s+[-–|]\s+https?:\S+$/, '')
    .replace(BY_ANY, '')
    .replace(/\s*[,|·•–-]\s*$/, '')
    .trim();
  if (!name || name.length > 120 || !/\p{L}{2}/u.test(name)) return '';
  if (/https?:|www\.|@|[{}<>]|\d{4}/.test(name) || name.split(/\s+/).length > 14) return '';
  if (
    /^(admin|administrator|editor|author|auteur|autor|unknown|anonymous|staff|agency|agencies|agences?|null|undefined|redaction|rédaction)$/i.test(
      name,
    )
  )
    return '';
  return isSite(page, name) ? '' : name;
}

/** The names of these texts that are an author's, each once. */
export function joined(page: Page, names: readonly string[]): string {
  const kept = names.map((name) => authorName(page, name)).filter(Boolean);
  return [...new Set(kept)].slice(0, 8).join(', ');
}

/** Two to five capitalised words: what a byline without any mark may hold to be taken for a name. */
export function personLike(page: Page, text: string): string {
  const name = authorName(page, text);
  const words = name.split(/\s+/);
  const isName =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|d[eiu]$|d['’]|v[oa]n$|la$|le$|bin$|al-)/u.test(word));
  return isName && !/[\d:!?]/.test(name) ? name : '';
}
