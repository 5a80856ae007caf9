import type { WhyOne } from '../../lib/app/identity-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface ReasonListProps {
  /** The strongest first. */
  reasons: readonly WhyOne[];
  /** As many of them. */
  most?: number;
}

/** What speaks for two records being one, and what against, in words. */
export function ReasonList({ reasons, most = 6 }: ReasonListProps) {
  const { t, has } = useIntl();
  const told = reasons.filter(({ key }) => has(key)).slice(0, most);
  return (
    <ul class="why-one">
      {told.map(({ key, values, bits }) => (
        <li key={key}>
          <span class={bits < 0 ? 'why-mark against' : 'why-mark'}>
            <Icon name={bits < 0 ? 'minus' : 'plus'} size={12} />
          </span>
          <span class="unseen">{t(bits < 0 ? 'why.against' : 'why.for')} </span>
          {t(key, values)}
        </li>
      ))}
    </ul>
  );
}
