import { isoDate } from '../dates.ts';
import { all, attr, children, one, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Reader, Strategies, Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { noticeUrl } from './notice.ts';

/** Whether the document is a notice in BOAMP's own XML (Boamp_v230 and its kin). */
export function isXmlNotice(page: Page): boolean {
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

/** A notice given as a file. */
export const xmlNotice: Subject = {
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
    },
    department: { 'xml:DEP_PUBLICATION': departments },
    procedure: { 'xml:TYPE_PROCEDURE': procedure },
    lots: { 'xml:LOT': lots },
    url: { 'xml:IDWEB': (page) => noticeUrl(textOf(one(page.root, ID), 20)) },
  },
  refs: { account: { kind: 'account', required: ['name'], fields: { name: buyer } } },
};
