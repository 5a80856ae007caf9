import { useState } from 'preact/hooks';
import type { FeedView } from '../../lib/app/app.ts';
import type { Result } from '../../lib/fault/fault.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Live } from '../ui/live.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { useTask } from '../ui/use-task.ts';
import { hostOf } from './feed-lines.ts';
import { countStandings, feedName, sortFeeds, standingOf } from './feed-state.ts';

export interface FeedsProps {
  feeds: readonly FeedView[];
  onTry: (url: string) => Promise<Result<{ items: number; alerts: number }>>;
  /** Asks the browser for the host; called straight from the click. */
  onAllow: (url: string) => Promise<boolean>;
  onCopy: (text: string) => void;
  onAddWatch: () => void;
}

export function Feeds({ feeds, onTry, onAllow, onCopy, onAddWatch }: FeedsProps) {
  const { t } = useIntl();
  if (feeds.length === 0) {
    const add = (
      <Button variant="primary" icon="plus" onClick={onAddWatch}>
        {t('options.watch.add')}
      </Button>
    );
    return (
      <div class="card">
        <Empty icon="signal" title={t('options.feed.empty')} action={add}>
          {t('options.feed.empty.text')}
        </Empty>
      </div>
    );
  }
  const counts = countStandings(feeds);
  return (
    <>
      <p class="opt-tally">
        <span>{t('options.feed.summary', { count: feeds.length })}</span>
        {counts.blocked > 0 && (
          <Badge tone="beacon">{t('options.feed.summary.blocked', { count: counts.blocked })}</Badge>
        )}
        {counts.fault > 0 && (
          <Badge tone="bad">{t('options.feed.summary.fault', { count: counts.fault })}</Badge>
        )}
      </p>
      <ul class="opt-list card">
        {sortFeeds(feeds).map((feed) => (
          <FeedRow key={feed.url} feed={feed} onTry={onTry} onAllow={onAllow} onCopy={onCopy} />
        ))}
      </ul>
    </>
  );
}

type FeedRowProps = Pick<FeedsProps, 'onTry' | 'onAllow' | 'onCopy'> & { feed: FeedView };

function FeedRow({ feed, onTry, onAllow, onCopy }: FeedRowProps) {
  const intl = useIntl();
  const { t } = intl;
  const attempt = useTask(onTry);
  const [refused, setRefused] = useState(false);
  const standing = standingOf(feed);
  const name = feedName(feed);
  const host = hostOf(feed.url);
  const reading = attempt.busy || (feed.leaseUntil !== undefined && feed.leaseUntil > intl.now);
  const fault = attempt.fault ?? (standing === 'fault' ? feed.fault : undefined);
  const allow = async () => {
    // Once it is allowed, the worker reads it at once.
    setRefused(!(await onAllow(feed.url)));
  };
  const tryNow = (
    <Button
      small
      icon="refresh"
      busy={attempt.busy}
      label={t('options.feed.try.named', { name })}
      onClick={() => void attempt.start(feed.url)}
    >
      {t(attempt.busy ? 'options.feed.trying' : 'options.feed.try')}
    </Button>
  );
  const outcome = attempt.value && triedWords(attempt.value, t);
  return (
    <li class="opt-row opt-feed">
      <div class="opt-row-main">
        <h2 class="opt-row-title">
          {name} <Badge tone={TONES[standing]}>{t(`options.feed.state.${standing}`)}</Badge>
        </h2>
        <p class="opt-row-address">
          <SafeLink href={feed.url}>{feed.url}</SafeLink>
        </p>
        <p class="opt-row-facts">
          <span>
            {feed.lastSuccessAt === undefined
              ? t('options.feed.never')
              : t('options.feed.success', { when: intl.ago(feed.lastSuccessAt) })}
          </span>
          {feed.items !== undefined && <span>{t('options.feed.items', { count: feed.items })}</span>}
          {feed.weekly > 0 && <span>{t('options.feed.weekly', { count: feed.weekly })}</span>}
          {feed.sharedUntil !== undefined && feed.sharedUntil > intl.now && (
            <span>{t('options.feed.shared')}</span>
          )}
          {standing !== 'blocked' && (
            <span>
              {reading
                ? t('options.feed.reading')
                : t('options.feed.next', { when: intl.ago(Math.max(feed.nextPollAt, intl.now)) })}
            </span>
          )}
          {feed.watches.length > 0 && (
            <span>
              {t('options.feed.for', { watches: intl.list(feed.watches.map((watch) => watch.title)) })}
            </span>
          )}
          {outcome && <span class="opt-lit">{outcome}</span>}
        </p>
        <Live message={outcome ?? ''} />
        {standing === 'blocked' && (
          <div class="opt-ask">
            <p>{t(refused ? 'options.feed.allow.refused' : 'options.feed.allow.why', { host })}</p>
          </div>
        )}
        {fault && <FaultBox fault={fault} actions={tryNow} onCopy={onCopy} />}
      </div>
      <div class="opt-row-actions">
        {standing === 'blocked' ? (
          <Button
            small
            variant="primary"
            title={t('options.feed.allow.named', { name: host })}
            onClick={() => void allow()}
          >
            {t('options.feed.allow')}
          </Button>
        ) : (
          !fault && tryNow
        )}
      </div>
    </li>
  );
}

const TONES = { ok: 'good', waiting: 'neutral', fault: 'bad', blocked: 'beacon' } as const;

function triedWords(
  { items, alerts }: { items: number; alerts: number },
  t: (key: string, values?: Record<string, string | number>) => string,
): string {
  if (items === 0) return t('options.feed.tried.none');
  return `${t('options.feed.tried.items', { count: items })}, ${t('options.feed.tried.alerts', { count: alerts })}`;
}
