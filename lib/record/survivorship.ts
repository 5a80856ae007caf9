import { own } from './json.ts';
import type { FieldDefinition } from './kind.ts';
import type { SourceType } from './observation.ts';

/**
 * Who is believed when sources disagree: the higher rank wins, and among equals the newer.
 * A person's word outranks a page; an official register outranks a page too.
 */
export const RANKS: Readonly<Record<string, number>> = {
  manual: 40,
  selection: 40,
  register: 30,
  crm: 25,
  erp: 25,
  form: 25,
  import: 20,
  page: 15,
  feed: 10,
  derived: 5,
};

/** The rank of a source for a field; an unknown type (a newer version's) ranks as a page. */
export function rankOf(type: SourceType, field: FieldDefinition | undefined): number {
  return own<number | undefined>(field?.rank, type) ?? own(RANKS, type) ?? RANKS.page ?? 0;
}
