import { ok } from '../../fault/fault.ts';
import { distinct } from './news.ts';
import { feedOf, rowsOf, textOf } from './rows.ts';
import { defineSource, type PlannedSource } from './source.ts';

const HOST = 'boamp-datadila.opendatasoft.com';
const RECORDS = `https://${HOST}/api/explore/v2.1/catalog/datasets/boamp/records`;
const FIELDS =
  'idweb,objet,nomacheteur,dateparution,datelimitereponse,titulaire,nature,descripteur_libelle,code_departement,url_avis';
/** The most the interface gives in one answer; it publishes twice a day. */
const MOST = '100';

/**
 * French public tenders (Bulletin officiel des annonces des marchés publics) through the open-data interface of
 * the DILA, where the account buys or has won, and by CPV code or word whoever buys.
 */
export default defineSource({
  type: 'boamp',
  owns: ({ hostname }) => hostname === HOST,
  plan({ names, country, cpv = [], keywords = [] }) {
    if (country && country !== 'FR') return [];
    const planned: PlannedSource[] = [];
    const phrases = distinct(names);
    if (phrases.length > 0) {
      const party = phrases.flatMap((name) => [like('nomacheteur', name), like('titulaire', name)]);
      planned.push({ type: 'boamp', address: addressOf(party), words: phrases.join(', ') });
    }
    // One address a code: what answers it has that code, which the notice's own columns do not say.
    for (const code of cpv)
      planned.push({ type: 'boamp', address: addressOf([like('donnees', code)]), words: `CPV ${code}` });
    const topics = distinct(keywords);
    if (topics.length > 0)
      planned.push({
        type: 'boamp',
        address: addressOf(topics.map((word) => like('objet', word))),
        words: topics.join(', '),
      });
    return planned;
  },
  async read({ text, url, address }) {
    const rows = rowsOf(text, url, 'results');
    if (!rows.ok) return rows;
    const where = URL.parse(address)?.searchParams.get('where') ?? '';
    const code = /^donnees like "(\d{8})"$/.exec(where)?.[1];
    const notices = rows.value.map((row) => {
      const id = textOf(row.idweb);
      const buyer = textOf(row.nomacheteur);
      const holder = textOf(row.titulaire);
      const deadline = textOf(row.datelimitereponse).slice(0, 10);
      const won = /attribution|résultat|resultat/i.test(textOf(row.nature)) || holder !== '';
      return {
        id: id && `boamp:${id}`,
        title: [buyer, textOf(row.objet)].filter(Boolean).join(' : '),
        link: textOf(row.url_avis) || `https://www.boamp.fr/pages/avis/?q=idweb:${encodeURIComponent(id)}`,
        publishedAt: textOf(row.dateparution),
        lines: [
          won ? 'Avis d’attribution' : 'Appel d’offres',
          buyer && `Acheteur : ${buyer}`,
          holder && `Titulaire du marché : ${holder}`,
          deadline && `Date limite de réponse : ${deadline}`,
          textOf(row.descripteur_libelle),
          code ? `CPV ${code}` : '',
          textOf(row.code_departement) && `Département ${textOf(row.code_departement)}`,
        ],
        language: 'fr',
      };
    });
    return ok(feedOf('BOAMP', 'https://www.boamp.fr/', url, notices));
  },
});

function addressOf(conditions: string[]): string {
  const parameters = new URLSearchParams({
    select: FIELDS,
    where: conditions.join(' or '),
    order_by: 'dateparution desc',
    limit: MOST,
  });
  return `${RECORDS}?${parameters}`;
}

/** ODSQL: the field holds these words, whatever their case. */
function like(field: string, words: string): string {
  return `${field} like "${words.replace(/["\\]/g, ' ')}"`;
}
