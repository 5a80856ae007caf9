import type { Json } from '../record/json.ts';
import type { Fields } from '../record/kind.ts';
import type { Draft } from './draft.ts';
import { pathMatches } from './match-pattern.ts';
import type { Page } from './page.ts';
import type { PageKind, Site, Strategies, Subject } from './site.ts';
import { plain } from './value.ts';

/** One strategy that throws (a page nobody foresaw) costs its own value, never the page. */
function first(strategies: Strategies, page: Page, at: Element): { value: Json; by: string } | undefined {
  for (const [by, read] of Object.entries(strategies)) {
    let value: Json | undefined;
    try {
      value = plain(read(page, at));
    } catch {
      continue;
    }
    if (value !== undefined) return { value, by };
  }
  return undefined;
}

interface Reading {
  draft?: Draft;
  missing: string[];
}

function readSubject(subject: Subject, page: Page, at: Element): Reading {
  const fields: Fields = {};
  const evidence: Record<string, string> = {};
  const missing: string[] = [];
  for (const [field, strategies] of Object.entries(subject.fields)) {
    const found = first(strategies, page, at);
    if (!found) missing.push(field);
    else {
      fields[field] = found.value;
      evidence[field] = found.by;
    }
  }
  if (subject.required.some((field) => missing.includes(field))) return { missing };
  const visibility = withheld(subject, page, at);
  return { draft: { kind: subject.kind, fields, evidence, ...(visibility && { visibility }) }, missing };
}

/** The contact details that only a signed-in member sees here. */
function withheld(subject: Subject, page: Page, at: Element): Draft['visibility'] {
  const names = Object.entries(subject.withheld ?? {}).filter(([, isThere]) => {
    try {
      return isThere(page, at);
    } catch {
      return false;
    }
  });
  return names.length ? Object.fromEntries(names.map(([name]) => [name, 'member'])) : undefined;
}

/** Where an equal draft is already in the list, or where this one was put. */
function place(drafts: Draft[], draft: Draft): number {
  const text = JSON.stringify(draft.fields);
  const known = drafts.findIndex(
    (other) => other.kind === draft.kind && JSON.stringify(other.fields) === text,
  );
  return known >= 0 ? known : drafts.push(draft) - 1;
}

/** The kind of page this is, as its site sees it. */
export function pageKindOf(site: Site, page: Page): PageKind | undefined {
  return site.pages.find(
    (kind) =>
      (!kind.paths || kind.paths.some((pattern) => pathMatches(pattern, page.address.pathname))) &&
      (!kind.when || kind.when(page)),
  );
}

const MAX_RECORDS = 200;

/** Where a page of this kind holds its subjects. */
function placesOf(kind: PageKind, page: Page): { page: Page; at: Element }[] {
  if (kind.records)
    return kind
      .records(page)
      .slice(0, MAX_RECORDS)
      .map((record) => ({ page: Object.create(page, { record: { value: record } }) as Page, at: page.root }));
  return (kind.items ? kind.items(page) : [page.root]).map((at) => ({ page, at }));
}

/** Every subject of a page of this kind, with what each refers to; `missing` is what no subject has. */
export function readPage(kind: PageKind, whole: Page): { drafts: Draft[]; missing: string[] } {
  const drafts: Draft[] = [];
  const main: Draft[] = [];
  for (const { page, at } of placesOf(kind, whole)) {
    const { draft } = readSubject(kind.subject, page, at);
    if (!draft) continue;
    main.push(draft);
    if (place(drafts, draft) !== drafts.length - 1) continue;
    for (const [field, subject] of Object.entries(kind.subject.refs ?? {})) {
      const other = readSubject(subject, page, at).draft;
      if (other) draft.refs = { ...draft.refs, [field]: place(drafts, other) };
    }
  }
  const missing = Object.keys(kind.subject.fields).filter(
    (field) => !main.some((draft) => field in draft.fields),
  );
  return { drafts, missing };
}
