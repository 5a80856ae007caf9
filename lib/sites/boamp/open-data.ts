import { isoDate } from '../dates.ts';
import { isThing, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { dig, say, sayAt, things, under } from '../record.ts';
import { siret } from '../registration.ts';
import type { PageKind } from '../site.ts';
import { cpvCodes, tender } from '../tender.ts';
import { type Amount, amountOf } from '../xml.ts';
import { noticeUrl } from './notice.ts';
import { natureOf } from './xml.ts';

/** Records of the BOAMP data set as Opendatasoft gives them, versions 1 and 2 of its API. */
function records(page: Page): Thing[] {
  const all = ['results', 'records.fields', 'records.record.fields', 'fields'].flatMap((path) =>
    things(page.json, path),
  );
  return (all.length ? all : things({ it: page.json }, 'it')).filter((record) => 'idweb' in record);
}

/** The notice itself is a text of JSON inside the record. */
function content(page: Page): unknown {
  const [value] = dig(page.record, 'donnees');
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** XML turned into JSON holds a text as it is or under `#text`, its attributes under `@`. */
const plainIn = (value: unknown): string => (isThing(value) ? textIn(value['#text']) : textIn(value));

function cpv(page: Page): string[] {
  const names = /^(objetPrincipal|classPrincipale|PRINCIPAL|SUPPLEMENTAIRE|CPV|cbc:ItemClassificationCode)$/i;
  return cpvCodes([...dig(page.record, 'cpv'), ...under(content(page), names)].map(plainIn));
}

/** The one in the buyer's own entry: of the office in older forms, of the company of its name in eForms. */
function buyerSiret(page: Page): string {
  const stated = under(content(page), /^(codeIdentificationNational|CODE_IDENT_NATIONAL)$/)[0];
  const name = say(page.record, 'nomacheteur').toLowerCase();
  const own = under(content(page), /^efac:Company$/)
    .filter((company) => under(company, /^cbc:Name$/).some((one) => plainIn(one).toLowerCase() === name))
    .flatMap((company) => under(company, /^cbc:CompanyID$/));
  return [stated, ...own].map((value) => siret(plainIn(value))).find(Boolean) ?? '';
}

function amount(page: Page, names: RegExp): Amount | undefined {
  const [value] = under(content(page), names);
  const currency = isThing(value) ? textIn(value['@currencyID'] ?? value['@DEVISE'] ?? value['@devise']) : '';
  return amountOf(plainIn(value), currency);
}
const estimated = (page: Page) => amount(page, /^cbc:EstimatedOverallContractAmount$/);
const awarded = (page: Page) => amount(page, /^(cbc:TotalAmount|VALEUR_TOTALE|valeurTotale)$/);

const id = sayAt('idweb');

export const openData: PageKind = {
  name: 'boamp-open-data',
  when: (page) => records(page).length > 0,
  records,
  subject: tender(
    'json:boamp',
    {
      title: sayAt('objet'),
      buyer: sayAt('nomacheteur'),
      noticeId: id,
      noticeType: (page) => natureOf(say(page.record, 'nature')),
      publishedAt: (page) => isoDate(say(page.record, 'dateparution')),
      deadline: (page) => isoDate(say(page.record, 'datelimitereponse')),
      cpv,
      value: (page) => estimated(page)?.amount,
      currency: (page) => (estimated(page) ?? awarded(page))?.currency,
      department: (page) => dig(page.record, 'code_departement').map(textIn).join(','),
      procedure: sayAt('procedure_libelle', 'type_procedure'),
      buyerSiret,
      awardedTo: (page) => dig(page.record, 'titulaire').map(textIn),
      awardedAmount: (page) => awarded(page)?.amount,
      url: (page) => noticeUrl(id(page)),
    },
    ['noticeId', 'title'],
  ),
};
