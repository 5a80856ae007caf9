import type { Kpis } from '../../lib/kpi/kpi.ts';
import { useIntl } from '../ui/intl.tsx';
import { Tile } from '../ui/tile.tsx';

export interface KpiTilesProps {
  kpis: Kpis;
  currency: string;
}

const SHOWN = [
  ['mrrEnd', 'money'],
  ['logoChurn', 'rate'],
  ['cac', 'money'],
  ['cltv', 'money'],
] as const;

/** The portfolio in four figures; one that cannot be computed says why. */
export function KpiTiles({ kpis, currency }: KpiTilesProps) {
  const { t, has, money, percent } = useIntl();
  return (
    <dl class="tiles">
      {SHOWN.map(([name, unit]) => {
        const kpi = kpis[name];
        const value = kpi?.value ?? undefined;
        const why = `kpi.why.${kpi?.why}`;
        return (
          <Tile
            key={name}
            label={t(`kpi.${name}`)}
            value={
              value === undefined ? undefined : unit === 'rate' ? percent(value) : money(value, currency)
            }
            note={value === undefined ? t(has(why) ? why : 'kpi.why.none') : undefined}
            title={kpi?.rule}
          />
        );
      })}
    </dl>
  );
}
