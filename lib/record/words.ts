/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const MAX_WORD = 40;

/**
 * The words of a text as search compares them: lower case, without diacritics, split at everything that
 * is neither letter nor digit, in their order. Shared by the store's index and by the ranking.
 */
export function foldWords(text: string): string[] {
  return (unmarked(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(cut);
}

/** Lower case, without diacritics and ligatures. */
export function unmarked(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => WHOLE[letter] ?? letter);
}

/** Never between the halves of a letter outside the basic plane. */
function cut(word: string): string {
  return word.length > MAX_WORD ? word.slice(0, MAX_WORD).replace(/[\uD800-\uDBFF]$/, '') : word;
}
