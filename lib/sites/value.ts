import type { Json } from '../record/json.ts';
import { decodeEntities } from './entities.ts';

/** No value of a page is longer; an excerpt is the longest thing worth keeping. */
export const MAX_TEXT = 4000;
const MAX_ITEMS = 200;
const MAX_DEPTH = 4;

const MARKUP = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<\/?[a-z!?][^<>]*>/gi;
/** What is left of a tag that was never closed. */
const OPEN_TAG = /<\/?[a-z!?][^<]*$|<(?=\/?[a-z!?])/gi;
const CONTROLS = /(?![\s\u0085])\p{Cc}|[\u00ad\u061c\u180e]/gu;
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
/** A joiner between two pictures is one emoji (👩‍💻); anywhere else it only hides. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Characters first: one that nobody sees, inside a tag, would hide the tag. */
function visible(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(INVISIBLE, '').replace(LOOSE_JOINER, '');
}

/** Most texts have nothing of it: markup, entities, controls, invisible characters, pictures, rarer scripts. */
const SPECIAL =
  /[^\t\n\r -%'-;=-~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205f\u4e00-\u9fff]/;

function withoutMarkup(start: string): string {
  let text = visible(start);
  for (let round = 0; round < 4; round++) {
    const decoded = visible(decodeEntities(text)).replace(MARKUP, ' ');
    if (decoded === text) break;
    text = decoded;
  }
  return text.replace(OPEN_TAG, ' ');
}

/** White space that is not already one space: most texts have none of it. */
const WIDE = /(?:[^\S ]|\u0085)[\s\u0085]*| [\s\u0085]+/g;

/**
 * The plain text of anything a page says: entities decoded, markup taken out, white space folded,
 * control, bidirectional and zero-width characters dropped, cut at `max` characters on a word.
 */
export function plainText(input: string, max = MAX_TEXT): string {
  const start = input.slice(0, max * 8);
  const text = (SPECIAL.test(start) ? withoutMarkup(start) : start).replace(WIDE, ' ').trim();
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max * 0.8 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}

/** The value with every text in it made plain; undefined where nothing is left. */
export function plain(value: unknown, depth = 0): Json | undefined {
  if (typeof value === 'string') return plainText(value) || undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const items = value
      .slice(0, MAX_ITEMS)
      .map((item) => plain(item, depth + 1))
      .filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  const entries = Object.entries(value)
    .map(([key, item]) => [key, plain(item, depth + 1)] as const)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** An absolute http(s) address without credentials; '' for anything else. */
export function httpUrl(value: unknown, base?: string): string {
  if (typeof value !== 'string' || !value.trim() || value.length > 2048) return '';
  const url = URL.parse(value.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return '';
  return url.href;
}

/** `text` without pictures and symbols people put around their names. */
export function withoutPictures(text: string): string {
  return text
    .replace(
      /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{So}]|\ufe0e|\ufe0f|\u200d|\u20e3/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[\s|•·,;:*~_-]+|[\s|•·,;:*~_-]+$/g, '')
    .trim();
}
