const DIGITS = 26;
const OTHER = 31;

/**
 * Which letters a word has, one bit each (digits and other letters share some). Words within k edits differ by
 * at most k bits in either direction, which rules nearly all of a vocabulary out without looking at letters.
 */
export function maskOf(letters: Uint16Array, from = 0, to = letters.length): number {
  let mask = 0;
  for (let at = from; at < to; at++) mask |= bitOf(letters[at] ?? 0);
  return mask >>> 0;
}

function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97);
  if (code >= 48 && code <= 57) return 1 << (DIGITS + ((code - 48) % 5));
  return 1 << OTHER;
}

/** True when more than `most` bits are set. */
export function moreBits(mask: number, most: number): boolean {
  let left = mask;
  for (let n = 0; n < most; n++) left &= left - 1;
  return left !== 0;
}

export function lettersOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

const WIDE = 64;
let [before, last, row] = [new Uint8Array(WIDE), new Uint8Array(WIDE), new Uint8Array(WIDE)];

/**
 * Optimal string alignment distance (Damerau-Levenshtein without editing a part twice: one wrong, missed or added
 * letter, or two neighbours swapped, is 1) between a word and `length` letters from `from` on; with `beginning`, of
 * the word to that beginning of the letters which is nearest. Anything above `most` comes out as most + 1.
 */
export function distance(
  word: Uint16Array,
  letters: Uint16Array,
  from: number,
  length: number,
  most: number,
  beginning = false,
): number {
  const rows = word.length;
  const columns = Math.min(length, beginning ? rows + most : length, WIDE - 1);
  const over = most + 1;
  if (rows - columns > most || (!beginning && length - rows > most)) return over;
  for (let column = 0; column <= columns; column++) last[column] = column;
  for (let at = 1; at <= rows; at++) {
    const letter = word[at - 1];
    row.fill(over, 0, columns + 1);
    row[0] = at;
    let best = at;
    const first = Math.max(1, at - most);
    const end = Math.min(columns, at + most);
    for (let column = first; column <= end; column++) {
      const other = letters[from + column - 1];
      let cost = (last[column - 1] ?? over) + (letter === other ? 0 : 1);
      // Outside the band both hold what is over.
      cost = Math.min(cost, (last[column] ?? over) + 1, (row[column - 1] ?? over) + 1);
      if (at > 1 && column > 1 && letter === letters[from + column - 2] && word[at - 2] === other)
        cost = Math.min(cost, (before[column - 2] ?? over) + 1);
      row[column] = Math.min(cost, over);
      if (cost < best) best = cost;
    }
    if (best > most) return over;
    [before, last, row] = [last, row, before];
  }
  if (!beginning) return Math.min(last[columns] ?? over, over);
  let nearest = over;
  for (let column = Math.max(0, rows - most); column <= columns; column++)
    nearest = Math.min(nearest, last[column] ?? over);
  return nearest;
}
