import type { Skip } from './skip.ts';

/** A feed as it is written, made even: the same shape for every RSS, RDF and Atom. All texts are plain. */
export interface RawFeed {
  dialect: 'rss' | 'atom';
  title: string;
  /** Address of the site, absolute where it can be. */
  link: string;
  language: string;
  /** Minutes that the feed asks readers to wait (RSS `ttl`). */
  ttl?: number;
  /** When it asks not to be read. */
  skip?: Skip;
  items: RawItem[];
  problems: RawProblem[];
  /** True where the text ends inside the feed. */
  cut: boolean;
}

/** Another reader's try at a feed in which ours found no item. */
export type SecondReading = (text: string, feed: RawFeed) => Promise<RawFeed>;

export interface RawItem {
  title: string;
  /** As written, resolved against xml:base where there is one. */
  link: string;
  /** `guid`, `id` or `rdf:about`, as written. */
  id: string;
  /** ISO 8601 UTC, or '' . */
  publishedAt: string;
  updatedAt: string;
  author: string;
  categories: string[];
  /** The longest of the item's texts. */
  text: string;
  language: string;
}

/** Something that was wrong with one item (by its place in the feed) or with the whole feed. */
export interface RawProblem {
  item?: number;
  problem: 'bad-date' | 'cut' | 'too-many-items';
}

export const MAX_ITEMS = 2000;
export const MAX_TITLE = 500;
export const MAX_TEXT = 20_000;
export const MAX_CATEGORIES = 50;
/** Characters of item texts kept of one feed; the texts past it are cut to MAX_TITLE. */
export const MAX_TEXTS = 2_000_000;
