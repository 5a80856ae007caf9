import type { Search } from './engines.ts';
import type { Asked } from './mix.ts';
import type { Person } from './people.ts';

export interface Scored {
  /** Milliseconds a query, ascending. */
  times: number[];
  /** Part of the queries that gave the person meant, or one of the very same name and company, among the ten. */
  recall: number;
}

/** Asks all engines each query in turn, after some to warm up. */
export function score(
  engines: Record<string, Search>,
  asked: readonly Asked[],
  people: readonly Person[],
  warm: readonly Asked[],
): Record<string, Scored> {
  const labels = new Map(people.map((person) => [person.id, labelOf(person)]));
  const scored = Object.fromEntries(
    Object.keys(engines).map((name) => [name, { times: [] as number[], found: 0 }]),
  );
  for (const { query } of warm) for (const search of Object.values(engines)) search(query);
  for (const { query, person } of asked) {
    for (const [name, search] of Object.entries(engines)) {
      const into = scored[name];
      const start = performance.now();
      const ids = search(query);
      into?.times.push(performance.now() - start);
      if (into && ids.some((id) => labels.get(id) === labelOf(person))) into.found += 1;
    }
  }
  return Object.fromEntries(
    Object.entries(scored).map(([name, { times, found }]) => [
      name,
      { times: times.sort((a, b) => a - b), recall: found / asked.length },
    ]),
  );
}

function labelOf({ first, last, company }: Person): string {
  return `${first} ${last} ${company}`;
}

/** The value below which that part of ascending values lies. */
export function quantile(ascending: readonly number[], part: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * part))] ?? Number.NaN;
}
