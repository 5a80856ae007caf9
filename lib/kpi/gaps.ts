import { DEFINITIONS, isDefinitions } from './definitions.ts';
import type { Definitions, Kpis } from './kpi.ts';

/** A figure on which the vendors' rules disagree: each one's value, null where it gives none. */
export interface Gap {
  name: string;
  values: Record<Definitions, number | null>;
}

/** The figures of one period that come out differently under the vendors' rules. */
export function gapsOf(kpis: (definitions: Definitions) => Kpis): Gap[] {
  const of = new Map(
    Object.keys(DEFINITIONS)
      .filter(isDefinitions)
      .map((vendor) => [vendor, kpis(vendor)]),
  );
  const names = Object.keys(of.get('chartmogul') ?? {});
  return names.flatMap((name) => {
    const value = (vendor: Definitions) => of.get(vendor)?.[name]?.value ?? null;
    const values = {
      chartmogul: value('chartmogul'),
      baremetrics: value('baremetrics'),
      profitwell: value('profitwell'),
    };
    return new Set(Object.values(values)).size > 1 ? [{ name, values }] : [];
  });
}
