export interface Piece {
  text: string;
  hit: boolean;
}

/** Lower case without accents, one unit for each of the text's, so that places stay the same. */
function plain(text: string): string {
  let result = '';
  for (const unit of text) {
    const bare = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    result += bare.length === unit.length ? bare : unit;
  }
  return result;
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

/** Cuts a text where one of the words stands as a whole word, whatever its case and accents. */
export function splitByWords(text: string, words: readonly string[]): Piece[] {
  const folded = plain(text);
  const wanted = [...new Set(words.map((word) => plain(word.trim())))].filter(Boolean);
  wanted.sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  const push = (piece: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (last && last.hit === hit && !hit) last.text += piece;
    else if (piece) pieces.push({ text: piece, hit });
  };
  let at = 0;
  while (at < text.length) {
    const word = isWordUnit(folded[at - 1])
      ? undefined
      : wanted.find((one) => folded.startsWith(one, at) && !isWordUnit(folded[at + one.length]));
    const length = word?.length ?? 1;
    push(text.slice(at, at + length), word !== undefined);
    at += length;
  }
  return pieces;
}
