import { pieces } from '../../lib/watch/builder.ts';

export interface Coloured {
  text: string;
  as: 'word' | 'operator' | 'without' | 'place' | '';
}

/** A query cut for its colours; every character is in it once. What cannot be read has none. */
export function coloured(query: string): Coloured[] {
  const found = pieces(query);
  if (!found || found.length === 0) return [{ text: query, as: '' }];
  const first = found[0]?.at ?? 0;
  const out: Coloured[] = first > 0 ? [{ text: query.slice(0, first), as: '' }] : [];
  for (const [at, piece] of found.entries()) {
    const text = query.slice(piece.at, found[at + 1]?.at);
    const negated = found[at - 1]?.type === 'not';
    out.push({ text, as: piece.type === 'term' ? (negated ? 'without' : 'word') : colourOf(piece.type) });
  }
  return out;
}

function colourOf(type: string): Coloured['as'] {
  if (type === 'not') return 'without';
  return type === 'site' || type === 'lang' || type === 'title' ? 'place' : 'operator';
}

/** The word that is being typed at the caret, from two letters on, and where it stands. */
export function wordAt(query: string, caret: number): { word: string; from: number; to: number } | undefined {
  const before = /[^\s()":-]*$/.exec(query.slice(0, caret))?.[0] ?? '';
  const after = /^[^\s()"]*/.exec(query.slice(caret))?.[0] ?? '';
  const word = before + after;
  if (word.length < 2 || !/\p{L}/u.test(word) || /^(?:OR|AND)$/.test(word)) return undefined;
  return { word, from: caret - before.length, to: caret + after.length };
}

/** An account's name as a query writes it. */
export function quoted(name: string): string {
  const plain = name.replace(/["“”„‟«»]/g, ' ').trim();
  return /^[\p{L}\p{Nd}]+$/u.test(plain) ? plain : `"${plain}"`;
}
