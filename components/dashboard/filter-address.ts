import { type Filter, parseFilter } from '../../lib/app/filter.ts';
import type { Json } from '../../lib/record/json.ts';

/** Conditions of the address that are lists, words or days, and what they are called there. */
const LISTS = { stage: 'stages', score: 'grades' } as const;
const WORDS = { owner: 'owner', city: 'city', sector: 'sector' } as const;
const DAYS = { quiet: 'quietDays', contact: 'contactDays' } as const;

/** The filter as the address bar keeps it (`mine=1&stage=new&stage=lost&city=Lyon&quiet=30`); '' for none. */
export function filterToAddress(filter: Filter): string {
  const parts = new URLSearchParams();
  if (filter.mine) parts.set('mine', '1');
  for (const [name, key] of Object.entries(LISTS)) {
    for (const one of filter[key] ?? []) parts.append(name, one);
  }
  for (const [name, key] of Object.entries(WORDS)) if (filter[key]) parts.set(name, filter[key]);
  for (const [name, key] of Object.entries(DAYS)) {
    if (filter[key] !== undefined) parts.set(name, String(filter[key]));
  }
  return parts.toString();
}

/** What an address asks for; what it holds that is no condition is left out. */
export function filterFromAddress(address: string): Filter {
  const parts = new URLSearchParams(address);
  const read: Record<string, Json> = { mine: parts.get('mine') === '1' };
  for (const [name, key] of Object.entries(LISTS)) read[key] = parts.getAll(name);
  for (const [name, key] of Object.entries(WORDS)) read[key] = parts.get(name) ?? '';
  for (const [name, key] of Object.entries(DAYS)) {
    const days = parts.get(name);
    if (days) read[key] = Number(days);
  }
  return parseFilter(read);
}

/** Whether two filters ask for the same, whatever the order of their lists. */
export function sameFilter(a: Filter, b: Filter): boolean {
  const sorted = (filter: Filter) =>
    filterToAddress({
      ...filter,
      ...(filter.stages && { stages: filter.stages.toSorted() }),
      ...(filter.grades && { grades: filter.grades.toSorted() }),
    });
  return sorted(a) === sorted(b);
}
