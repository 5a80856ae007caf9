import { isoDate } from '../dates.ts';
import type { Thing } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { dig, say, sayAt, things, values } from '../record.ts';
import { siret } from '../registration.ts';
import type { PageKind } from '../site.ts';
import { countryCode, cpvCodes, firstEnd, type Period, startOf, tender } from '../tender.ts';
import { httpUrl } from '../value.ts';
import { type Amount, total } from '../xml.ts';

/** Releases of the Open Contracting Data Standard 1.0 and 1.1 (standard.open-contracting.org). */

const isRelease = (thing: Thing): boolean => 'ocid' in thing && ('tag' in thing || 'tender' in thing);

/** Those of a release package, or the compiled ones of a record package. */
function releases(page: Page): Thing[] {
  const all = [
    ...things(page.json, 'releases'),
    ...things(page.json, 'records.compiledRelease'),
    ...things(page.json, 'results.releases'),
  ];
  return (all.length ? all : things({ it: page.json }, 'it')).filter(isRelease);
}

/** The party that buys, with its address and identifiers; in 1.0 it stands in `buyer` itself. */
function buyer(page: Page): Thing | undefined {
  const id = say(page.record, 'buyer.id');
  const parties = things(page.record, 'parties');
  return (
    parties.find((party) => id !== '' && say(party, 'id') === id) ??
    parties.find((party) =>
      dig(party, 'roles').some((role) => role === 'buyer' || role === 'procuringEntity'),
    ) ??
    things(page.record, 'buyer')[0]
  );
}

const buyerName = (page: Page): string =>
  sayAt('buyer.name')(page) || say(buyer(page), 'name') || sayAt('buyer.identifier.legalName')(page);

const country = (page: Page): string =>
  countryCode(say(buyer(page), 'address.country')) ||
  ({ 'united kingdom': 'GB', france: 'FR' }[say(buyer(page), 'address.countryName').toLowerCase()] ?? '');

const live = (thing: Thing): boolean => !/^(cancelled|unsuccessful|pending)$/.test(say(thing, 'status'));
const awards = (page: Page): Thing[] => things(page.record, 'awards').filter(live);
const contracts = (page: Page): Thing[] => things(page.record, 'contracts').filter(live);

function cpv(page: Page): string[] {
  const places = ['tender', 'tender.items', 'tender.lots', 'awards.items', 'contracts.items'];
  const codes = (kind: string) =>
    places
      .flatMap((place) => things(page.record, `${place}.${kind}`))
      .filter((code) => /^cpv$/i.test(say(code, 'scheme')))
      .map((code) => say(code, 'id'));
  return cpvCodes([...codes('classification'), ...codes('additionalClassifications')]);
}

const estimated = (page: Page): Amount | undefined => values(page.record, 'tender.value')[0];
const awarded = (page: Page): Amount | undefined =>
  total(values(awards(page), 'value')) ?? total(values(contracts(page), 'value'));

/** Of the contracts, else of the awards, else as planned in the tender and its lots. */
function periods(page: Page): Period[] {
  const found = [
    things(contracts(page), 'period'),
    things(awards(page), 'contractPeriod'),
    things(page.record, 'tender.contractPeriod'),
    things(page.record, 'tender.lots.contractPeriod'),
  ].find((list) => list.length > 0);
  return (found ?? []).map((period) => ({
    start: isoDate(say(period, 'startDate')) || undefined,
    end: isoDate(say(period, 'endDate')) || undefined,
    count: Number(say(period, 'durationInDays')),
    unit: 'DAY',
  }));
}

/** By the tags of the release; the last one to apply says what is new. */
function noticeType(page: Page): string {
  const said = dig(page.record, 'tag').join(' ');
  // A compiled release holds the whole process: it is as far as its parts are.
  const parts = ['planning', 'tender', 'awards', 'contracts'].filter(
    (part) => dig(page.record, part).length > 0,
  );
  const tags = said === 'compiled' ? parts.join(' ') : said;
  const kinds: [string, RegExp][] = [
    ['cancelled', /Cancellation/],
    ['change', /Amendment|Update|Termination/],
    ['award', /award|contract|implementation/],
    ['call', /tender/],
    ['planning', /planning/],
  ];
  return kinds.find(([, words]) => words.test(tags))?.[0] ?? '';
}

const id = sayAt('id', 'ocid');

/** The notice's page on the service that published it, else the file itself. */
function url(page: Page): string {
  if (/find-tender\.service\.gov\.uk$/.test(page.address.hostname) && /^\d{6}-\d{4}$/.test(id(page)))
    return `https://www.find-tender.service.gov.uk/Notice/${id(page)}`;
  const documents = ['tender', 'awards', 'contracts'].flatMap((at) => things(page.record, `${at}.documents`));
  const own = documents.find((one) => /^(tender|award)Notice$/.test(say(one, 'documentType')));
  return httpUrl(say(own, 'url')) || page.address.href;
}

export const ocds: PageKind = {
  name: 'ocds',
  when: (page) => releases(page).length > 0,
  records: releases,
  subject: tender(
    'json:ocds',
    {
      title: sayAt(
        'tender.title',
        'awards.title',
        'contracts.title',
        'planning.budget.project',
        'tender.description',
      ),
      buyer: buyerName,
      noticeId: id,
      noticeType,
      publishedAt: (page) => isoDate(sayAt('date')(page)),
      deadline: (page) => isoDate(sayAt('tender.tenderPeriod.endDate')(page)),
      cpv,
      value: (page) => estimated(page)?.amount,
      currency: (page) => (estimated(page) ?? awarded(page))?.currency,
      country,
      procedure: sayAt('tender.procurementMethodDetails', 'tender.procurementMethod'),
      lots: (page) =>
        things(page.record, 'tender.lots').flatMap((lot) => {
          const [number, title] = [say(lot, 'id'), say(lot, 'title')];
          return title ? [{ number, title }] : [];
        }),
      buyerSiret: (page) =>
        [...things(buyer(page), 'identifier'), ...things(buyer(page), 'additionalIdentifiers')]
          .map((one) => siret(say(one, 'id')))
          .find(Boolean),
      awardedTo: (page) => [...new Set(things(awards(page), 'suppliers').map((one) => say(one, 'name')))],
      awardedAmount: (page) => awarded(page)?.amount,
      contractStart: (page) => startOf(periods(page)),
      contractEnd: (page) => firstEnd(periods(page)),
      url,
    },
    ['title', 'buyer', 'noticeId'],
    { country, city: (page) => say(buyer(page), 'address.locality') },
  ),
};
