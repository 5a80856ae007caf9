/** Spellings of one sound in French, English, German and Dutch names, longest first. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/sch/g, 's'],
  [/(sh|ch)/g, 's'],
  [/ph/g, 'f'],
  [/(eau|au|aux|eaux|ault|aud)(?=$|[^aeiouy])/g, 'o'],
  [/(cqu|ck|cq|qu|q|kh|k)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/(th|dh|dt)/g, 't'],
  [/gu(?=[eiy])/g, 'g'],
  [/z/g, 's'],
  [/x(?=$)/g, ''],
  [/(w|v)/g, 'v'],
  [/(ij|y|j(?=[^aeiou]))/g, 'i'],
  [/h/g, ''],
];

/** What is not heard at the end of a French name. */
const SILENT = /(?<=[a-z]{2})(es|e|s|t|d|lt|ld)$/;

/** Words heard lately: names recur. */
const heard = new Map<string, string>();
const MOST_HEARD = 20_000;

/**
 * A rough key of how a name sounds: equal for Thibault and Thibaud, Yacine and Yassine, Delbeck and
 * Delbecque. Meant for names that are typed as they are heard; never for telling two people apart.
 */
export function sound(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  if (heard.size >= MOST_HEARD) heard.clear();
  const key = soundOf(word);
  heard.set(word, key);
  return key;
}

function soundOf(word: string): string {
  let key = word;
  for (const [spelling, letter] of SPELLINGS) key = key.replace(spelling, letter);
  key = key
    .replace(/(.)\1+/g, '$1')
    .replace(SILENT, '')
    .replace(SILENT, '');
  return key
    .replace(/ae|ai|ei/g, 'e')
    .replace(/oe|eu/g, 'e')
    .replace(/ue|ou/g, 'u');
}

/** First letter and the consonants after it: what a slip on a vowel leaves. */
export function skeleton(word: string): string {
  return (
    word.slice(0, 1) +
    word
      .slice(1)
      .replace(/[aeiouyh]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}
