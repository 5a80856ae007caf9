import { useEffect, useState } from 'preact/hooks';
import { mailText, reviewOf } from '../../components/review/review.ts';
import { ReviewView } from '../../components/review/review-view.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { PageProps } from '../shared/start.tsx';
import { useQuery } from '../shared/use-query.ts';

export interface ReviewPageProps extends PageProps {
  print: () => void;
  copy: (text: string) => void;
}

/** The press review, wired to the application. */
export function ReviewPage({ app, print, copy }: ReviewPageProps) {
  const { t, now, choiceLabel, ago } = useIntl();
  const [days, setDays] = useState(1);
  const { value: alerts } = useQuery(app, () => app.alerts(), []);
  useEffect(() => {
    document.title = `${t('review.title')} · Vigie`;
  }, [t]);
  if (!alerts) return <Loading label={t('common.loading')} rows={6} />;
  const groups = reviewOf(alerts, now, days, t('review.others'));
  const text = () => mailText(groups, { type: (one) => choiceLabel('signal', 'type', one), ago });
  return (
    <ReviewView
      groups={groups}
      days={days}
      onDays={setDays}
      onPrint={print}
      onCopy={() => copy(text())}
      mail={`mailto:?subject=${encodeURIComponent(t('review.title'))}&body=${encodeURIComponent(text().slice(0, 1500))}`}
    />
  );
}
