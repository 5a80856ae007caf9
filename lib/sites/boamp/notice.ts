import { frenchDeadline, isoDate } from '../dates.ts';
import { all, attr, one } from '../dom.ts';
import { byLabel, cpvInText, labelled, linesAt, money } from '../labels.ts';
import type { Page } from '../page.ts';
import type { Strategies, Subject } from '../site.ts';
import { textOf } from '../text.ts';

const NOTICE_ID = /^\d{2}-\d{1,7}$/;

/** The number in a link to a notice (`?q=idweb:"26-12"`); ''. */
export function idInAddress(address: string): string {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // A stray percent sign: the number is read from the address as it stands.
  }
  return /idweb:\s*["']?(\d{2}-\d{1,7})(?!\d)/i.exec(text)?.[1] ?? '';
}

/** The numbers that links of an element lead to, each once. */
export function linkedIds(at: Element): string[] {
  return [
    ...new Set(
      all(at, 'a[href*="idweb"]')
        .map((link) => idInAddress(attr(link, 'href')))
        .filter(Boolean),
    ),
  ];
}

export function noticeUrl(id: string): string {
  return `https://www.boamp.fr/pages/avis/?q=idweb:${id}`;
}

/** The template names its own fields; people never see that, so no redesign of texts moves it. */
function bound(at: Element, field: string): string {
  const found = one(at, `[ng-bind$="fields.${field}"], [ng-bind-html$="fields.${field}"]`);
  return textOf(found, 1000);
}

const LABELS = {
  title: /^(?:titre|intitulé|objet)(?: du marché| de la consultation)?\s*:/i,
  buyer:
    /^(?:acheteur|nom officiel|nom complet de l['’]acheteur|nom et adresse officiels de l['’]organisme acheteur)\s*:/i,
  deadline:
    /date(?: et heure)? limites? (?:de réponse|de remise|de réception|de dépôt)(?: des (?:offres|candidatures|plis|demandes de participation))?\s*(?:le\b|:)?/i,
  published: /publiée? le/i,
  department: /^départements?(?:\(s\))?(?: de publication)?\s*:/i,
  procedure: /^(?:type de )?procédure\s*:/i,
  value: /^(?:valeur (?:totale )?(?:estimée)?|montant estimé)\s*(?:hors TVA|HT|\(H\.?T\.?\))?\s*:/i,
} as const;

function id(page: Page, at: Element): string {
  const ids = linkedIds(at);
  const addressed = idInAddress(page.address.href);
  if (addressed && (at === page.root || ids.includes(addressed))) return addressed;
  return ids.length === 1 ? (ids[0] ?? '') : '';
}

/** The number that the page shows as its own. */
export function shownId(page: Page, at: Element): string {
  const [number = ''] = labelled(linesAt(page, at), /avis n[°o]\s*/i).split(/\s/);
  return NOTICE_ID.test(number) ? number : '';
}

function departments(text: string): string {
  return [...text.matchAll(/\b(?:\d{1,3}|2[AB])\b/g)].map(([code]) => code).join(',');
}

function departmentOf(page: Page, at: Element): string {
  return departments(labelled(linesAt(page, at), LABELS.department));
}

const overseas = (department: string): boolean => /(^|,)9[78]\d/.test(department);

function lots(page: Page, at: Element): string[] {
  const list = one(at, `[id="accordion-${id(page, at)}"]`);
  return list
    ? all(list, 'li')
        .map((lot) => textOf(lot, 300))
        .filter(Boolean)
    : [];
}

/** The link to the notice carries its title, unless it only says where it leads. */
function linkTitle(page: Page, at: Element): string {
  const own = id(page, at);
  const texts = all(at, 'a[href*="idweb"]')
    .filter((link) => idInAddress(attr(link, 'href')) === own)
    .map((link) => textOf(link, 1000));
  return texts.find((text) => text.length > 3 && !text.includes(own)) ?? '';
}

const buyer: Strategies = {
  'dom:ng-bind:nomacheteur': (_, at) => bound(at, 'nomacheteur'),
  'text:label': byLabel(LABELS.buyer),
};

/** A notice of the Bulletin officiel des annonces des marchés publics, alone or in a list. */
export const notice: Subject = {
  kind: 'tender',
  required: ['noticeId', 'title'],
  fields: {
    title: {
      'dom:ng-bind:objet': (_, at) => bound(at, 'objet'),
      'dom:link': linkTitle,
      'text:label': byLabel(LABELS.title),
    },
    buyer,
    noticeId: { 'address:idweb': id, 'text:label': (page, at) => shownId(page, at) },
    publishedAt: { 'text:label': byLabel(LABELS.published, isoDate) },
    deadline: {
      'text:label': (page, at) =>
        frenchDeadline(labelled(linesAt(page, at), LABELS.deadline), overseas(departmentOf(page, at))),
    },
    cpv: { 'text:label': cpvInText },
    value: { 'text:label': (page, at) => money(labelled(linesAt(page, at), LABELS.value))?.amount },
    currency: { 'text:label': (page, at) => money(labelled(linesAt(page, at), LABELS.value))?.currency },
    country: { 'text:label': byLabel(/^pays\s*:/i, (text) => (/^france$/i.test(text) ? 'FR' : '')) },
    department: { 'text:label': (page, at) => departmentOf(page, at) },
    procedure: {
      'dom:ng-bind:procedure_libelle': (_, at) => bound(at, 'procedure_libelle'),
      'text:label': byLabel(LABELS.procedure),
    },
    lots: { 'dom:accordion': lots },
    url: { 'address:idweb': (page, at) => noticeUrl(id(page, at) || shownId(page, at)) },
  },
  refs: { account: { kind: 'account', required: ['name'], fields: { name: buyer } } },
};
