import { isoDate } from '../dates.ts';
import { attr, children, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import { siret } from '../registration.ts';
import type { PageKind } from '../site.ts';
import { countryCode, cpvCodes, firstEnd, type Period, startOf, tender, zoned } from '../tender.ts';
import { textOf } from '../text.ts';
import { type Amount, amountsAt, select, textAt, textsAt, total } from '../xml.ts';
import { versionFor } from './language.ts';
import { noticeUrl, PROCEDURES, publicationNumber } from './number.ts';

/** TED's own XML, releases 2.0.8 and 2.0.9 (op.europa.eu, TED schema): 2014 to 2023. */

const CODED = 'CODED_DATA_SECTION/NOTICE_DATA';

const formsOf = perPage((page): Element[] =>
  select(page.root, 'FORM_SECTION')
    .flatMap(children)
    .filter((element) => attr(element, 'CATEGORY') !== ''),
);

/** The form in the language it was written in; translations stand beside it in the file. */
function form(page: Page): Element | undefined {
  const forms = formsOf(page);
  return forms.find((element) => attr(element, 'CATEGORY') === 'ORIGINAL') ?? forms[0];
}

const object = (page: Page): Element | undefined => select(form(page), 'OBJECT_CONTRACT')[0];
const body = (page: Page): Element | undefined =>
  select(form(page), 'CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY')[0];

/** What it is called in the language version to read, else how the journal heads it in its own language. */
function title(page: Page): string {
  const original = form(page);
  const versions = [
    ...(original ? [original] : []),
    ...formsOf(page).filter((version) => version !== original),
  ];
  const version = versionFor(page.languages, versions, (one) => attr(one, 'LG'));
  const own = textAt(version, 'OBJECT_CONTRACT/TITLE') || textAt(version, '**/TITLE_CONTRACT');
  if (own) return own;
  const language = textAt(page.root, `${CODED}/LG_ORIG`, 10);
  const headings = select(page.root, 'TRANSLATION_SECTION/ML_TITLES/ML_TI_DOC');
  return textAt(
    headings.find((heading) => attr(heading, 'LG') === language),
    'TI_TEXT',
  );
}

const country = (page: Page): string => {
  const [element] = select(page.root, `${CODED}/ISO_COUNTRY`);
  return element ? countryCode(attr(element, 'VALUE')) : '';
};

function deadline(page: Page): string {
  const coded = textAt(page.root, 'CODED_DATA_SECTION/CODIF_DATA/DT_DATE_FOR_SUBMISSION', 30);
  const day = textAt(form(page), 'PROCEDURE/DATE_RECEIPT_TENDERS', 30);
  return zoned(
    isoDate(coded || `${day} ${textAt(form(page), 'PROCEDURE/TIME_RECEIPT_TENDERS', 10)}`),
    country(page),
  );
}

function cpv(page: Page): string[] {
  const codes = (root: Element | undefined, path: string) =>
    select(root, path).map((element) => attr(element, 'CODE'));
  return cpvCodes([
    ...codes(object(page), 'CPV_MAIN/CPV_CODE'),
    ...codes(page.root, `${CODED}/ORIGINAL_CPV`),
    ...codes(object(page), '**/CPV_ADDITIONAL/CPV_CODE'),
  ]);
}

function lots(page: Page): Record<string, string>[] {
  return select(object(page), 'OBJECT_DESCR').flatMap((lot) => {
    const [number, name] = [textAt(lot, 'LOT_NO', 20), textAt(lot, 'TITLE', 300)];
    return number && name ? [{ number, title: name }] : [];
  });
}

const estimated = (page: Page): Amount | undefined => amountsAt(object(page), 'VAL_ESTIMATED_TOTAL')[0];

function awarded(page: Page): Amount | undefined {
  const contracts = select(form(page), 'AWARD_CONTRACT/AWARDED_CONTRACT');
  return (
    amountsAt(object(page), 'VAL_TOTAL')[0] ??
    total(contracts.flatMap((one) => amountsAt(one, '**/VAL_TOTAL')))
  );
}

function periods(page: Page): Period[] {
  return select(object(page), 'OBJECT_DESCR').map((lot) => {
    const [duration] = select(lot, 'DURATION');
    return {
      start: isoDate(textAt(lot, 'DATE_START', 20)) || undefined,
      end: isoDate(textAt(lot, 'DATE_END', 20)) || undefined,
      ...(duration && { count: Number(textOf(duration, 10)), unit: attr(duration, 'TYPE') }),
    };
  });
}

/** By the coded type of document; everything else asks for tenders. */
function noticeType(page: Page): string {
  const [type] = select(page.root, 'CODED_DATA_SECTION/CODIF_DATA/TD_DOCUMENT_TYPE');
  const code = type ? attr(type, 'CODE') : '';
  const kinds = { planning: '0MP6', award: '7RJV', change: '12K' };
  return !code ? '' : (Object.entries(kinds).find(([, codes]) => codes.includes(code))?.[0] ?? 'call');
}

const number = (page: Page): string => textAt(page.root, `${CODED}/NO_DOC_OJS`, 40);

export const r209: PageKind = {
  name: 'ted-r209',
  when: (page) => tag(page.root) === 'TED_EXPORT',
  subject: tender(
    'xml:r209',
    {
      title,
      buyer: (page) => textAt(body(page), 'OFFICIALNAME', 300) || textAt(form(page), '**/OFFICIALNAME', 300),
      noticeId: number,
      noticeType,
      publishedAt: (page) => isoDate(textAt(page.root, 'CODED_DATA_SECTION/REF_OJS/DATE_PUB', 20)),
      deadline,
      cpv,
      value: (page) => estimated(page)?.amount,
      currency: (page) => (estimated(page) ?? awarded(page))?.currency,
      country,
      procedure: (page) =>
        select(form(page), 'PROCEDURE')
          .flatMap(children)
          .map((element) => PROCEDURES[tag(element)])
          .find(Boolean),
      lots,
      buyerSiret: (page) => siret(textAt(body(page), 'NATIONALID', 60)),
      awardedTo: (page) => [
        ...textsAt(form(page), 'AWARD_CONTRACT/**/ADDRESS_CONTRACTOR/OFFICIALNAME'),
        ...textsAt(form(page), 'RESULTS/**/ADDRESS_WINNER/OFFICIALNAME'),
      ],
      awardedAmount: (page) => awarded(page)?.amount,
      contractStart: (page) => startOf(periods(page)),
      contractEnd: (page) => firstEnd(periods(page), textsAt(form(page), '**/DATE_CONCLUSION_CONTRACT')),
      url: (page) => noticeUrl(publicationNumber(number(page))),
    },
    ['title', 'buyer', 'noticeId'],
    { country, city: (page) => textAt(body(page), 'TOWN', 100) },
  ),
};
