import { SignalLine } from '../panel/signal-line.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Section } from '../ui/section.tsx';
import type { ReviewGroup } from './review.ts';

export interface ReviewViewProps {
  groups: readonly ReviewGroup[];
  days: number;
  onDays: (days: number) => void;
  onPrint: () => void;
  onCopy: () => void;
  /** A `mailto:` address with the review in it. */
  mail: string;
}

const SPANS = [1, 3, 7, 30];

/** What the watches heard lately, by account: a page to read, print or mail. */
export function ReviewView({ groups, days, onDays, onPrint, onCopy, mail }: ReviewViewProps) {
  const { t, date, now } = useIntl();
  return (
    <main class="review">
      <header class="review-head">
        <h1>{t('review.title')}</h1>
        <p class="quiet">{t('review.date', { day: date(now) })}</p>
        <div class="review-acts">
          <SelectField
            label={t('review.span')}
            value={String(days)}
            options={SPANS.map((one) => ({ value: String(one), label: t('review.days', { count: one }) }))}
            onChange={(chosen) => onDays(Number(chosen))}
          />
          <Button variant="primary" icon="article" onClick={onPrint}>
            {t('review.print')}
          </Button>
          <a class="button plain" href={mail}>
            <span class="button-text">{t('review.mail')}</span>
          </a>
          <Button onClick={onCopy}>{t('review.copy')}</Button>
        </div>
      </header>
      {groups.length === 0 && (
        <Empty icon="signal" title={t('review.none')}>
          {t('review.noneText')}
        </Empty>
      )}
      {groups.map((group) => (
        <Section key={group.title} title={group.title} count={group.alerts.length}>
          <ul class="review-list">
            {group.alerts.map((alert) => (
              <li key={alert.id}>
                <SignalLine signal={alert.signal}>
                  {alert.taken && ` · ${t('review.taken', { name: alert.taken.name })}`}
                </SignalLine>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </main>
  );
}
