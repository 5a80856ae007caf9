/**
 * The one whole number in a text, whatever groups its digits (`1,234`, `1 234`, `1.234`); undefined where
 * it is shortened (`1.2K`, `3 k`), where there are several, or none.
 */
export function wholeNumber(text: string): number | undefined {
  const found = text
    .match(/\p{Nd}[\p{Nd}.,'’\s\u00a0\u202f]*/gu)
    ?.map((part) => part.trim().replace(/[.,]$/, ''));
  const [only] = found ?? [];
  if (found?.length !== 1 || only === undefined) return undefined;
  if (!/^\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})*$|^\d+$/.test(only)) return undefined;
  // A letter that touches the number, or a shortening after it, is a part of it.
  const after = text.slice(text.indexOf(only) + only.length);
  if (/^\s?(?:k|m|mn|mio|mil|tsd|rb|万|億|천|만)(?!\p{L})/iu.test(after) || /^\p{L}/u.test(after))
    return undefined;
  return Number(only.replace(/\D/g, ''));
}

/** A range of people, as companies state their size: `51-200`, `10,001+`; ''. */
export function headcountRange(text: string): string {
  const group = '\\d{1,3}(?:[.,\\s\\u00a0\\u202f]\\d{3})*|\\d+';
  const range = new RegExp(`(?<![\\d.,-])(${group})\\s?[-–—]\\s?(${group})(?![\\d.,-])`).exec(text);
  const digits = (part = ''): string => part.replace(/\D/g, '');
  if (range) return `${digits(range[1])}-${digits(range[2])}`;
  const open = new RegExp(`(?<![\\d.,])(${group})\\s?\\+(?!\\d)`).exec(text);
  return open ? `${digits(open[1])}+` : '';
}
