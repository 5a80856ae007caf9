import { useMemo, useState } from 'preact/hooks';
import { refsIn } from '../../components/dashboard/cells.ts';
import { columnsOf, SEEN, type TableKind } from '../../components/dashboard/columns.ts';
import { RecordTable } from '../../components/dashboard/record-table.tsx';
import { NEWEST, type Sort, sortRecords } from '../../components/dashboard/sort.ts';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { iconFor } from '../../components/ui/icon.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App } from '../../lib/app/app.ts';
import type { GoldenRecord } from '../../lib/record/fold.ts';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Device } from './device.ts';

const PAGE = 50;
/** As many of the latest as are sorted by another column than the store's own order. */
const SORTED = 5000;
const BATCH = 500;

interface RecordsViewProps {
  app: App;
  device: Device;
  kind: TableKind;
  open: string | undefined;
  onOpen: (id: string) => void;
}

/** The table of a kind. The newest first come page by page; another order reads the latest few thousand once. */
export function RecordsView({ app, device, kind, open, onOpen }: RecordsViewProps) {
  const { t, locale } = useIntl();
  const [sort, setSort] = useState<Sort>(NEWEST);
  const [offset, setOffset] = useState(0);
  const own = sort.field === SEEN && sort.descending;
  const page = useQuery(app, async () => (own ? await app.list(kind, { limit: PAGE, offset }) : undefined), [
    kind,
    own,
    offset,
  ]).value;
  const all = useQuery(app, async () => (own ? undefined : await latest(app, kind)), [kind, own]).value;
  const sorted = useMemo(() => all && sortRecords(all.rows, sort, locale), [all, sort, locale]);
  const rows = own ? page?.rows : sorted?.slice(offset, offset + PAGE);
  const total = own ? page?.total : all && Math.min(all.total, all.rows.length);
  const names = useNames(app, refsIn(rows ?? [], columnsOf(kind)));
  if (!rows || total === undefined) {
    return (
      <div class="card padded">
        <Loading label={t('dashboard.loading')} rows={12} />
      </div>
    );
  }
  if (total === 0) return <Nothing kind={kind} device={device} />;
  return (
    <RecordTable
      kind={kind}
      rows={rows}
      names={names}
      total={total}
      offset={offset}
      limit={PAGE}
      sort={sort}
      {...(open && { open })}
      {...(all && all.total > all.rows.length && { among: all.rows.length })}
      onSort={(next) => {
        setSort(next);
        setOffset(0);
      }}
      onOffset={setOffset}
      onOpen={onOpen}
    />
  );
}

async function latest(app: App, kind: string): Promise<{ rows: GoldenRecord[]; total: number }> {
  const rows: GoldenRecord[] = [];
  for (;;) {
    const batch = await app.list(kind, { limit: BATCH, offset: rows.length });
    rows.push(...batch.rows);
    if (batch.rows.length < BATCH || rows.length >= SORTED) return { rows, total: batch.total };
  }
}

/** Where a next step in the settings brings the first records of a kind. */
const STEPS: Partial<Record<TableKind, string>> = {
  signal: '#watches/new',
  tender: '#watches/new',
  subscription: '#data',
};

function Nothing({ kind, device }: { kind: TableKind; device: Device }) {
  const { t } = useIntl();
  const step = STEPS[kind];
  return (
    <div class="card">
      <Empty
        icon={iconFor(kind)}
        title={t(`dashboard.empty.${kind}`)}
        action={
          step && (
            <Button variant="primary" onClick={() => void device.openOptions(step)}>
              {t(`dashboard.empty.${kind}.do`)}
            </Button>
          )
        }
      >
        {t(`dashboard.empty.${kind}.text`)}
      </Empty>
    </div>
  );
}
