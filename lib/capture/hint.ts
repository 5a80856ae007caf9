/** What a person showed of the pages of a host: this field stands at that place. JSON only. */
export interface Hint {
  kind: string;
  field: string;
  /** A semantic path (path.ts). */
  path: string;
  /** What the field holds, as its kind declares it. */
  type: 'text' | 'url' | 'email' | 'phone';
}

/** Whether a hint of the page's host found its text. */
export interface HintUse {
  kind: string;
  field: string;
  found: boolean;
}

/** Where they wait for the capture script, in the extension's own world of the tab: it takes them away. */
export const HINTS_GIVEN = 'vigieHints';
