import { htmlToText } from '../../../lib/watch/html.ts';

/** What is compared of an item. */
export const COLUMNS = ['title', 'link', 'date', 'id', 'text'] as const;
export type Column = (typeof COLUMNS)[number];

/** An item as some reader or some expectation gives it. A column may have several right values. */
export type Row = Partial<Record<Column, string[]>>;

/** The address every test feed is read from. */
export const BASE = 'http://127.0.0.1:8097/feed';

type Json = Record<string, unknown>;

/** The string inside what readers wrap differently: `"x"`, `{value: "x"}`, `{content: "x"}`, `{"_": "x"}` … */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return plain(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const inside = value as Json;
  return plain(inside.value ?? inside.content ?? inside.body ?? inside._ ?? inside.encoded ?? inside.about);
}

/** An item in any of the shapes that the readers and the suites write. */
export function rowOf(item: Json): Row {
  const dc = objectOf(item.dc ?? item.dcExt);
  const row = {
    title: [item.title, dc.title].map(plain),
    link: [plain(item.link ?? item.url ?? item.external_url) || linkIn(item.links)],
    date: [
      item.publishedParsed ??
        item.pubDateParsed ??
        item.isoDate ??
        item.published ??
        item.pubDate ??
        item.date_published ??
        item.updatedParsed ??
        item.updated ??
        item.date_modified ??
        dc.date ??
        (Array.isArray(dc.dates) ? dc.dates[0] : undefined),
    ].map(plain),
    id: [item.guid, item.id, objectOf(item.rdf).about, item['rdf:about']].map(plain),
    text: [
      item.content,
      item.description,
      item.summary,
      item['content:encoded'],
      item.content_text,
      item.content_html,
    ].map(plain),
  };
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, values]) => {
      const kept = values.filter((value) => value.trim() !== '');
      return kept.length > 0 ? [[name, kept]] : [];
    }),
  );
}

function linkIn(links: unknown): string {
  if (!Array.isArray(links)) return '';
  const list = links.map((one) => (typeof one === 'string' ? { href: one } : objectOf(one)));
  const page = list.find((one) => (one.rel ?? 'alternate') === 'alternate');
  return plain(page?.href);
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/**
 * Whether a reader's value is the expected one: texts as a person sees them, dates by the second, addresses
 * resolved. Undefined where the expectation itself means nothing (a date no clock knows).
 */
export function agrees(column: Column, want: string[], got: string[] = []): boolean | undefined {
  const form = FORMS[column];
  const wanted = want.map(form).filter((one) => one !== '');
  if (wanted.length === 0) return undefined;
  const given = got.map(form);
  // Some projects leave addresses relative: any page that they may lead to will do.
  const open = column === 'link' ? want.filter((one) => !/^[a-z]+:/i.test(one.trim())) : [];
  return given.some((one) => wanted.includes(one) || open.some((path) => decoded(one).endsWith(path.trim())));
}

const seen = (value: string): string => htmlToText(value, 20_000).replace(/\s+/g, ' ').trim();

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const FORMS: Record<Column, (value: string) => string> = {
  title: (value) => seen(value).slice(0, 400),
  text: (value) => seen(value).slice(0, 10_000),
  id: (value) => value.trim(),
  link: (value) => URL.parse(value.trim(), BASE)?.href ?? value.trim(),
  date: (value) => {
    const moment = Date.parse(value);
    return Number.isNaN(moment) ? '' : String(Math.floor(moment / 1000));
  },
};
