import { splitByWords } from './split-by-words.ts';

/** A text with the given words marked wherever they stand as written or in another case or accent. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {splitByWords(text, words).map((piece, index) =>
        piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
