import { Badge } from '../ui/badge.tsx';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import type { Mover } from './movers.ts';

export interface MoversCardProps {
  movers: readonly Mover[];
  /** Names of accounts by id. */
  names: Readonly<Record<string, string>>;
  currency: string;
  onOpen: (id: string) => void;
}

/** Who is behind the period's figures. */
export function MoversCard({ movers, names, currency, onOpen }: MoversCardProps) {
  const { t, money, day, now } = useIntl();
  return (
    <section class="movers card" aria-label={t('dashboard.movers')}>
      <h2>{t('dashboard.movers')}</h2>
      {movers.length === 0 && <p class="movers-none">{t('dashboard.movers.none')}</p>}
      <MoreList
        items={movers}
        step={8}
        keyOf={(mover) => mover.key}
        more={(hidden) => t('common.showMore', { count: hidden })}
      >
        {(mover) => (
          <div class="mover">
            <span class="mover-date">{day(mover.date, now)}</span>
            {mover.known && names[mover.account] ? (
              <button type="button" class="mover-name" onClick={() => onOpen(mover.account)}>
                {names[mover.account]}
              </button>
            ) : (
              <span class="mover-name">{mover.known ? '…' : mover.account}</span>
            )}
            <Badge tone={mover.amount < 0 ? 'beacon' : 'accent'}>{t(`dashboard.move.${mover.type}`)}</Badge>
            <span class="mover-amount">
              {mover.amount < 0 ? '−' : '+'}
              {money(Math.abs(mover.amount), currency)}
            </span>
          </div>
        )}
      </MoreList>
    </section>
  );
}
