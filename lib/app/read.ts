import type { Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, history as historyOf, type Value } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Desk } from './desk.ts';
import { keysOf } from './keys-of.ts';

/** The record that a page is about: by the keys that its address alone gives. */
export async function knownAt(desk: Desk, url: string): Promise<Summary | undefined> {
  const page = URL.parse(url);
  if (!page || !/^https?:$/.test(page.protocol)) return undefined;
  const bare = `${page.origin}${page.pathname}${page.search}`;
  const linkedin = /(^|\.)linkedin\.com$/.test(page.hostname);
  const keys = linkedin
    ? [...keysOf('person', { linkedinUrl: url }), ...keysOf('account', { linkedinUrl: url })]
    : [...keysOf('article', { url: bare }), ...keysOf('account', { website: url })];
  for (const key of keys) {
    const [record] = await desk.store.byKeys([key]);
    if (record) return summarise(record);
  }
  return undefined;
}

export async function summaries(desk: Desk, ids: Id[]): Promise<Summary[]> {
  return (await desk.store.records(ids)).map(summarise);
}

export async function history(desk: Desk, id: Id, field: string): Promise<Value[]> {
  const observations = await desk.store.observations(id);
  return historyOf(observations, field, kindOf(observations[0]?.kind ?? ''));
}

/** A page of a kind's records, newest change first. */
export async function list(
  desk: Desk,
  kind: string,
  page: { limit: number; offset: number },
): Promise<{ rows: GoldenRecord[]; total: number }> {
  const [rows, total] = await Promise.all([desk.store.list({ kind, ...page }), desk.store.count(kind)]);
  return { rows, total };
}
