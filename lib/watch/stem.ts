/**
 * Inflections of French and English words, light enough to be explained to a rep: suffix rules in a
 * fixed order, each with the least length that must remain.
 */

const PLAIN = /^[a-z]{4,}$/;

/** [suffix, replacement, least length of the result]; the first that fits is taken. */
const FRENCH: readonly (readonly [string, string, number])[] = [
  ...rows('issaient issante iraient', 'i', 4),
  ...rows('eraient', '', 3),
  ...rows('issant issent issait', 'i', 4),
  ...rows('eaient', '', 3),
  ...rows('issai isson issez irait iront', 'i', 4),
  ...rows('erait eront erent aient', '', 3),
  ...rows('trice', 'teur', 4),
  ...rows('irai iron irez', 'i', 4),
  ...rows('erai eron erez eait eant ante ente', '', 3),
  ...rows('elle', 'el', 4),
  ...rows('enne', 'en', 4),
  ...rows('ira', 'i', 4),
  ...rows('era ait ant ent ere', '', 3),
  ...rows('eon ai on', '', 4),
  ...rows('er ez ee', '', 3),
  ...rows('it ir ie', 'i', 4),
  ...rows('if', 'iv', 4),
  ...rows('e', '', 3),
];

function rows(suffixes: string, by: string, least: number): [string, string, number][] {
  return suffixes.split(' ').map((suffix) => [suffix, by, least]);
}

/** The common form of a French word's inflections (recrute, recrutent, recrutée → recrut). */
export function frenchStem(word: string): string {
  if (!PLAIN.test(word)) return word;
  const singular = frenchSingular(word);
  for (const [suffix, by, least] of FRENCH) {
    if (!singular.endsWith(suffix)) continue;
    if (suffix === 'on' && singular.endsWith('ion')) continue;
    const result = singular.slice(0, -suffix.length) + by;
    if (result.length >= least) return result;
  }
  return singular;
}

function frenchSingular(word: string): string {
  if (word.endsWith('eaux') && word.length >= 5) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length >= 5) return `${word.slice(0, -3)}al`;
  return /[^s][sx]$/.test(word) ? word.slice(0, -1) : word;
}

/** The common form of an English word's inflections (hire, hired, hiring → hir). */
export function englishStem(word: string): string {
  if (!PLAIN.test(word)) return word;
  const base = englishBase(englishSingular(word));
  return base.length >= 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}

function englishSingular(word: string): string {
  if (word.endsWith('ies') && word.length >= 5) return `${word.slice(0, -3)}y`;
  if (/(?:sses|ches|shes|xes|zes)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function englishBase(word: string): string {
  if (word.endsWith('ied') && word.length >= 5) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - suffix);
  if (suffix === 0 || rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  return rest.length >= 4 && /([^aeiouylsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}
