import { plain } from '../text/fold.ts';

/** A city in its comparable form, without district numbers, under the name of its own country. */
export function cityOf(text: string): string {
  const name = plain(text.split(',')[0] ?? '')
    .replace(/\b(cedex|arrondissement)\b.*$/, '')
    .replace(/\d+.*$/, '')
    .replace(/^st(e?) /, 'saint$1 ')
    .trim();
  return CITIES[name] ?? name;
}

/** Cities under the names that several languages give them. */
const CITIES: Readonly<Record<string, string>> = {
  anvers: 'antwerpen',
  antwerp: 'antwerpen',
  gand: 'gent',
  ghent: 'gent',
  bruxelles: 'brussels',
  brussel: 'brussels',
  liege: 'luik',
  turin: 'torino',
  milan: 'milano',
  rome: 'roma',
  florence: 'firenze',
  venise: 'venezia',
  naples: 'napoli',
  geneva: 'geneve',
  genf: 'geneve',
  bale: 'basel',
  zurich: 'zuerich',
  munich: 'munchen',
  cologne: 'koln',
  londres: 'london',
  edimbourg: 'edinburgh',
  dublin: 'dublin',
  lisbonne: 'lisboa',
  lisbon: 'lisboa',
  vienne: 'wien',
  vienna: 'wien',
  varsovie: 'warszawa',
  warsaw: 'warszawa',
  prague: 'praha',
  copenhague: 'kobenhavn',
  copenhagen: 'kobenhavn',
  'la haye': 'den haag',
  'the hague': 'den haag',
  hambourg: 'hamburg',
  francfort: 'frankfurt',
  seville: 'sevilla',
  'clermont fd': 'clermont ferrand',
  lille: 'lille',
  strasburg: 'strasbourg',
  strassburg: 'strasbourg',
};
