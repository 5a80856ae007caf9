import { plainText, withoutPictures } from '../value.ts';

/** Two texts that read the same: case, accents' encoding and spacing aside. */
export function sameText(a: string, b: string): boolean {
  const fold = (text: string): string => plainText(text).normalize('NFKC').toLowerCase();
  return a !== '' && fold(a) === fold(b);
}

/** Guest pages hide names and titles behind asterisks. */
export function isMasked(text: string): boolean {
  return /\*{3,}/.test(text);
}

/** A person's name without the pictures around it; '' where nothing of a name is left. */
export function personName(text: string): string {
  const name = withoutPictures(plainText(text, 200));
  return /\p{L}/u.test(name) && !isMasked(text) ? name : '';
}

/** The part of a line before its ` · `: a company before its contract, a period before its length. */
export function beforeDot(line: string): string {
  return line.split(/\s+·\s+/)[0]?.trim() ?? '';
}

/** Lines that are about the connection, never about the person: `· 2nd`, `• 2e`, `(She/Her)`. */
export function isBadge(line: string): boolean {
  return !/\p{L}/u.test(line) || /^[·•]/.test(line) || /^\(?\p{L}{1,12}(\/\p{L}{1,12}){1,2}\)?$/u.test(line);
}

/**
 * Whether a period is still running, in any language: it has a dash, one year before it and no digit
 * after it (`Jul 2021 - Present · 3 yrs`, `2021年7月 - 現在`).
 */
export function isRunning(period: string): boolean {
  const [start, end, ...more] = beforeDot(period).split(/\s+[-–—]\s+|\s*[–—]\s*/);
  if (!start || !end || more.length) return false;
  return /\p{Nd}{4}/u.test(start) && /\p{L}/u.test(end) && !/\p{Nd}/u.test(end);
}

/** Whether a line holds a period or a length of time rather than a name. */
export function isPeriod(line: string): boolean {
  return /\p{Nd}{4}\D*\s[-–—]\s/u.test(beforeDot(line)) || /^\p{Nd}{4}$/u.test(beforeDot(line));
}
