import { isoDate } from '../dates.ts';
import { all, attr, children, one, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { siret } from '../registration.ts';
import type { PageKind, Reader, Strategies, Subject } from '../site.ts';
import { endOf } from '../tender.ts';
import { textOf } from '../text.ts';
import { type Amount, amountsAt, select, total as sum, textAt, textsAt } from '../xml.ts';
import { noticeUrl } from './notice.ts';

/** Whether the document is a notice in BOAMP's own XML (Boamp_v230 and its kin). */
function isXmlNotice(page: Page): boolean {
  return tag(page.root) === 'ANNONCE';
}

const text =
  (path: string, max = 1000): Reader =>
  (page) =>
    textOf(one(page.root, path), max);

const date =
  (path: string): Reader =>
  (page) =>
    isoDate(textOf(one(page.root, path), 60));

const ID = 'ANNONCE > GESTION > REFERENCE > IDWEB';
const OBJECT = 'ANNONCE > DONNEES > OBJET';
const TOTALS = [`${OBJECT} > CARACTERISTIQUES > VALEUR_TOTALE`, `${OBJECT} > CARACTERISTIQUES > VALEUR`].join(
  ', ',
);

const buyer: Strategies = { 'xml:DENOMINATION': text('ANNONCE > DONNEES > IDENTITE > DENOMINATION', 300) };

function cpv(page: Page): string[] {
  const codes = all(page.root, `${OBJECT} CPV > PRINCIPAL, ${OBJECT} CPV > SUPPLEMENTAIRE`).map((code) =>
    textOf(code, 20).slice(0, 8),
  );
  return [...new Set(codes.filter((code) => /^\d{8}$/.test(code)))];
}

function total(page: Page): number | undefined {
  const value = textOf(one(page.root, TOTALS), 40).replace(',', '.');
  return /^\d+(\.\d+)?$/.test(value) && Number(value) > 0 ? Number(value) : undefined;
}

function lots(page: Page): Record<string, string>[] {
  return all(page.root, `${OBJECT} > LOTS > LOT`)
    .map((lot) => {
      const number = textOf(one(lot, 'NUM'), 20);
      const title = textOf(one(lot, 'INTITULE'), 300);
      return { ...(number && { number }), ...(title && { title }) };
    })
    .filter((lot) => 'title' in lot);
}

/** The kind of procedure is the name of the one element inside. */
function procedure(page: Page): string {
  const [kind, other] = children(
    one(page.root, 'ANNONCE > DONNEES > PROCEDURE > TYPE_PROCEDURE') ?? page.root,
  );
  const names: Record<string, string> = {
    OUVERT: 'Procédure ouverte',
    RESTREINT: 'Procédure restreinte',
    PROCEDURE_ADAPTE: 'Procédure adaptée',
    NEGOCIE: 'Procédure négociée',
    DIALOGUE_COMPETITIF: 'Dialogue compétitif',
  };
  return kind && !other ? (names[tag(kind)] ?? '') : '';
}

function departments(page: Page): string {
  return all(page.root, 'ANNONCE > GESTION > INDEXATION > DEP_PUBLICATION')
    .map((code) => textOf(code, 10))
    .filter(Boolean)
    .join(',');
}

const DECISION = 'DONNEES/ATTRIBUTION/DECISION';

/** Of all contracts together: the total where it is stated, else their sum. */
const awarded = (page: Page): Amount | undefined =>
  amountsAt(page.root, 'DONNEES/ATTRIBUTION/VALEUR_TOTALE')[0] ??
  sum(amountsAt(page.root, `${DECISION}/RENSEIGNEMENT/MONTANT`));

/** The contract's own duration, or that of its lots, counted from the award; the first to end. */
function contractEnd(page: Page): string {
  const decided = textsAt(page.root, 'DONNEES/ATTRIBUTION/**/DATE_ATTRIBUTION', 20)
    .map(isoDate)
    .filter(Boolean);
  const [start = ''] = decided.sort();
  const ends = ['OBJET/DUREE_DELAI', 'OBJET/LOTS/LOT'].flatMap((place) =>
    ['MOIS', 'JOURS'].flatMap((unit) =>
      textsAt(page.root, `DONNEES/${place}/DUREE_${unit}`, 10).map((count) =>
        endOf(start, Number(count), unit === 'MOIS' ? 'MONTH' : 'DAY'),
      ),
    ),
  );
  return ends.filter(Boolean).sort()[0] ?? '';
}

/** The nature of a notice is the name of the one element inside. */
function noticeType(page: Page): string {
  const [nature] = select(page.root, 'GESTION/REFERENCE/TYPE_AVIS/NATURE').flatMap(children);
  return nature ? natureOf(tag(nature)) : '';
}

/** What BOAMP calls the nature of a notice, in its XML and in its open data. */
export function natureOf(name: string): string {
  const kinds: Record<string, string> = {
    APPEL_OFFRE: 'call',
    QUALIFICATION: 'call',
    ATTRIBUTION: 'award',
    INTENTION_CONCLURE: 'award',
    RECTIFICATIF: 'change',
    MODIFICATION: 'change',
    ANNULATION: 'cancelled',
    'PRE-INFORMATION': 'planning',
    PERIODIQUE: 'planning',
  };
  return kinds[name.toUpperCase()] ?? '';
}

const buyerSiret: Reader = (page) => siret(textAt(page.root, 'DONNEES/IDENTITE/CODE_IDENT_NATIONAL', 40));

/** A notice given as a file. */
const xmlNotice: Subject = {
  kind: 'tender',
  required: ['noticeId'],
  fields: {
    title: {
      'xml:TITRE_MARCHE': text(`${OBJECT} > TITRE_MARCHE`),
      'xml:RESUME_OBJET': text('ANNONCE > GESTION > INDEXATION > RESUME_OBJET'),
      'xml:OBJET_COMPLET': text(`${OBJECT} > OBJET_COMPLET`, 300),
    },
    buyer,
    noticeId: { 'xml:IDWEB': text(ID, 20) },
    publishedAt: { 'xml:DATE_PUBLICATION': date('ANNONCE > GESTION > INDEXATION > DATE_PUBLICATION') },
    deadline: {
      'xml:RECEPT_OFFRES': date('ANNONCE > DONNEES > CONDITION_DELAI > RECEPT_OFFRES'),
      'xml:RECEPT_CANDIDATURES': date('ANNONCE > DONNEES > CONDITION_DELAI > RECEPT_CANDIDATURES'),
      'xml:DATE_LIMITE_REPONSE': date('ANNONCE > GESTION > INDEXATION > DATE_LIMITE_REPONSE'),
    },
    cpv: { 'xml:CPV': cpv },
    value: { 'xml:VALEUR_TOTALE': total },
    currency: {
      'xml:VALEUR_TOTALE': (page) => (total(page) ? attr(one(page.root, TOTALS) ?? page.root, 'DEVISE') : ''),
      'xml:ATTRIBUTION': (page) => awarded(page)?.currency,
    },
    noticeType: { 'xml:NATURE': noticeType },
    buyerSiret: { 'xml:CODE_IDENT_NATIONAL': buyerSiret },
    awardedTo: { 'xml:TITULAIRE': (page) => textsAt(page.root, `${DECISION}/TITULAIRE/DENOMINATION`) },
    awardedAmount: { 'xml:ATTRIBUTION': (page) => awarded(page)?.amount },
    contractEnd: { 'xml:DATE_ATTRIBUTION+DUREE': contractEnd },
    department: { 'xml:DEP_PUBLICATION': departments },
    procedure: { 'xml:TYPE_PROCEDURE': procedure },
    lots: { 'xml:LOT': lots },
    url: { 'xml:IDWEB': (page) => noticeUrl(textOf(one(page.root, ID), 20)) },
  },
  refs: {
    account: {
      kind: 'account',
      required: ['name'],
      fields: { name: buyer, siret: { 'xml:CODE_IDENT_NATIONAL': buyerSiret } },
    },
  },
};

export const xmlNotices: PageKind = { name: 'boamp-xml', when: isXmlNotice, subject: xmlNotice };
