import { nameId } from '../record/name-id.ts';
import { canonicalUrl, effectiveUrl } from './address.ts';
import { guessLanguage } from './language.ts';
import { wordsOf } from './tokens.ts';

/** One thing that a feed says. */
export interface FeedItem {
  /** Stable between polls: the feed's own id, else the page's address, else a hash of what it says. */
  id: string;
  /** Plain text; '' where the feed gives none. */
  title: string;
  /** Absolute http(s) address of the page, redirects unwrapped; '' where there is none. */
  url: string;
  /** ISO 8601 UTC; null where the feed gives no date that can be right. */
  publishedAt: string | null;
  /** '' where not given. */
  author: string;
  /** Plain text, one line per block. */
  text: string;
  categories: string[];
  /** ISO 639-1, as declared, else guessed between French and English; '' where neither tells. */
  lang: string;
  /** True where the feed gave an id of its own for this item alone. */
  ownId: boolean;
  /** The same for one article wherever it was met: its address, with the title where items share it. */
  key: string;
}

interface Row {
  title: string;
  link: string;
  id: string;
  publishedAt: string;
  author: string;
  categories: string[];
  text: string;
  language: string;
}

/** The words of a title in comparable form. */
export function titleKey(title: string): string {
  return wordsOf(title);
}

/**
 * Gives each item its id and key and leaves out doubles (the same id, or none, with the same page and title).
 * `idAt` tells the id of the row at a place, doubles included.
 */
export function stableItems(
  rows: Row[],
  feed: { url: string; language: string },
): { items: FeedItem[]; idAt: (place: number) => string } {
  const drafts = rows.map((row) => draftOf(row));
  const several = shared(drafts, (draft) => draft.page);
  const sharing = shared(drafts, (draft) => draft.row.id);
  const items = new Map<string, FeedItem>();
  const ids = drafts.map((draft) => {
    const { row, page, title, url } = draft;
    const common = isHome(page) || several.has(page);
    const ownId = row.id !== '' && !sharing.has(row.id);
    const address = common ? `${page}#${nameId(title).slice(0, 8)}` : page;
    const id = ownId
      ? row.id
      : row.id
        ? `${row.id}#${nameId(page, title).slice(0, 8)}`
        : page
          ? address
          : hashOf(row);
    const key = page ? address : `${feed.url} ${id}`;
    if (!items.has(id)) {
      items.set(id, {
        id,
        title: row.title,
        url,
        publishedAt: row.publishedAt || null,
        author: row.author,
        text: row.text,
        categories: row.categories,
        lang: row.language || feed.language || guessLanguage(`${row.title} ${row.text}`),
        ownId,
        key,
      });
    }
    return id;
  });
  return { items: [...items.values()], idAt: (place) => ids[place] ?? '' };
}

function hashOf(row: Row): string {
  return `text:${nameId(row.title, row.text)}`;
}

interface Draft {
  row: Row;
  url: string;
  /** The page in comparable form, or ''. */
  page: string;
  title: string;
}

function draftOf(row: Row): Draft {
  const target = effectiveUrl(row.link.trim());
  const url = /^https?:\/\/[^\s/]/i.test(target) ? target : '';
  return { row, url, page: canonicalUrl(url), title: titleKey(row.title) };
}

/** A site's first page is nobody's article, even where a feed links to it once. */
function isHome(page: string): boolean {
  return page !== '' && !/[/?]/.test(page);
}

/** The names under which different things (page and title) stand. */
function shared(drafts: Draft[], name: (draft: Draft) => string): Set<string> {
  const first = new Map<string, Draft>();
  const several = new Set<string>();
  for (const draft of drafts) {
    const key = name(draft);
    const other = first.get(key);
    if (!other) first.set(key, draft);
    else if (other.page !== draft.page || other.title !== draft.title) several.add(key);
  }
  return several;
}
