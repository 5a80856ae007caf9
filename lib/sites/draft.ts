import type { Fields } from '../record/kind.ts';

/** What a page says about one subject, before anyone decided to keep it. */
export interface Draft {
  kind: string;
  /** Values under the kind's field names; set fields as a value or a list. Never a guessed value. */
  fields: Fields;
  /** Per field, the strategy that gave it: `json-ld:author.name`, `address:slug`, `dom:h1` … */
  evidence: Record<string, string>;
  /** Field name -> index of the draft of the same capture that it refers to. */
  refs?: Record<string, number>;
  /**
   * Contact detail -> who can see it: everybody, or only the member who is signed in. The latter is
   * not kept; public where nothing is said.
   */
  visibility?: Record<string, Visibility>;
}

export type Visibility = 'public' | 'member';

/** Why a page gave nothing; each has an error text with its five parts (lib/fault/fault.ts). */
export type Refusal =
  /** A sign-in wall. */
  | 'wall'
  /** An error page, or not found. */
  | 'error-page'
  /** The page's shell without its content yet. */
  | 'shell'
  /** The page changed, or its address, while it was read. */
  | 'moved'
  /** A page with no prospect, article or notice on it. */
  | 'nothing'
  /** A file in a known format of notices that lacks what every notice must say. */
  | 'invalid';
