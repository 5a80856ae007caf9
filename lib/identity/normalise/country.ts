import { plain } from '../text/fold.ts';

/** Countries as people write them, to ISO 3166-1 alpha-2. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'fr france|be belgique belgium belgie belgien|ch suisse switzerland schweiz svizzera|de allemagne germany deutschland|' +
    'gb royaume-uni united-kingdom uk angleterre england ecosse scotland great-britain grande-bretagne|ie irlande ireland|' +
    'nl pays-bas netherlands nederland the-netherlands holland|lu luxembourg|es espagne spain espana|it italie italy italia|' +
    'pt portugal|at autriche austria osterreich|us etats-unis united-states usa united-states-of-america|ca canada|' +
    'dk danemark denmark danmark|se suede sweden sverige|no norvege norway norge|fi finlande finland suomi|' +
    'pl pologne poland polska|cz tchequie czechia republique-tcheque|gr grece greece|ro roumanie romania|' +
    'hu hongrie hungary|bg bulgarie bulgaria|hr croatie croatia|si slovenie slovenia|sk slovaquie slovakia|' +
    'ma maroc morocco|tn tunisie tunisia|dz algerie algeria|mc monaco|cn chine china|jp japon japan|in inde india|' +
    'br bresil brazil|mx mexique mexico|au australie australia'
  )
    .split('|')
    .flatMap((line) => {
      const [code = '', ...names] = line.split(' ');
      return [code, ...names].map((name): [string, string] => [name.replace(/-/g, ' '), code.toUpperCase()]);
    }),
);

/** `FR` for `France`, `fr` or `FR`; '' for what is no known country. */
export function countryCode(text: string): string {
  return NAMES[plain(text)] ?? '';
}
