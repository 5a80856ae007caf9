import { isoDate } from '../dates.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { dig, say, things } from '../record.ts';
import { siret } from '../registration.ts';
import type { PageKind } from '../site.ts';
import { countryCode, cpvCodes, firstEnd, tender } from '../tender.ts';
import { type Amount, amountOf } from '../xml.ts';
import { noticeUrl, PROCEDURES, publicationNumber } from './number.ts';

/** Answers of TED's search API, version 3: fields by name, texts by language (docs.ted.europa.eu, TED API). */

const NUMBER = 'publication-number';

/** The texts of a field in the notice's own language, else in English, French, or the first there is. */
function texts(page: Page, field: string): string[] {
  const [value] = dig(page.record, field);
  if (!isThing(value)) return dig(page.record, field).map(textIn).filter(Boolean);
  const own = say(page.record, 'official-language').toLowerCase();
  const language = [own, 'mul', 'eng', 'fra', ...Object.keys(value)].find((code) => code in value);
  return listOf(language && value[language])
    .map(textIn)
    .filter(Boolean);
}

const first = (page: Page, ...fields: string[]): string =>
  fields.map((field) => texts(page, field)[0] ?? '').find(Boolean) ?? '';

const number = (page: Page): string => publicationNumber(say(page.record, NUMBER));

/** `2026-12-04+01:00` with `12:00:00+01:00` beside it, the first of the lots'. */
function deadline(page: Page): string {
  const whole = first(page, 'deadline').trim();
  if (whole) return isoDate(whole);
  const days = texts(page, 'deadline-receipt-tender-date-lot');
  const times = texts(page, 'deadline-receipt-tender-time-lot');
  const found = days.map((day, index) =>
    isoDate(times[index] ? `${day.slice(0, 10)}T${times[index]}` : day.slice(0, 10)),
  );
  return (
    found.filter(Boolean).sort()[0] ?? isoDate(first(page, 'deadline-receipt-request-date-lot').slice(0, 10))
  );
}

const amount = (page: Page, field: string, currency: string): Amount | undefined =>
  amountOf(first(page, field), first(page, currency));
const estimated = (page: Page): Amount | undefined =>
  amount(page, 'estimated-value-proc', 'estimated-value-cur-proc');
const awarded = (page: Page): Amount | undefined => amount(page, 'total-value', 'total-value-cur');

const TYPES: Record<string, string> = {
  planning: 'planning',
  competition: 'call',
  result: 'award',
  'dir-awa-pre': 'award',
  'cont-modif': 'change',
  change: 'change',
};

const notices = (page: Page): Thing[] =>
  things(page.json, 'notices').filter((notice) => say(notice, NUMBER) !== '');

export const tedSearch: PageKind = {
  name: 'ted-search',
  when: (page) => notices(page).length > 0,
  records: notices,
  subject: tender(
    'json:ted',
    {
      title: (page) => first(page, 'title-proc', 'notice-title', 'title-lot'),
      buyer: (page) => first(page, 'buyer-name', 'organisation-name-buyer'),
      noticeId: number,
      noticeType: (page) => TYPES[first(page, 'form-type')],
      publishedAt: (page) => isoDate(first(page, 'publication-date').slice(0, 10)),
      deadline,
      cpv: (page) =>
        cpvCodes(
          ['main-classification-proc', 'classification-cpv', 'main-classification-lot'].flatMap((field) =>
            texts(page, field),
          ),
        ),
      value: (page) => estimated(page)?.amount,
      currency: (page) => (estimated(page) ?? awarded(page))?.currency,
      country: (page) => countryCode(first(page, 'buyer-country', 'organisation-country-buyer')),
      procedure: (page) => PROCEDURES[first(page, 'procedure-type')],
      buyerSiret: (page) => texts(page, 'buyer-identifier').map(siret).find(Boolean),
      awardedTo: (page) => [...new Set(texts(page, 'winner-name'))],
      awardedAmount: (page) => awarded(page)?.amount,
      contractEnd: (page) =>
        firstEnd(
          texts(page, 'contract-duration-end-date-lot').map((end) => ({ end: isoDate(end.slice(0, 10)) })),
        ),
      url: (page) => noticeUrl(number(page)),
    },
    ['noticeId', 'title'],
  ),
};
