/**
 * What a spreadsheet may run: a cell that begins, after any space, line break or invisible sign, with one
 * of `= + - @` in any width (OWASP, "CSV injection"; the full-width forms are folded by Excel and others).
 * A cell that is one plain number is none.
 */
const LEAD =
  /^'*[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\ufe65\u207a\u207b\u207c]/u;
const CONTROL = /^'*[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** The text with an apostrophe before it where a spreadsheet might take it for a formula. */
export function guarded(text: string): string {
  return isLed(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`, or before a spreadsheet's own apostrophe. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isLed(text.slice(1)) ? text.slice(1) : text;
}

function isLed(text: string): boolean {
  return !NUMBER.test(text) && (LEAD.test(text) || CONTROL.test(text));
}
