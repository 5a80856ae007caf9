import { provenVat } from '../record/registration.ts';
import { one } from './dom.ts';
import { labelled, linesAt } from './labels.ts';
import type { Page } from './page.ts';
import { siren, siret, stated } from './registration.ts';
import type { Found, Reader, Strategies } from './site.ts';

/**
 * What French law makes a company say about itself (LCEN, art. 6 III and 19; Code de commerce, R123-237), on
 * its own site or in a register: read by its label or in a sentence, never guessed.
 */

const label = (words: string): RegExp =>
  new RegExp(`^(?:${words})(?:\\s*\\([^)]{0,60}\\))?(?:\\s*:|\\s*$)`, 'i');

const LABELS = {
  name: label(
    "raison sociale|dénomination(?: sociale)?|nom de (?:la société|l[’']entreprise)|société éditrice",
  ),
  siren: label('(?:n[°o]\\s*)?siren|numéro siren'),
  siret: label('(?:n[°o]\\s*)?siret(?: du siège(?: social)?)?|numéro siret'),
  vat: label('(?:n[°o]\\s*(?:de\\s*)?)?tva(?: intracommunautaire)?|numéro de tva(?: intracommunautaire)?'),
  form: label('forme juridique|statut juridique|nature juridique'),
  address: label('siège social|adresse(?: postale| du siège(?: social)?)?'),
  capital: label('capital(?: social)?'),
  director: label(
    'dirigeant(?:e|s)?|président(?:e)?(?: directeur général)?|gérant(?:e)?|représentant légal|directeur général|' +
      'direct(?:eur|rice) de (?:la )?publication|responsable de (?:la )?publication',
  ),
  industry: label(
    "activité(?: principale)?(?: exercée)?|code (?:naf|ape)|libellé (?:naf|ape)|secteur d[’']activité",
  ),
  headcount: label(
    "effectifs?(?: salarié| de l[’']entreprise)?|tranche d[’']effectif|taille de (?:l[’']entreprise|la structure)",
  ),
};

const FORMS =
  'SASU|SAS|SARL|EURL|SCOP|SCA|SCS|SNC|SELARL|SELAS|SCI|GIE|SE|SA|société anonyme|société par actions simplifiée' +
  '(?: unipersonnelle)?|société à responsabilité limitée|société coopérative|association loi (?:de )?1901|entreprise individuelle';
const FORM = new RegExp(`(?<![\\p{L}\\d])(${FORMS})(?![\\p{L}\\d])`, 'iu');
const AMOUNT = /(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:[,.](\d{1,2}))?\s*(?:€|euros?|EUR)(?!\p{L})/iu;

/** Who hosts a site must be named too, with the same facts: what follows is about somebody else. */
const HOST = /hébergeur|héberge(?:r|ment) du site|hébergée?s?\s(?:par|chez)|^hébergement$/i;

/** The lines about the company itself. */
function lines(page: Page): readonly string[] {
  const all = linesAt(page, one(page.root, 'main') ?? one(page.root, 'body') ?? page.root);
  const host = all.findIndex((line) => HOST.test(line));
  if (host < 0) return all;
  const line = all[host] ?? '';
  return [...all.slice(0, host), line.slice(0, line.search(HOST)).trim()].filter(Boolean);
}
const whole = (page: Page): string => lines(page).join('\n');
const said = (page: Page, field: keyof typeof LABELS): string => labelled(lines(page), LABELS[field]);

/** The value beside the label where it proves itself, else the one such number that the text states. */
function number(field: 'siren' | 'siret' | 'vat', check: (text: string) => string): Reader {
  const form = { siren: /\d[\d\s.]{7,11}\d/, siret: /\d[\d\s.]{12,18}\d/, vat: /[A-Z]{2}[\d\s.]{9,16}/ }[
    field
  ];
  return (page) => check(form.exec(said(page, field))?.[0] ?? '') || stated(whole(page), field);
}

/** `10 000 €`, the same however it is written. */
export function capitalIn(text: string): string {
  const [, units = '', cents] = AMOUNT.exec(text) ?? [];
  const amount = Number(`${units.replace(/\D/g, '')}.${cents ?? '0'}`);
  return units && amount > 0 ? `${amount} EUR` : '';
}

function capital(page: Page): string {
  const sentence =
    /au capital(?: social)?(?: variable)?(?: de)?\s*:?\s*(.{1,40})/i.exec(whole(page))?.[1] ?? '';
  return capitalIn(said(page, 'capital')) || capitalIn(sentence);
}

/** A person's name and nothing else: words in capitals or with one, no figures, no sentence. */
export function personName(text: string): string {
  const name = text
    .replace(/^(?:M(?:onsieur|\.|r)?|M(?:adame|me))\.?\s+/, '')
    .split(/\s*[,;(–|]\s*|\s+-\s+|\s+en (?:sa )?qualité(?!\p{L})/u)[0]
    ?.trim();
  return name &&
    /^\p{Lu}[\p{L}’'-]*(?:\s+(?:d[eu]|de la|van|von|le|la)?\s*\p{Lu}[\p{L}’'-]*){1,4}$/u.test(name)
    ? name
    : '';
}

function director(page: Page): string {
  const sentence =
    /(?:direct(?:eur|rice)|responsable) de (?:la )?publication(?: du site)?(?:\s+est)?\s*:?\s*([^\n.]{3,80})/i.exec(
      whole(page),
    )?.[1] ?? '';
  return personName(said(page, 'director')) || personName(sentence);
}

/** A street with a postal code of five digits and its town. */
export function addressIn(text: string): { address: string; city: string } | undefined {
  const match =
    /(?:^|:\s*|\bau\s+|\bà\s+)?((?:\d{1,4}\s?(?:bis|ter)?,?\s+)?[\p{L}\d’'. ,-]{3,100}?),?\s+(\d{5})\s+(\p{Lu}[\p{L}’' -]{1,40})/u.exec(
      text,
    );
  if (!match) return undefined;
  const city = (match[3] ?? '').replace(/\s+(?:cedex.*|france)$/i, '').trim();
  return { address: `${(match[1] ?? '').trim()}, ${match[2]} ${city}`, city };
}

function place(page: Page): ReturnType<typeof addressIn> {
  const sentence =
    /(?:siège social|domicilié[e]?|située?)(?: est)?(?: situé)?(?:\s+(?:au|à|:))?\s*:?\s*([^\n]{10,160})/i.exec(
      whole(page),
    )?.[1];
  return addressIn(said(page, 'address')) ?? addressIn(sentence ?? '');
}

function legalForm(page: Page): string {
  const own = said(page, 'form');
  return own
    ? own.slice(0, 120)
    : (FORM.exec(whole(page).match(/[^\n]{0,80}\bau capital\b/i)?.[0] ?? '')?.[1] ?? '');
}

/** `La société Orvane, SAS au capital de …` or `Orvane SAS au capital de …`: the words before the form. */
function nameInSentence(page: Page): Found {
  const before = new RegExp(
    `(?:^|\\n|\\b(?:la société|par|éditeur\\s*:)\\s+)([^\\n:.]{2,80}?),?\\s+(?:une\\s+)?(?:${FORMS})\\s+au capital`,
    'iu',
  ).exec(whole(page))?.[1];
  return before?.replace(/^.*\b(?:la société|édité par|est)\s+/i, '').trim();
}

/** Facts by name, each with its one strategy. */
export const facts: Record<string, Strategies> = Object.fromEntries(
  Object.entries({
    name: (page) => said(page, 'name') || nameInSentence(page),
    siren: (page, at) =>
      number('siren', siren)(page, at) || String(number('siret', siret)(page, at)).slice(0, 9),
    siret: number('siret', siret),
    vat: number('vat', provenVat),
    legalForm,
    capital,
    director,
    address: (page) => place(page)?.address,
    city: (page) => place(page)?.city,
    industry: (page) => said(page, 'industry').slice(0, 200),
    headcount: (page) => said(page, 'headcount').slice(0, 80),
  } satisfies Record<string, Reader>).map(([field, read]) => [field, { 'text:label': read }]),
);
