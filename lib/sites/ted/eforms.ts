import { isoDate } from '../dates.ts';
import { attr, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { siret } from '../registration.ts';
import type { PageKind } from '../site.ts';
import { countryCode, cpvCodes, firstEnd, type Period, startOf, tender } from '../tender.ts';
import { textOf } from '../text.ts';
import { type Amount, amountsAt, select, textAt, textsAt, total } from '../xml.ts';
import { versionFor } from './language.ts';
import { addressedNumber, noticeUrl, PROCEDURES, publicationNumber } from './number.ts';

/** eForms in UBL 2.3 (Regulation (EU) 2019/1780; docs.ted.europa.eu, eForms SDK). Numbers below are its own. */

const ROOTS = /^(ContractNotice|ContractAwardNotice|PriorInformationNotice)$/;
const EXTENSION = 'UBLExtensions/UBLExtension/ExtensionContent/EformsExtension';
const RESULT = `${EXTENSION}/NoticeResult`;

/** The text in the notice's own language where it is given in several (BT-702). */
function localized(page: Page, root: Element | undefined, path: string, max?: number): string {
  const found = select(root, path);
  const language = textAt(page.root, 'NoticeLanguageCode', 10);
  return textOf(found.find((element) => attr(element, 'languageID') === language) ?? found[0], max);
}

/** The notice's name in the official language version to read (BT-702); other languages are courtesies. */
function title(page: Page): string {
  const official = [
    textAt(page.root, 'NoticeLanguageCode', 10),
    ...textsAt(page.root, 'AdditionalNoticeLanguage/ID', 10),
  ];
  for (const path of ['ProcurementProject/Name', 'ProcurementProjectLot/ProcurementProject/Name']) {
    const names = select(page.root, path);
    const own = names.find((name) => attr(name, 'languageID') === official[0]);
    const others = names.filter((name) => name !== own && official.includes(attr(name, 'languageID')));
    const versions = own ? [own, ...others] : names.slice(0, 1);
    const version = versionFor(page.languages, versions, (one) => attr(one, 'languageID'));
    const text = textOf(version);
    if (text) return text;
  }
  return '';
}

/** The organisation of that technical identifier (OPT-200), or the one whose contact point it is (OPT-201). */
function company(page: Page, id: string): Element | undefined {
  const owner = select(page.root, `${EXTENSION}/Organizations/Organization`).find((organization) =>
    ['Company', 'TouchPoint'].some(
      (part) => id !== '' && textsAt(organization, `${part}/PartyIdentification/ID`).includes(id),
    ),
  );
  return select(owner, 'Company')[0];
}

const buyer = (page: Page): Element | undefined =>
  company(page, textAt(page.root, 'ContractingParty/Party/PartyIdentification/ID', 40));

const companyName = (page: Page, at: Element | undefined): string =>
  localized(page, at, 'PartyName/Name', 300);

const country = (page: Page): string =>
  countryCode(textAt(buyer(page), 'PostalAddress/Country/IdentificationCode', 10));

const lotsOf = (page: Page): Element[] =>
  select(page.root, 'ProcurementProjectLot').filter((lot) => !/^(GLO|LotsGroup)/.test(textAt(lot, 'ID', 40)));

/** `2020-02-04+02:00` and `12:00:00+02:00` as one. */
function moment(period: Element): string {
  const day = textAt(period, 'EndDate', 30).slice(0, 10);
  const time = textAt(period, 'EndTime', 30);
  return isoDate(time ? `${day}T${time}` : day);
}

/** Of tenders (BT-131), of requests to participate (BT-1311), of interest (BT-630): the first of the lots'. */
function deadline(page: Page): string {
  for (const name of [
    'TenderSubmissionDeadlinePeriod',
    'ParticipationRequestReceptionPeriod',
    `${EXTENSION}/InterestExpressionReceptionPeriod`,
  ]) {
    const places = [page.root, ...lotsOf(page)];
    const [first] = places
      .flatMap((place) => select(place, `TenderingProcess/${name}`).map(moment))
      .filter(Boolean)
      .sort();
    if (first) return first;
  }
  return '';
}

function cpv(page: Page): string[] {
  return cpvCodes(
    [page.root, ...lotsOf(page)]
      .flatMap((place) => select(place, 'ProcurementProject'))
      .flatMap((project) =>
        ['Main', 'Additional'].flatMap((rank) =>
          textsAt(project, `${rank}CommodityClassification/ItemClassificationCode`, 20),
        ),
      ),
  );
}

/** A notice with one lot that has no number of its own (LOT-0000) is not divided. */
function lots(page: Page): Record<string, string>[] {
  return lotsOf(page).flatMap((lot) => {
    const number = textAt(lot, 'ID', 40).replace(/^[A-Z]+-0*/, '');
    const title = localized(page, lot, 'ProcurementProject/Name', 300);
    return number && title ? [{ number, title }] : [];
  });
}

function periods(page: Page): Period[] {
  return lotsOf(page)
    .flatMap((lot) => select(lot, 'ProcurementProject/PlannedPeriod'))
    .map((period) => {
      const [duration] = select(period, 'DurationMeasure');
      return {
        start: textAt(period, 'StartDate', 30) || undefined,
        end: textAt(period, 'EndDate', 30) || undefined,
        ...(duration && { count: Number(textOf(duration, 10)), unit: attr(duration, 'unitCode') }),
      };
    });
}

/** The tenders that won: those of the contracts, else those of the lots with a winner (BT-142). */
function winners(page: Page): Element[] {
  const won = select(page.root, `${RESULT}/LotResult`).filter(
    (result) => textAt(result, 'TenderResultCode') === 'selec-w',
  );
  const ids = textsAt(page.root, `${RESULT}/SettledContract/LotTender/ID`);
  const chosen = new Set(ids.length ? ids : won.flatMap((result) => textsAt(result, 'LotTender/ID')));
  return select(page.root, `${RESULT}/LotTender`).filter((one) => chosen.has(textAt(one, 'ID', 40)));
}

function holders(page: Page): string[] {
  const parties = new Set(winners(page).flatMap((one) => textsAt(one, 'TenderingParty/ID')));
  const ids = select(page.root, `${RESULT}/TenderingParty`)
    .filter((party) => parties.has(textAt(party, 'ID', 40)))
    .flatMap((party) => textsAt(party, 'Tenderer/ID'));
  return [...new Set(ids.map((id) => companyName(page, company(page, id))).filter(Boolean))];
}

const estimated = (page: Page): Amount | undefined =>
  amountsAt(page.root, 'ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount')[0];

const awarded = (page: Page): Amount | undefined =>
  amountsAt(page.root, `${RESULT}/TotalAmount`)[0] ??
  total(winners(page).flatMap((one) => amountsAt(one, 'LegalMonetaryTotal/PayableAmount')));

/** By the form type (BT-03), the list that the notice's type (BT-02) is taken from. */
function noticeType(page: Page): string {
  const [type] = select(page.root, 'NoticeTypeCode');
  if (select(page.root, `${EXTENSION}/Changes`).length) return 'change';
  const kinds: Record<string, string> = {
    planning: 'planning',
    consultation: 'planning',
    competition: 'call',
    result: 'award',
    'dir-awa-pre': 'award',
    'cont-modif': 'change',
  };
  return type ? (kinds[attr(type, 'listName')] ?? '') : '';
}

/** On TED (OPP-010), else in its address; a notice not yet published has only its own identifier (BT-701). */
const published = (page: Page): string =>
  publicationNumber(textAt(page.root, `${EXTENSION}/Publication/NoticePublicationID`, 40)) ||
  addressedNumber(page.address);

export const eforms: PageKind = {
  name: 'eforms',
  when: (page) =>
    ROOTS.test(tag(page.root)) &&
    select(page.root, 'NoticeTypeCode').length + select(page.root, EXTENSION).length > 0,
  subject: tender(
    'xml:eforms',
    {
      title,
      buyer: (page) => companyName(page, buyer(page)),
      noticeId: (page) => published(page) || textAt(page.root, 'ID', 60),
      noticeType,
      publishedAt: (page) =>
        isoDate(textAt(page.root, `${EXTENSION}/Publication/PublicationDate`, 30).slice(0, 10)),
      deadline,
      cpv,
      value: (page) => estimated(page)?.amount,
      currency: (page) => (estimated(page) ?? awarded(page))?.currency,
      country,
      procedure: (page) => PROCEDURES[textAt(page.root, 'TenderingProcess/ProcedureCode', 40)],
      lots,
      buyerSiret: (page) => siret(textAt(buyer(page), 'PartyLegalEntity/CompanyID', 60)),
      awardedTo: holders,
      awardedAmount: (page) => awarded(page)?.amount,
      contractStart: (page) => startOf(periods(page)),
      contractEnd: (page) =>
        firstEnd(periods(page), textsAt(page.root, `${RESULT}/SettledContract/IssueDate`)),
      url: (page) => noticeUrl(published(page)) || page.address.href,
    },
    ['title', 'buyer', 'noticeId'],
    { country, city: (page) => textAt(buyer(page), 'PostalAddress/CityName', 100) },
  ),
};
