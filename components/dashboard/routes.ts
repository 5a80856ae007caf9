import { TABLES, type TableKind } from './columns.ts';

export type View = 'portfolio' | TableKind;

export const VIEWS: readonly View[] = ['portfolio', ...TABLES];

export interface Route {
  view: View;
  /** The record whose dossier is open. */
  record?: string;
  /** What to look for, where the address bar's keyword brought somebody here. */
  query?: string;
}

/** Names that other pages give to views. */
const ALIASES: Readonly<Record<string, View>> = { '': 'portfolio', kpi: 'portfolio', alerts: 'signal' };

/** Reads `#kpi`, `#alerts`, `#person`, `#person/<id>`, `#record/<id>` and `#search/<words>`; `last` stays where the address names no view. */
export function routeOf(hash: string, last: View = 'portfolio'): Route {
  const [name = '', record] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'search') return { view: last, query: decoded(record ?? '') };
  const view = VIEWS.find((one) => one === name) ?? ALIASES[name] ?? last;
  return { view, ...(record && { record }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function hashOf({ view, record }: Route): string {
  return `#${view}${record ? `/${record}` : ''}`;
}
