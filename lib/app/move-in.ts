import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { type Fields, readerOf, text } from '../record/kind.ts';
import { companiesAgree, companyWords } from '../record/names.ts';
import type { Store } from '../store/port.ts';
import { identify } from './identify.ts';
import type { Move } from './identity-types.ts';

/** The company change that a draft shows of a person already known; undefined where the companies agree. */
export async function moveIn(store: Store, known: GoldenRecord, fields: Fields): Promise<Move | undefined> {
  const [was, is] = [reader(known), readerOf(fields)];
  const [from, to] = [text(was, 'company'), text(is, 'company')];
  if (known.kind !== 'person' || !from || !to || sameCompany(from, to)) return undefined;
  const [old, next] = await Promise.all([store.record(text(was, 'account')), companyNamed(store, to)]);
  return {
    person: known.id,
    from: { company: from, ...titled(text(was, 'title')), ...(old && { account: summarise(old) }) },
    to: { company: to, ...titled(text(is, 'title')), ...(next && { account: summarise(next) }) },
  };
}

/** The account of that name, where one alone has it. */
export async function companyNamed(store: Store, name: string): Promise<GoldenRecord | undefined> {
  return (await identify(store, 'account', { name }))?.record;
}

/** True where two spellings name one company. */
export function sameCompany(a: string, b: string): boolean {
  return companiesAgree(companyWords(a), companyWords(b));
}

/** A title where there is one, as a part of a relation. */
export const titled = (title: string) => (title ? { title } : {});
