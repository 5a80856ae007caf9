import { frenchDeadline, isoDate } from './dates.ts';
import { byLabel, cpvInText, labelled, linesAt, money } from './labels.ts';
import type { Page } from './page.ts';
import { siret } from './registration.ts';
import type { Reader, Subject } from './site.ts';
import { tender, zoned } from './tender.ts';

/** A label that a colon follows, or that stands alone on its line before its value. */
const label = (words: string): RegExp => new RegExp(`^(?:${words})(?:\\s*:|\\s*$)`, 'i');

const LABELS = {
  title: label(
    'titre|intitulé(?: de la consultation| du marché)?|objet(?: de la consultation| du marché)?|title',
  ),
  buyer: label(
    "acheteur(?: public)?|organisme(?: acheteur)?|entité (?:publique|d[’']achat)|pouvoir adjudicateur|" +
      "nom officiel|nom de l[’']acheteur|official name|buyer|contracting authority",
  ),
  number: label(
    "référence(?: de la consultation| du marché| acheteur)?|numéro (?:de consultation|d[’']avis)|notice reference|reference",
  ),
  deadline: label(
    "dates?(?: et heures?)? limites? (?:de|d[’'])\\s?(?:réponse|remise|réception|dépôt)(?: des (?:offres|plis|candidatures|demandes de participation))?|" +
      'clôture|deadline for receipt of (?:tenders|requests to participate|expressions of interest)|closing(?: date)?',
  ),
  published: label(
    'date de (?:mise en ligne|publication|parution)|publié le|mis en ligne le|publication date|published date',
  ),
  procedure: label('(?:type de )?procédure(?: de passation)?|type of procedure|procedure type'),
  siret: label("siret(?: de l[’']acheteur)?|numéro d[’']enregistrement|registration number"),
  place: label("lieux? d[’']exécution|départements?(?: de publication)?"),
  type: label("type d[’'](?:annonce|avis)|type de formulaire|form type|notice type"),
  value: label(
    '(?:valeur|montant)(?: totale?)? estimée?(?: hors tva| ht| \\(ht\\))?|estimated value(?: excluding vat)?|value of contract',
  ),
  holder: label('attributaire|titulaire|lauréat|winner|supplier'),
  awarded: label("montant (?:attribué|du marché|de l[’']attribution)|valeur du résultat|value of the result"),
  start: label('date de début(?: du marché)?|start date|contract start date'),
  end: label('date de fin(?: de durée| du marché)?|duration end date|contract end date'),
};

/** A date as such pages write it: with the day first (`05/02/2026 à 16h00`), or in words. */
export function pageDate(text: string): string {
  return /\d\/\d/.test(text) ? frenchDeadline(text) : isoDate(text);
}

function typeOf(text: string): string {
  const kinds: [string, RegExp][] = [
    ['cancelled', /annul|cancel/i],
    ['change', /rectific|modific|change/i],
    ['award', /attribution|résultat|result|award/i],
    ['planning', /pré-?information|planif|planning|périodique|pipeline/i],
    ['call', /consultation|marché|concurrence|competition|concession|tender|opportunity/i],
  ];
  return kinds.find(([, words]) => words.test(text))?.[0] ?? '';
}

/** `(75) Paris`, `44 - Loire-Atlantique`: the codes of départements. */
function departments(text: string): string {
  const codes = [...text.matchAll(/(?:^|[(,;]\s*)(\d{2}|2[AB]|97\d)(?=\s*(?:\)|[-–,;]|$))/g)];
  return [...new Set(codes.map(([, code = '']) => code))].join(',');
}

const amount = (name: 'value' | 'awarded') => (page: Page, at: Element) =>
  money(labelled(linesAt(page, at), LABELS[name]));

/** A notice's own page, read by what its labels say; `number` and `url` are the site's own ways to name it. */
export function noticePage(
  number: Reader,
  url: Reader,
  more: { title?: Reader; country?: Reader } = {},
): Subject {
  const own = byLabel(LABELS.title);
  const dated =
    (words: RegExp): Reader =>
    (page, at) => {
      const text = byLabel(words)(page, at);
      return typeof text === 'string' ? zoned(pageDate(text), String(more.country?.(page, at) ?? '')) : '';
    };
  return tender('text:label', {
    title: (page, at) => own(page, at) || more.title?.(page, at),
    buyer: byLabel(LABELS.buyer),
    noticeId: (page, at) => number(page, at) || byLabel(LABELS.number)(page, at),
    noticeType: byLabel(LABELS.type, typeOf),
    publishedAt: dated(LABELS.published),
    deadline: dated(LABELS.deadline),
    cpv: cpvInText,
    value: (page, at) => amount('value')(page, at)?.amount,
    currency: (page, at) => (amount('value')(page, at) ?? amount('awarded')(page, at))?.currency,
    ...(more.country && { country: more.country }),
    department: byLabel(LABELS.place, departments),
    procedure: byLabel(LABELS.procedure),
    buyerSiret: byLabel(LABELS.siret, siret),
    awardedTo: byLabel(LABELS.holder),
    awardedAmount: (page, at) => amount('awarded')(page, at)?.amount,
    contractStart: byLabel(LABELS.start, (text) => pageDate(text).slice(0, 10)),
    contractEnd: byLabel(LABELS.end, (text) => pageDate(text).slice(0, 10)),
    url,
  });
}
