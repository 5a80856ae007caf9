import { unmarked } from '../../record/words.ts';

/** UTF-8 read as Windows-1252: `Ã©` for `é`. The lead bytes of the letters of western Europe. */
const MOJIBAKE =
  /[ÃÅÄÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** Windows-1252 characters of the bytes 0x80-0x9f (WHATWG encoding standard, index windows-1252). */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Puts right a text that was decoded with the wrong table once; any other text stays as it is. */
export function repaired(text: string): string {
  if (!MOJIBAKE.test(text)) return text;
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const high = CP1252.indexOf(letter);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code);
    else if (high !== -1) bytes.push(0x80 + high);
    else return text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Lower case without diacritics, ligatures and mojibake; what is no letter or digit becomes one space. */
export function plain(text: string): string {
  if (/^[a-z0-9 ]*$/.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return unmarked(repaired(text))
    .replace(/(?<=\p{L})['’`´](?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text in their plain form. */
export function words(text: string): string[] {
  const folded = plain(text);
  return folded === '' ? [] : folded.split(' ');
}

/** German ways of writing umlauts brought to one: `Mueller` and `Müller` are both `muller`. */
export function withoutUmlauts(word: string): string {
  return word
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeq])ue/g, 'u');
}
