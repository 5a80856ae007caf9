import { type Filter, isEmpty } from '../../lib/app/filter.ts';
import { TABLES, type TableKind } from './columns.ts';
import { filterFromAddress, filterToAddress } from './filter-address.ts';

export type View = 'portfolio' | 'analysis' | 'board' | TableKind | 'duplicates' | 'import';

export const VIEWS: readonly View[] = ['portfolio', 'analysis', 'board', ...TABLES, 'duplicates', 'import'];

/** Tables that can be narrowed by a filter. */
export const FILTERED = ['person', 'account'] as const;
export type FilteredKind = (typeof FILTERED)[number];

export function isFiltered(view: View): view is FilteredKind {
  return (FILTERED as readonly string[]).includes(view);
}

export interface Route {
  view: View;
  /** The record whose dossier is open. */
  record?: string;
  /** The alert that led to it. */
  alert?: string;
  /** What to look for, where the address bar's keyword brought somebody here. */
  query?: string;
  /** What the table is narrowed by. */
  filter?: Filter;
}

/** Names that other pages give to views. */
const ALIASES: Readonly<Record<string, View>> = { '': 'portfolio', kpi: 'portfolio', alerts: 'signal' };

/**
 * Reads `#kpi`, `#alerts`, `#person`, `#person/<id>?stage=new`, `#record/<id>`, `#record/<id>/<alert>` and `#search/<words>`;
 * `last` stays where the address names no view.
 */
export function routeOf(hash: string, last: View = 'portfolio'): Route {
  const [path = '', ...conditions] = hash.replace(/^#\/?/, '').split('?');
  const [name = '', record, alert] = path.split('/');
  if (name === 'search') return { view: last, query: decoded(record ?? '') };
  const view = VIEWS.find((one) => one === name) ?? ALIASES[name] ?? last;
  const filter = isFiltered(view) ? filterFromAddress(conditions.join('?')) : {};
  return { view, ...(record && { record }), ...(alert && { alert }), ...(!isEmpty(filter) && { filter }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function hashOf({ view, record, filter }: Route): string {
  const conditions = filter ? filterToAddress(filter) : '';
  return `#${view}${record ? `/${record}` : ''}${conditions && `?${conditions}`}`;
}
