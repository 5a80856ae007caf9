import type { KpiDefinition } from './define.ts';
import type { Unit } from './kpi.ts';

const modules = import.meta.glob<KpiDefinition>(['./kpis/*.ts', '!./kpis/*.test.ts'], {
  eager: true,
  import: 'default',
});

/** Every KPI by name: each file of `kpis/`. */
export const KPIS: ReadonlyMap<string, KpiDefinition> = new Map(
  Object.values(modules).map((kpi) => [kpi.name, kpi]),
);

/** What the value of a KPI counts, for its display. */
export function unitOf(name: string): Unit | undefined {
  return KPIS.get(name)?.unit;
}
