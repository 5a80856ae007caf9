import { readDate } from './dates.ts';
import { clipped, htmlToText } from './html.ts';
import { language } from './language.ts';
import { MAX_CATEGORIES, MAX_ITEMS, MAX_TEXT, MAX_TITLE, type RawFeed, type RawItem } from './raw-feed.ts';

/**
 * Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1). Undefined where the text is no JSON object with a list
 * of items. An item that is no object is left out.
 */
export function readJsonFeed(text: string, base: string): RawFeed | undefined {
  const feed = objectOf(parse(text));
  if (!feed || !Array.isArray(feed.items)) return undefined;
  const feedLanguage = language(textOf(feed.language));
  const home = resolved(textOf(feed.home_page_url), base) || base;
  const rows = feed.items.map(objectOf).filter((row) => row !== undefined);
  const raw: RawFeed = {
    dialect: 'rss',
    title: htmlToText(textOf(feed.title), MAX_TITLE),
    link: home,
    language: feedLanguage,
    items: [],
    problems: [],
    cut: false,
  };
  for (const [place, row] of rows.slice(0, MAX_ITEMS).entries()) {
    const item = itemOf(row, home, authorOf(feed));
    const dates = [row.date_published, row.date_modified].map(textOf);
    if (dates.some(Boolean) && !item.publishedAt && !item.updatedAt) {
      raw.problems.push({ item: place, problem: 'bad-date' });
    }
    raw.items.push(item);
  }
  if (rows.length > MAX_ITEMS) raw.problems.push({ problem: 'too-many-items' });
  return raw;
}

function itemOf(row: Row, home: string, feedAuthor: string): RawItem {
  const texts = [
    clipped(textOf(row.content_text).trim(), MAX_TEXT),
    htmlToText(textOf(row.content_html), MAX_TEXT),
    clipped(textOf(row.summary).trim(), MAX_TEXT),
  ];
  const tags = (Array.isArray(row.tags) ? row.tags : [])
    .map(textOf)
    .map((tag) => clipped(tag.trim(), MAX_TITLE));
  return {
    title: htmlToText(textOf(row.title), MAX_TITLE),
    link: resolved(textOf(row.url) || textOf(row.external_url), home),
    id: textOf(row.id).trim(),
    publishedAt: readDate(textOf(row.date_published)) ?? '',
    updatedAt: readDate(textOf(row.date_modified)) ?? '',
    author: authorOf(row) || feedAuthor,
    categories: [...new Set(tags.filter(Boolean))].slice(0, MAX_CATEGORIES),
    text: texts.reduce((longest, one) => (one.length > longest.length ? one : longest)),
    language: language(textOf(row.language)),
  };
}

/** The first author with a name, in the form of version 1.1 or of version 1. */
function authorOf(row: Row): string {
  const authors = [...(Array.isArray(row.authors) ? row.authors : []), row.author].map(objectOf);
  return clipped(textOf(authors.find((author) => textOf(author?.name).trim())?.name).trim(), MAX_TITLE);
}

type Row = Record<string, unknown>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Row | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

function resolved(url: string, base: string): string {
  if (url === '') return '';
  return URL.parse(url.trim(), base || undefined)?.href ?? url.trim();
}
