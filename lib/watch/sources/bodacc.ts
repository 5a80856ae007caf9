import { ok } from '../../fault/fault.ts';
import { feedOf, objectOf, parse, type Row, rowsOf, textOf } from './rows.ts';
import { defineSource } from './source.ts';

const HOST = 'bodacc-datadila.opendatasoft.com';
const RECORDS = `https://${HOST}/api/explore/v2.1/catalog/datasets/annonces-commerciales/records`;
/** Not the people named in a notice: only what happened to the company. */
const FIELDS =
  'id,dateparution,familleavis_lib,typeavis_lib,tribunal,commercant,registre,url_complete,jugement,acte,modificationsgenerales,depot';

/** Legal notices of a French company (BODACC: sales, insolvencies, changes, accounts filed), by its SIREN. */
export default defineSource({
  type: 'bodacc',
  owns: ({ hostname }) => hostname === HOST,
  plan({ siren, names }) {
    if (!/^\d{9}$/.test(siren)) return [];
    const parameters = new URLSearchParams({
      select: FIELDS,
      where: `registre like "${siren}"`,
      order_by: 'dateparution desc',
      limit: '50',
    });
    return [{ type: 'bodacc', address: `${RECORDS}?${parameters}`, words: [names[0], siren].join(' · ') }];
  },
  async read({ text, url }) {
    const rows = rowsOf(text, url, 'results');
    if (!rows.ok) return rows;
    const notices = rows.value.map((row) => {
      const id = textOf(row.id);
      const family = textOf(row.familleavis_lib) || textOf(row.typeavis_lib);
      return {
        id: id && `bodacc:${id}`,
        title: [textOf(row.commercant), headline(row) || family].filter(Boolean).join(' : '),
        link:
          textOf(row.url_complete) ||
          `https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:${id}`,
        publishedAt: textOf(row.dateparution),
        lines: [
          family,
          ...detailsOf(row),
          textOf(row.tribunal),
          `SIREN ${textOf(row.registre).replace(/,.*|\s/gs, '')}`,
        ],
        categories: family ? [family] : [],
        language: 'fr',
      };
    });
    return ok(feedOf('BODACC', 'https://www.bodacc.fr/', url, notices));
  },
});

/** What a judgment decided, in its own words. */
function headline(row: Row): string {
  const judgment = inside(row.jugement);
  return textOf(judgment?.nature) || textOf(judgment?.famille);
}

function detailsOf(row: Row): string[] {
  const [judgment, deed, changes, filed] = [
    row.jugement,
    row.acte,
    row.modificationsgenerales,
    row.depot,
  ].map(inside);
  return [
    textOf(judgment?.complementJugement),
    textOf(changes?.descriptif),
    textOf(deed?.descriptif),
    textOf(filed?.typeDepot),
    textOf(filed?.dateCloture) && `Clôture : ${textOf(filed?.dateCloture)}`,
  ];
}

/** Parts of a notice are JSON written as text. */
function inside(value: unknown): Row | undefined {
  return objectOf(typeof value === 'string' ? parse(value) : value);
}
