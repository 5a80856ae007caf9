import { useEffect, useRef, useState } from 'preact/hooks';
import { BulkDialog } from '../../components/duplicates/bulk-dialog.tsx';
import { nameOf, QueueView } from '../../components/duplicates/queue-view.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App } from '../../lib/app/app.ts';
import type {
  Decided,
  DuplicatePair,
  DuplicateReason,
  DuplicateVerdict,
} from '../../lib/app/identity-types.ts';
import { copy } from '../shared/start.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Say } from '../sidepanel/panel.tsx';
import type { Device } from './device.ts';
import { useVerdicts } from './use-verdicts.ts';

const PAGE = 25;

interface DuplicatesViewProps {
  app: App;
  device: Device;
  /** Only hard keys say who is who: nothing is proposed. */
  strict: boolean;
  say: Say;
  /** Rises when the comparing found something. */
  found: number;
  /** Says how many pairs are open, of every reason. */
  onCount: (count: number) => void;
  onOpen: (id: string) => void;
}

/** The duplicates queue: what was found so far, while the comparing goes on. */
export function DuplicatesView({ app, device, strict, found, say, onCount, onOpen }: DuplicatesViewProps) {
  const { t } = useIntl();
  const [reason, setReason] = useState<DuplicateReason>();
  const [at, setAt] = useState(0);
  const [limit, setLimit] = useState(PAGE);
  const [asking, setAsking] = useState(false);
  const { value, reload } = useQuery(
    app,
    () => app.duplicates({ ...(reason && { reason }), limit, offset: 0 }),
    [reason, limit],
  );
  // Of another reason, what stood stays until the answer is there: the focus is in it.
  const last = useRef(value);
  if (value) last.current = value;
  const queue = last.current;
  const open = queue?.groups.reduce((sum, group) => sum + group.count, 0);
  useEffect(() => {
    if (open !== undefined) onCount(open);
  }, [open, onCount]);
  useEffect(() => {
    if (found > 0) reload();
  }, [found]);
  const verdicts = useVerdicts(app);
  const [merging, setMerging] = useState<{ done: number; total: number }>();
  const bulk = useTask(async (of: DuplicateReason) =>
    app.decideDuplicates(of, 'merge', (done, total) => setMerging({ done, total })),
  );
  const pairs = queue?.pairs.filter((pair) => !verdicts.gone.has(nameOf(pair))) ?? [];
  const names = useNames(app, pairs.flatMap(refsOf));
  const place = Math.min(at, pairs.length - 1);
  const pair = pairs[place];
  const undo = async () => {
    if (await verdicts.undo()) say({ message: t('duplicates.said.undone') });
  };
  const decide = async (verdict: DuplicateVerdict) => {
    if (!pair || bulk.busy) return;
    if (await verdicts.decide(pair, verdict)) {
      say({ message: t(`duplicates.said.${verdict}`, { a: pair.a.title, b: pair.b.title }) });
    }
  };
  const step = (by: number) => setAt(Math.max(0, Math.min(pairs.length - 1, place + by)));
  useKeys({
    m: () => void decide('merge'),
    k: () => void decide('apart'),
    l: () => void decide('later'),
    u: () => void undo(),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  });
  const mergeAll = async (of: DuplicateReason) => {
    setMerging(undefined);
    const done: Decided | undefined = await bulk.start(of);
    if (!done) return;
    setAsking(false);
    setReason(undefined);
    verdicts.remember({ pairs: [], decisions: done.decisions });
    say({ message: t('duplicates.said.bulk', { count: done.pairs }) });
  };
  if (!queue) return <Loading label={t('dashboard.loading')} rows={8} />;
  const chosen = queue.groups.find((group) => group.reason === reason);
  return (
    <>
      {verdicts.fault && <FaultBox fault={verdicts.fault} onCopy={copy} />}
      {pairs.length === 0 && (
        <Nothing strict={strict} device={device} {...(verdicts.canUndo && { onUndo: undo })} />
      )}
      <QueueView
        queue={queue}
        pairs={pairs}
        reason={reason}
        at={place}
        names={names}
        {...(bulk.busy && chosen && { merging: merging ?? { done: 0, total: chosen.count } })}
        canUndo={verdicts.canUndo}
        onReason={(next) => {
          setReason(next);
          setAt(0);
          setLimit(PAGE);
        }}
        onAt={setAt}
        onDecide={(verdict) => void decide(verdict)}
        onUndo={() => void undo()}
        onBulk={() => setAsking(true)}
        onMore={() => setLimit(limit + PAGE)}
        onOpen={onOpen}
      />
      {asking && chosen && (
        <BulkDialog
          reason={chosen.reason}
          count={chosen.count}
          busy={bulk.busy}
          fault={bulk.fault}
          onMerge={() => void mergeAll(chosen.reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface NothingProps {
  strict: boolean;
  device: Device;
  /** Where the last pair was just decided. */
  onUndo?: () => Promise<void>;
}

function Nothing({ strict, device, onUndo }: NothingProps) {
  const { t } = useIntl();
  const key = strict ? 'duplicates.strict' : 'duplicates.empty';
  return (
    <div class="card">
      <Empty
        icon="check"
        title={t(key)}
        action={
          strict ? (
            <Button onClick={() => void device.openOptions('#identity')}>{t('duplicates.strict.do')}</Button>
          ) : (
            onUndo && (
              <Button icon="undo" shortcut="u" onClick={() => void onUndo()}>
                {t('common.undo')}
              </Button>
            )
          )
        }
      >
        {t(`${key}.text`)}
      </Empty>
    </div>
  );
}

/** The records that the fields of a pair point to. */
function refsOf({ differences }: DuplicatePair): string[] {
  return differences
    .flatMap(({ a, b }) => [a, b].flat())
    .filter((value): value is string => typeof value === 'string' && ID.test(value));
}
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
