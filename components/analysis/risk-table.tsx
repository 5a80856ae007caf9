import type { RiskReport } from '../../lib/kpi/risk/customers.ts';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import { AccountName } from './account-name.tsx';

export interface RiskTableProps {
  risk: RiskReport;
  names: Readonly<Record<string, string>>;
  currency: string;
  onOpen: (id: string) => void;
}

/** Who may leave within three months, why, and how far that can be believed. */
export function RiskTable({ risk, names, currency, onOpen }: RiskTableProps) {
  const { t, money, number, date } = useIntl();
  return (
    <>
      <p class="analysis-note">
        {t(`analysis.risk.${risk.basis}`, { left: number(risk.left), examples: number(risk.examples) })}{' '}
        {risk.auc !== undefined &&
          t('analysis.risk.tested', {
            auc: number(risk.auc, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })}
      </p>
      {risk.customers.length === 0 && <p class="analysis-note">{t('analysis.risk.none')}</p>}
      <MoreList
        items={risk.customers}
        step={10}
        keyOf={(one) => one.account}
        more={(hidden) => t('common.showMore', { count: hidden })}
      >
        {(one) => (
          <div class="risk-row">
            <AccountName account={one.account} names={names} onOpen={onOpen} />
            <span class="risk-size">
              <b>{number(one.risk, PERCENT)}</b>
              <span class="risk-meter" aria-hidden="true">
                <span style={{ width: `${100 * one.risk}%` }} />
              </span>
            </span>
            <span class="risk-mrr">{money(Math.round(one.mrr), currency)}</span>
            <span class="risk-why">
              {one.ends
                ? t('analysis.risk.ends', { day: date(one.ends) })
                : one.reasons.map(({ name }) => t(`analysis.reason.${name}`)).join(', ') ||
                  t('analysis.risk.average')}
            </span>
          </div>
        )}
      </MoreList>
    </>
  );
}

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;
