import { ok } from '../../fault/fault.ts';
import { distinct } from './news.ts';
import { feedOf, objectOf, rowsOf, textOf } from './rows.ts';
import { defineSource, type PlannedSource } from './source.ts';

const HOST = 'api.ted.europa.eu';
const SEARCH = `https://${HOST}/v3/notices/search`;
const FIELDS = [
  'publication-number',
  'notice-title',
  'buyer-name',
  'winner-name',
  'publication-date',
  'deadline-receipt-tender-date-lot',
  'notice-type',
  'classification-cpv',
  'links',
];
const LIMIT = 50;
/** The languages of a text of many, better first. */
const LANGUAGES = ['fra', 'eng', 'deu', 'spa', 'ita', 'nld'];

/**
 * European public tenders (Tenders Electronic Daily) by its search interface, version 3, which is asked by POST and
 * without a key. The address holds the expert query as `?query=`; it becomes the body of the request.
 */
export default defineSource({
  type: 'ted',
  owns: ({ hostname }) => hostname === HOST,
  plan({ names, cpv = [], keywords = [] }) {
    const planned: PlannedSource[] = [];
    const phrases = distinct(names);
    if (phrases.length > 0) {
      const any = phrases.map((name) => `"${name}"`).join(' OR ');
      planned.push({
        type: 'ted',
        address: addressOf(`(buyer-name ~ (${any}) OR winner-name ~ (${any}))`),
        words: phrases.join(', '),
      });
    }
    const topics = [
      ...(cpv.length > 0 ? [cpv.map((code) => `classification-cpv = ${code}`).join(' OR ')] : []),
      ...(keywords.length > 0
        ? [
            `FT ~ (${distinct(keywords)
              .map((word) => `"${word}"`)
              .join(' OR ')})`,
          ]
        : []),
    ];
    if (topics.length > 0)
      planned.push({
        type: 'ted',
        address: addressOf(`(${topics.join(' OR ')})`),
        words: [...cpv, ...keywords].join(', '),
      });
    return planned;
  },
  request(address) {
    const query = URL.parse(address)?.searchParams.get('query') ?? '';
    return {
      url: SEARCH,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `${query} SORT BY publication-date DESC`,
        fields: FIELDS,
        limit: LIMIT,
        page: 1,
        scope: 'ALL',
        paginationMode: 'PAGE_NUMBER',
      }),
    };
  },
  async read({ text, url }) {
    const rows = rowsOf(text, url, 'notices');
    if (!rows.ok) return rows;
    const notices = rows.value.map((row) => {
      const number = textOf(row['publication-number']);
      const [title, language] = inOneLanguage(row['notice-title']);
      const [buyer] = inOneLanguage(row['buyer-name']);
      const [winner] = inOneLanguage(row['winner-name']);
      const deadline = textOf(row['deadline-receipt-tender-date-lot']).slice(0, 10);
      const french = language !== 'en';
      return {
        id: number && `ted:${number}`,
        title,
        link: `https://ted.europa.eu/${french ? 'fr' : 'en'}/notice/-/detail/${number}`,
        publishedAt: textOf(row['publication-date']),
        lines: [
          noticeWords(textOf(row['notice-type']), winner !== '', french),
          buyer && (french ? `Acheteur : ${buyer}` : `Buyer: ${buyer}`),
          winner && (french ? `Titulaire du marché : ${winner}` : `Contract awarded to ${winner}`),
          deadline && (french ? `Date limite de réponse : ${deadline}` : `Deadline for tenders: ${deadline}`),
          textOf(row['classification-cpv']) && `CPV ${textOf(row['classification-cpv'])}`,
        ],
        language,
      };
    });
    return ok(feedOf('TED', 'https://ted.europa.eu/', url, notices));
  },
});

function addressOf(query: string): string {
  return `${SEARCH}?${new URLSearchParams({ query })}`;
}

/** A text of many languages in the best one, with its ISO 639-1 code; '' where that is not French or English. */
function inOneLanguage(value: unknown): [text: string, language: string] {
  const texts = objectOf(value);
  if (!texts) return [textOf(value), ''];
  const found = [...LANGUAGES, ...Object.keys(texts)].find((one) => textOf(texts[one]) !== '') ?? '';
  return [textOf(texts[found]), found === 'fra' ? 'fr' : found === 'eng' ? 'en' : ''];
}

/** `can-…` announces a contract award, `cn-…` calls for tenders, `pin-…` plans (eForms notice types). */
function noticeWords(type: string, won: boolean, french: boolean): string {
  if (won || /^can|^veat/.test(type))
    return french ? 'Avis d’attribution de marché' : 'Contract award notice';
  if (/^pin/.test(type)) return french ? 'Avis de préinformation' : 'Prior information notice';
  return french ? 'Appel d’offres, avis de marché' : 'Call for tenders, contract notice';
}
