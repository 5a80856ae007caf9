import type { Json } from '../record/json.ts';
import type { Refusal } from './draft.ts';
import type { Thing } from './json-ld.ts';
import type { Page } from './page.ts';

/** What a strategy may find; undefined, '' and an empty list mean "not there". */
export type Found = Exclude<Json, boolean | null> | undefined;

/** Reads one value near an element. Never guesses. */
export type Reader = (page: Page, at: Element) => Found;

/** Ordered strategies by name; the first that finds something wins and its name is the evidence. */
export type Strategies = Readonly<Record<string, Reader>>;

/** What is read about one subject. */
export interface Subject {
  /** A kind of lib/record/kinds. */
  kind: string;
  fields: Readonly<Record<string, Strategies>>;
  /** Without all of these there is no subject. */
  required: readonly string[];
  /** Field that points to another subject read at the same place -> that subject. */
  refs?: Readonly<Record<string, Subject>>;
  /**
   * Contact details that the page shows to its signed-in member only: whether each is there. Their
   * values are never read.
   */
  withheld?: Readonly<Record<string, (page: Page, at: Element) => boolean>>;
}

/** One kind of page of a site. */
export interface PageKind {
  name: string;
  /** Path patterns with `*`; without them every page of the site. */
  paths?: readonly string[];
  /** What the page must show besides. */
  when?: (page: Page) => boolean;
  /** The elements that each hold one subject; without it the whole page holds one. */
  items?: (page: Page) => Element[];
  /** The objects of a JSON file that each hold one subject; each is `page.record` while it is read. */
  records?: (page: Page) => Thing[];
  subject: Subject;
}

export interface Site {
  /** The name of its folder; the addresses it claims are in its matches.ts (claims.ts). */
  id: string;
  /** An official register: what it says outranks other pages. */
  source?: 'register';
  /** The first that applies is read. */
  pages: readonly PageKind[];
  /** Pages to refuse before anything is read. */
  refuse?: (page: Page) => Refusal | undefined;
  /** Why a page gave nothing; `nothing` where it does not say. */
  explain?: (page: Page) => Refusal | undefined;
  /**
   * Who the page says it is about and who its address says, in one normal form. They differ while
   * a single-page site swaps its content; '' where one of them does not say.
   */
  identity?: (page: Page) => { shown: string; addressed: string };
}

/** Declares a site; the default export of `lib/sites/<id>/adapter.ts`. */
export function defineSite(site: Site): Site {
  return site;
}
