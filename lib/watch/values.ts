import type { Field } from './field.ts';
import { htmlToText } from './html.ts';

/**
 * Address and rank of a link, lower being better: the page itself first, then what is said to be related. Enclosures,
 * replies and the feed's link to itself (`inItem` false) are none.
 */
export function linkOf(field: Field, base: string, inItem: boolean): { url: string; rank: number } {
  const { href, rel = 'alternate', type = '' } = field.attributes;
  if (href === undefined && field.attributes.rel === undefined) {
    return { url: resolved(field.plain, base), rank: 1 };
  }
  const place = ['alternate', 'related', 'via', 'self'].indexOf(rel.trim().toLowerCase());
  const page = type === '' || /html/i.test(type);
  const other = place < 0 || (place === 3 && !inItem);
  return { url: other ? '' : resolved(href ?? field.plain, base), rank: place * 2 + (page ? 1 : 2) };
}

/** Absolute where a base is known, else as written; one without any inside is none. */
export function resolved(written: string, base: string): string {
  const url = written
    .trim()
    .replace(/[\n\r\t]/g, '')
    .slice(0, 4000);
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  return base ? (URL.parse(url, base)?.href ?? url) : url;
}

/** The name where there is one, else the e-mail address: `a@b.example (Name)`, `Name <a@b.example>`, Atom's parts. */
export function authorOf(field: Field): string {
  if (field.nested) {
    const part = (name: string): string =>
      htmlToText(
        new RegExp(`<(?:[\\w-]{1,40}:)?${name}(?:\\s[^<>]{0,200})?>([^<]{0,500})`, 'i').exec(
          field.markup,
        )?.[1] ?? '',
        200,
      );
    return part('name') || part('email') || htmlToText(field.markup, 200);
  }
  const text = htmlToText(field.plain.replace(/<([^<>\s]{1,200}@[^<>\s]{1,200})>/g, '($1)'), 200);
  const both = /^(.{1,200}?)\s*\(([^()]{1,200})\)$/.exec(text);
  if (!both) return text;
  const [, before = '', inside = ''] = both;
  return before.includes('@') ? inside : inside.includes('@') ? before : text;
}

export function wholeNumber(text: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
