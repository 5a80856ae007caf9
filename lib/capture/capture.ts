import type { Draft, Refusal } from '../sites/draft.ts';
import type { HintUse } from './hint.ts';

export type { Draft, Refusal } from '../sites/draft.ts';

/** What one reading of the page in front of the rep gave. JSON only: it crosses from page to extension. */
export interface Capture {
  url: string;
  /** The site adapter's id; `generic` is the fallback. */
  site: string;
  /**
   * `register`: the site is an official one, believed over any other page. `selection`: a person picked
   * the text themself; there is no page then, and `url` is ''.
   */
  source?: 'register' | 'selection';
  /** ISO 639-1, as the page declares it. */
  language?: string;
  drafts: Draft[];
  /** The text of an article, a line a block, to find the accounts it names; it is not kept. */
  text?: string;
  /** What became of the hints that people gave for pages of this host. */
  hints?: HintUse[];
  /** Fields the adapter looks for on such a page and did not find. */
  missing: string[];
  /** Set when there is nothing to save; drafts is empty then. */
  refused?: Refusal;
  /** What the rep has selected on the page, and the semantic path to it (lib/capture/path.ts). */
  selected?: { text: string; path: string };
}
