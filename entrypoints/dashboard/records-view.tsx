import { useMemo, useState } from 'preact/hooks';
import { refsIn } from '../../components/dashboard/cells.ts';
import { columnsOf, SEEN, type TableKind } from '../../components/dashboard/columns.ts';
import { filterToAddress } from '../../components/dashboard/filter-address.ts';
import { RecordTable } from '../../components/dashboard/record-table.tsx';
import { isFiltered } from '../../components/dashboard/routes.ts';
import { NEWEST, type Sort, sortRecords } from '../../components/dashboard/sort.ts';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { iconFor } from '../../components/ui/icon.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App } from '../../lib/app/app.ts';
import { type Filter, isEmpty } from '../../lib/app/filter.ts';
import type { GoldenRecord } from '../../lib/record/fold.ts';
import { Lazy } from '../shared/lazy.tsx';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Device } from './device.ts';
import { Narrow } from './narrow.tsx';

const PAGE = 50;
/** As many of the latest as are sorted by another column than the store's own order. */
const SORTED = 5000;
const BATCH = 500;

const loadExport = () => import('./export-pane.tsx');

interface RecordsViewProps {
  app: App;
  device: Device;
  kind: TableKind;
  filter: Filter;
  open: string | undefined;
  onOpen: (id: string) => void;
  onFilter: (filter: Filter) => void;
}

/** What the table shows: a page, how many there are where that is known, and what was left out. */
interface Rows {
  rows: GoldenRecord[];
  total: number | undefined;
  more?: boolean;
  note?: string;
}

/**
 * The table of a kind. The newest first come page by page; another order reads the latest few thousand
 * once. A filter looks through them too.
 */
export function RecordsView({ app, device, kind, filter, open, onOpen, onFilter }: RecordsViewProps) {
  const { t, locale } = useIntl();
  const [sort, setSort] = useState<Sort>(NEWEST);
  const [place, setPlace] = useState({ offset: 0, of: filterToAddress(filter) });
  const [exporting, setExporting] = useState(false);
  const narrowed = !isEmpty(filter);
  const asked = filterToAddress(filter);
  // Another filter begins at its own first page.
  const offset = place.of === asked ? place.offset : 0;
  const own = sort.field === SEEN && sort.descending;
  const note = (key: string, count: number | undefined) => count !== undefined && { note: t(key, { count }) };
  const page = useQuery(app, async (): Promise<Rows | undefined> => {
    if (!own) return undefined;
    if (!narrowed) return app.list(kind, { limit: PAGE, offset });
    const found = await app.find({ kind, filter, limit: PAGE, offset });
    return { rows: found.rows, total: undefined, more: found.more, ...note('list.among', found.among) };
  }, [kind, own, offset, asked]).value;
  const all = useQuery(app, async (): Promise<Rows | undefined> => {
    if (own) return undefined;
    if (!narrowed) return latest(app, kind, (count) => t('dashboard.table.partial', { count }));
    const found = await app.find({ kind, filter, limit: SORTED });
    return { rows: found.rows, total: found.rows.length, ...note('list.among', found.among) };
  }, [kind, own, asked]).value;
  const sorted = useMemo(() => all && sortRecords(all.rows, sort, locale), [all, sort, locale]);
  const shown: Rows | undefined = own
    ? page
    : all && sorted && { ...all, rows: sorted.slice(offset, offset + PAGE) };
  const names = useNames(app, refsIn(shown?.rows ?? [], columnsOf(kind)));
  const nothing = shown && shown.rows.length === 0 && offset === 0;
  const table = !shown ? (
    <div class="card padded">
      <Loading label={t('dashboard.loading')} rows={12} />
    </div>
  ) : nothing ? (
    narrowed ? (
      <NothingFits kind={kind} onAll={() => onFilter({})} />
    ) : (
      <Nothing kind={kind} device={device} />
    )
  ) : (
    <RecordTable
      {...shown}
      kind={kind}
      names={names}
      offset={offset}
      limit={PAGE}
      sort={sort}
      {...(open && { open })}
      onSort={(next) => {
        setSort(next);
        setPlace({ offset: 0, of: asked });
      }}
      onOffset={(offset) => setPlace({ offset, of: asked })}
      onOpen={onOpen}
      onExport={() => setExporting(true)}
    />
  );
  return (
    <>
      {isFiltered(kind) && (!nothing || narrowed) && (
        <Narrow app={app} kind={kind} filter={filter} onFilter={onFilter} />
      )}
      {table}
      {exporting && (
        <Lazy
          load={loadExport}
          show={({ ExportPane }) => (
            <ExportPane
              app={app}
              device={device}
              kind={kind}
              filter={filter}
              onClose={() => setExporting(false)}
            />
          )}
        />
      )}
    </>
  );
}

async function latest(app: App, kind: string, noteOf: (count: number) => string): Promise<Rows> {
  const rows: GoldenRecord[] = [];
  for (;;) {
    const batch = await app.list(kind, { limit: BATCH, offset: rows.length });
    rows.push(...batch.rows);
    if (batch.rows.length < BATCH || rows.length >= SORTED) {
      return { rows, total: rows.length, ...(batch.total > rows.length && { note: noteOf(rows.length) }) };
    }
  }
}

function NothingFits({ kind, onAll }: { kind: TableKind; onAll: () => void }) {
  const { t } = useIntl();
  return (
    <div class="card">
      <Empty
        icon={iconFor(kind)}
        title={t(kind === 'account' ? 'filter.none.account' : 'filter.none')}
        action={<Button onClick={onAll}>{t('filter.none.do')}</Button>}
      >
        {t('filter.none.text')}
      </Empty>
    </div>
  );
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
