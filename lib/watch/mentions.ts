import type { AccountIndex, Mention } from './accounts.ts';

/** A text longer than this is read up to here: what an article is about, it says early. */
const MAX_TEXT = 60_000;
const MAX_EVIDENCE = 300;

/**
 * The known accounts that an article names, each once, in the order of the text. The evidence is the
 * first sentence that names it, with at most 300 characters around the name.
 */
export function mentionedAccounts(text: string, index: AccountIndex): Mention[] {
  const found = new Map<string, Mention>();
  for (const sentence of sentencesOf(text.slice(0, MAX_TEXT)))
    for (const { id, evidence } of index.mentioned({ title: '', text: sentence, url: '' }))
      if (!found.has(id)) found.set(id, { id, evidence: around(sentence, evidence) });
  return [...found.values()];
}

/** Sentences as Unicode cuts them (UAX 29), within the lines of the text: a heading ends without a stop. */
function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

/** A sentence, or so much of a long one that the name stays in it. */
function around(sentence: string, name: string): string {
  if (sentence.length <= MAX_EVIDENCE) return sentence;
  const at = Math.max(0, sentence.indexOf(name));
  const start = Math.max(0, at - Math.floor((MAX_EVIDENCE - name.length) / 2));
  const part = sentence.slice(start, start + MAX_EVIDENCE - 2).trim();
  return `${start > 0 ? '…' : ''}${part}${start + part.length < sentence.length ? '…' : ''}`;
}
