/**
 * Which language version of a notice's title is read: the reader's own where there is one; else that of the
 * notice's own language. An institution of the Union publishes in every official language, each as
 * authentic as the other (Regulation No 1/1958), so there the order decides in which the Official Journal
 * prints them. The buyer always keeps its name in the notice's own language, the only one both formats hold.
 */
const ORDER = 'DA DE EN ES FI FR EL IT NL PT SV CS ET HU LT LV MT PL SK SL GA BG RO HR'.split(' ');
const ALPHA_3 =
  'DAN DEU ENG SPA FIN FRA ELL ITA NLD POR SWE CES EST HUN LIT LAV MLT POL SLK SLV GLE BUL RON HRV'.split(
    ' ',
  );

/** ISO 639-1 in capitals of a code of two or three letters (`fr-FR`, `FRA`); '' for no language of the Union. */
function officialCode(code: string): string {
  const text = (code.split(/[-_]/)[0] ?? '').toUpperCase();
  const two = text.length === 3 ? (ORDER[ALPHA_3.indexOf(text)] ?? '') : text;
  return ORDER.includes(two) ? two : '';
}

/** From so many versions on a notice is published in every language; there were 23 before Irish counted. */
const EVERY = 20;

/** The version to read, by the rule above; `versions` has that of the notice's own language first. */
export function versionFor<T>(
  readers: readonly string[],
  versions: readonly T[],
  languageOf: (version: T) => string,
): T | undefined {
  const codes = versions.map((version) => officialCode(languageOf(version)));
  const preferred = [...readers.map(officialCode), ...(codes.length >= EVERY ? ORDER : [])];
  const wanted = preferred.find((code) => code !== '' && codes.includes(code));
  return wanted === undefined ? versions[0] : versions[codes.indexOf(wanted)];
}
