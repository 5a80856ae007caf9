import { provenVat } from '../record/registration.ts';
import { all, attr, closest } from '../sites/dom.ts';
import type { Page } from '../sites/page.ts';
import { siren, siret } from '../sites/registration.ts';
import type { PageKind, Reader, Strategies, Subject } from '../sites/site.ts';
import { textOf } from '../sites/text.ts';
import { httpUrl } from '../sites/value.ts';
import { isEmail, phoneNumber } from './contacts.ts';
import type { Hint, HintUse } from './hint.ts';

/** The name of the strategy, as the evidence tells it. */
export const BY_HINT = 'hint';
const MAX = 500;

/** Fields that prove themselves; what a page's own markup says under them is never replaced. */
const PROVEN: Readonly<Record<string, (text: string) => string>> = {
  siren,
  siret,
  buyerSiret: siret,
  vat: provenVat,
};
/** Fields that say which subject it is, with nothing in them that could prove a text to be one. */
const IDENTITY: readonly string[] = ['noticeId', 'domain', 'linkedinUrl', 'url'];

/** The value at the place, where the place is one and the text fit for the field; ''. */
function valueAt(page: Page, hint: Hint): string {
  const [element, other] = all(page.document, hint.path);
  if (!element || other) return '';
  if (hint.type === 'url') {
    const link = closest(element, 'a[href]');
    return link ? httpUrl(attr(link, 'href'), page.address.href) : '';
  }
  const text = textOf(element, MAX);
  if (hint.type === 'email') return isEmail(text) ? text : '';
  if (hint.type === 'phone') return phoneNumber(text);
  return PROVEN[hint.field]?.(text) ?? text;
}

/** The same, where a place that the browser cannot parse is no place. */
function find(page: Page, hint: Hint): string {
  try {
    return valueAt(page, hint);
  } catch {
    return '';
  }
}

const helps = (subject: Subject, hint: Hint): boolean =>
  hint.kind === subject.kind && !IDENTITY.includes(hint.field) && !subject.withheld?.[hint.field];

function withHints(subject: Subject, hints: readonly Hint[]): Subject {
  const fields: Record<string, Strategies> = { ...subject.fields };
  for (const hint of hints.filter((one) => helps(subject, one))) {
    const read: Reader = (page) => find(page, hint);
    const others = fields[hint.field];
    fields[hint.field] = PROVEN[hint.field] ? { ...others, [BY_HINT]: read } : { [BY_HINT]: read, ...others };
  }
  const refs = Object.entries(subject.refs ?? {}).map(
    ([field, other]) => [field, withHints(other, hints)] as const,
  );
  return { ...subject, fields, ...(subject.refs && { refs: Object.fromEntries(refs) }) };
}

/** A page of one subject; in a list a place belongs to none of them. */
const isSingle = (kind: PageKind): boolean => !kind.items && !kind.records;

/**
 * The page with what people showed of it as a strategy of its own, before the others; after them for numbers
 * that prove themselves, and never for what says who or which notice it is, nor for a contact detail
 * that the page keeps from the public.
 */
export function hinted(kind: PageKind, hints: readonly Hint[]): PageKind {
  return hints.length > 0 && isSingle(kind) ? { ...kind, subject: withHints(kind.subject, hints) } : kind;
}

/** Which of the hints for what this page holds found their text. */
export function hintUses(kind: PageKind, page: Page, hints: readonly Hint[]): HintUse[] {
  if (!isSingle(kind)) return [];
  const subjects = [kind.subject, ...Object.values(kind.subject.refs ?? {})];
  return hints
    .filter((hint) => subjects.some((subject) => helps(subject, hint)))
    .map((hint) => ({ kind: hint.kind, field: hint.field, found: find(page, hint) !== '' }));
}
