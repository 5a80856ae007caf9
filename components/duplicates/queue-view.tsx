import { useEffect, useRef } from 'preact/hooks';
import type {
  DuplicatePair,
  DuplicateReason,
  Duplicates,
  DuplicateVerdict,
} from '../../lib/app/identity-types.ts';
import { Button } from '../ui/button.tsx';
import { Icon, iconFor } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Progress } from '../ui/loading.tsx';
import { PairView } from './pair-view.tsx';
import { shownScore } from './shown-score.ts';

export interface QueueViewProps {
  queue: Duplicates;
  /** The pairs shown: those of the queue that no verdict was given on just now. */
  pairs: readonly DuplicatePair[];
  reason: DuplicateReason | undefined;
  /** Place of the pair that is looked at. */
  at: number;
  names: Readonly<Record<string, string>>;
  /** Pairs of a bulk merge that is going on, and how many of them are done. */
  merging?: { done: number; total: number };
  canUndo: boolean;
  onReason: (reason: DuplicateReason | undefined) => void;
  onAt: (at: number) => void;
  onDecide: (verdict: DuplicateVerdict) => void;
  onUndo: () => void;
  onBulk: () => void;
  onMore: () => void;
  onOpen: (id: string) => void;
}

/** Records that may be one, the most worth first: a list, and the pair that is looked at beside it. */
export function QueueView(props: QueueViewProps) {
  const { queue, pairs, at, merging } = props;
  const { t } = useIntl();
  const pair = pairs[Math.min(at, pairs.length - 1)];
  return (
    <section class="queue" aria-label={t('duplicates.title')}>
      <Groups {...props} />
      {merging && <Progress label={t('duplicates.merging', { count: merging.total })} {...merging} />}
      {queue.waiting > 0 && (
        <p class="queue-waiting" role="status">
          {t('duplicates.comparing', { count: queue.waiting })}
        </p>
      )}
      {pair && (
        <div class="queue-body card">
          <PairList {...props} />
          <div class="queue-pair">
            <PairView key={nameOf(pair)} pair={pair} names={props.names} onOpen={props.onOpen} />
            <Verdicts {...props} />
          </div>
        </div>
      )}
      {queue.later > 0 && <p class="queue-later">{t('duplicates.later', { count: queue.later })}</p>}
    </section>
  );
}

/** Names a pair for as long as both records stand. */
export function nameOf({ a, b }: DuplicatePair): string {
  return [a.id, b.id].sort().join(' ');
}

function Groups({ queue, reason, merging, onReason, onBulk }: QueueViewProps) {
  const { t, number } = useIntl();
  const all = queue.groups.reduce((sum, group) => sum + group.count, 0);
  const chosen = queue.groups.find((group) => group.reason === reason);
  const chip = (of: DuplicateReason | undefined, label: string, count: number) => (
    <Button key={of ?? 'all'} small pressed={of === reason} onClick={() => onReason(of)}>
      {label}{' '}
      <span class="dash-count">
        {number(count)}
        {queue.more && '+'}
      </span>
    </Button>
  );
  return (
    <div class="queue-groups">
      {chip(undefined, t('duplicates.all'), all)}
      {queue.groups.map((group) => chip(group.reason, t(`duplicates.reason.${group.reason}`), group.count))}
      {chosen?.bulk && (
        <Button small busy={merging !== undefined} onClick={onBulk}>
          {t('duplicates.bulk', { count: chosen.count })}
        </Button>
      )}
    </div>
  );
}

function PairList({ queue, pairs, at, onAt, onMore }: QueueViewProps) {
  const { t, percent } = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const place = Math.min(at, pairs.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div class="queue-list">
      <ol ref={list} aria-label={t('duplicates.pairs')}>
        {pairs.map((pair, index) => (
          <li key={nameOf(pair)}>
            <button
              type="button"
              class="queue-row"
              aria-current={index === place ? 'true' : undefined}
              onClick={() => onAt(index)}
            >
              <Icon name={iconFor(pair.a.kind)} size={14} />
              <span class="queue-names">
                <span>{pair.a.title}</span>
                <span>{pair.b.title}</span>
              </span>
              <span class="queue-score">{percent(shownScore(pair.score))}</span>
            </button>
          </li>
        ))}
      </ol>
      {queue.total > queue.pairs.length && (
        <button type="button" class="show-more" onClick={onMore}>
          {t('common.showMore', { count: queue.total - queue.pairs.length })}
        </button>
      )}
    </div>
  );
}

const VERDICTS = [
  ['merge', 'm'],
  ['apart', 'k'],
  ['later', 'l'],
] as const;

function Verdicts({ canUndo, merging, onDecide, onUndo }: QueueViewProps) {
  const { t } = useIntl();
  return (
    <footer class="queue-verdicts">
      {VERDICTS.map(([verdict, key]) => (
        <Button
          key={verdict}
          variant={verdict === 'merge' ? 'primary' : 'plain'}
          shortcut={key}
          disabled={merging !== undefined}
          onClick={() => onDecide(verdict)}
        >
          {t(`duplicates.do.${verdict}`)}
        </Button>
      ))}
      <Button variant="quiet" icon="undo" shortcut="u" disabled={!canUndo} onClick={onUndo}>
        {t('common.undo')}
      </Button>
      <span class="records-hint">
        <Kbd keys="↑ ↓" />
      </span>
    </footer>
  );
}
