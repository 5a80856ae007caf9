/** What a UTF-16 unit is to a text's words, where it is no letter by itself. Letters are their own folded code. */
export const BREAK = 0;
/** A mark that falls away. */
export const DROP = 1;
/** Folded it is three units or more, or it is the first half of a pair: see `folded`. */
export const MANY = 2;
/** Not met yet: see `letterOf`. */
export const UNSEEN = 3;

const SPELLED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const SPELL = /[œæßøđðłþı]/g;
const MARKS = /\p{Mn}+/gu;
const WORDS = /^[\p{L}\p{Nd}]+$/u;

/**
 * The comparable form of a text: canonical decomposition, without non-spacing marks, in lower case,
 * ligatures and barred letters spelled out. Compatibility characters (™, ², ﬁ) stay as they are.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPELL, (letter) => SPELLED[letter] ?? letter);
}

/** By unit: its folded code, or one of the above. Filled as units are met. */
export const LETTERS = new Uint16Array(0x10000).fill(UNSEEN);
/** By unit: the second code where a letter folds to two (œ), else 0. */
export const SECONDS = new Uint16Array(0x10000);
const FOLDED = new Map<number, string>();

/** The folded code of a unit that is a letter or digit, the first of two (see `SECONDS`), else BREAK, DROP or MANY. */
export function letterOf(unit: number): number {
  const known = LETTERS[unit] as number;
  return known === UNSEEN ? learn(unit) : known;
}

function learn(unit: number): number {
  const pair = unit >= 0xd800 && unit <= 0xdbff;
  const form = pair ? '' : folded(unit);
  const letter =
    pair || form.length > 2 ? MANY : form === '' ? (isMark(unit) ? DROP : BREAK) : form.charCodeAt(0);
  if (form.length === 2) SECONDS[unit] = form.charCodeAt(1);
  LETTERS[unit] = letter;
  return letter;
}

function isMark(unit: number): boolean {
  return /^\p{Mn}$/u.test(String.fromCharCode(unit));
}

/** The letters and digits that a code point folds to; '' where it separates words or is a mark. */
export function folded(code: number): string {
  const known = FOLDED.get(code);
  if (known !== undefined) return known;
  const form = fold(String.fromCodePoint(code));
  const letters = WORDS.test(form) ? form : (/^[\p{L}\p{Nd}]+/u.exec(form)?.[0] ?? '');
  FOLDED.set(code, letters);
  return letters;
}
