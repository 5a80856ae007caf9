import { splitByWords } from '../ui/split-by-words.ts';

const LENGTH = 150;

/** A piece of a text with the first of the words near its beginning; '' where the text holds none of them. */
export function excerptAround(text: string, words: readonly string[]): string {
  const flat = text.slice(0, 20_000).replace(/\s+/g, ' ').trim();
  let at = 0;
  for (const piece of splitByWords(flat, words)) {
    if (piece.hit) return cut(flat, at);
    at += piece.text.length;
  }
  return '';
}

/** About LENGTH characters from a little before `at`, on word borders. */
function cut(text: string, at: number): string {
  const before = text.lastIndexOf(' ', Math.max(0, at - 40));
  const from = at < 60 || before < 0 ? 0 : before + 1;
  const border = text.lastIndexOf(' ', from + LENGTH);
  const to = text.length - from <= LENGTH || border <= at ? Math.max(from + LENGTH, at) : border;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
