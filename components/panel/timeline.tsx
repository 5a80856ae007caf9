import type { TimelineEntry } from '../../lib/dossier/dossier.ts';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { Section } from '../ui/section.tsx';

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  authorOf: (by: string) => string;
}

/** What somebody of the team did; the rest has a place of publication instead. */
const OURS = ['clip', 'note', 'call', 'meeting', 'email', 'message', 'task'];

/** What happened, newest first. */
export function Timeline({ entries, authorOf }: TimelineProps) {
  const { t, day, now } = useIntl();
  return (
    <Section title={t('dossier.timeline')}>
      {entries.length === 0 && <p class="quiet">{t('dossier.noTimeline')}</p>}
      <MoreList
        items={entries}
        step={8}
        class="timeline"
        more={(hidden) => t('common.showMore', { count: hidden })}
        keyOf={(entry) => `${entry.id} ${entry.type}`}
      >
        {(entry) => (
          <div class="event">
            <Icon name={iconFor(entry.type)} size={14} />
            <div class="event-text">
              <p>{entry.url ? <SafeLink href={entry.url}>{entry.title}</SafeLink> : entry.title}</p>
              <p class="quiet">
                {t(`timeline.${entry.type}`)}
                {entry.rating && ` · ${t('timeline.rating', { rating: entry.rating })}`} ·{' '}
                {day(entry.at, now)}
                {entry.by && OURS.includes(entry.type) && ` · ${authorOf(entry.by)}`}
              </p>
            </div>
          </div>
        )}
      </MoreList>
    </Section>
  );
}
