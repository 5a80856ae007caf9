import { useRef, useState } from 'preact/hooks';
import type { GoldenRecord } from '../../lib/record/fold.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { cellText } from './cells.ts';
import { type Column, columnsOf, SEEN, type TableKind, TITLE } from './columns.ts';
import { rowMove } from './row-move.ts';
import { nextSort, type Sort } from './sort.ts';

export interface RecordTableProps {
  kind: TableKind;
  rows: readonly GoldenRecord[];
  names: Readonly<Record<string, string>>;
  /** Undefined where nobody counted them: `more` then says whether others follow. */
  total: number | undefined;
  more?: boolean;
  /** Rows before these, and on a full page. */
  offset: number;
  limit: number;
  sort: Sort;
  /** The row whose dossier is open. */
  open?: string;
  /** Said at the foot: what was left out of the sorting or of the looking. */
  note?: string;
  onSort: (sort: Sort) => void;
  onOffset: (offset: number) => void;
  onOpen: (id: string) => void;
  onExport: () => void;
}

/** The records of a kind: sorted by a click on a head, walked by arrows, opened by Enter or a click. */
export function RecordTable(props: RecordTableProps) {
  const { kind, rows, total, offset, limit, open } = props;
  const intl = useIntl();
  const { t, number } = intl;
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState(0);
  const columns = columnsOf(kind);
  const active = Math.min(focused, Math.max(0, rows.length - 1));
  const further = total === undefined ? (props.more ?? false) : offset + limit < total;
  const page = (to: number) => {
    if (to < 0 || (to > offset && !further)) return;
    setFocused(0);
    props.onOffset(to);
  };
  const key = (event: KeyboardEvent) => {
    const move = rowMove(event.key, active, rows.length);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if ('page' in move) return page(offset + move.page * limit);
    setFocused(move.row);
    body.current?.querySelectorAll<HTMLElement>('.table-open')[move.row]?.focus();
  };
  return (
    <div class="records card">
      <div class="records-scroll">
        <table
          aria-label={
            total === undefined
              ? t(`kinds.${kind}`)
              : t('dashboard.table.label', { kind: t(`kinds.${kind}`), count: total })
          }
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.field} {...props} column={column} />
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={key}>
            {rows.map((record, at) => (
              <tr
                key={record.id}
                class={open && record.members.includes(open) ? 'open' : undefined}
                onClick={() => props.onOpen(record.id)}
              >
                {columns.map((column) => {
                  const text = cellText(record, column, intl, props.names);
                  return column.show === 'title' ? (
                    <th scope="row" key={column.field}>
                      <button
                        type="button"
                        class="table-open"
                        tabIndex={at === active ? 0 : -1}
                        title={text.length > 30 ? text : undefined}
                        onFocus={() => setFocused(at)}
                      >
                        {text}
                      </button>
                    </th>
                  ) : (
                    <td
                      key={column.field}
                      class={classOf(column)}
                      title={text.length > 30 ? text : undefined}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer class="records-foot">
        <span class="records-hint">
          <Kbd keys="↑ ↓" /> <Kbd keys="⏎" />
        </span>
        {props.note && <span>{props.note}</span>}
        <Button small variant="quiet" icon="clip" onClick={props.onExport}>
          {t('export.do')}
        </Button>
        <span class="records-place" role="status">
          {t(further && total === undefined ? 'list.more' : 'dashboard.table.shown', {
            from: number(Math.min(total ?? Number.POSITIVE_INFINITY, offset + 1)),
            to: number(offset + rows.length),
            total: number(total ?? offset + rows.length),
          })}
        </span>
        <Button
          small
          variant="quiet"
          icon="back"
          label={t('dashboard.table.previous')}
          disabled={offset === 0}
          onClick={() => page(offset - limit)}
        />
        <Button
          small
          variant="quiet"
          icon="next"
          label={t('dashboard.table.next')}
          disabled={!further}
          onClick={() => page(offset + limit)}
        />
      </footer>
    </div>
  );
}

function Head({ kind, sort, column, onSort }: RecordTableProps & { column: Column }) {
  const { t, fieldLabel } = useIntl();
  const label =
    column.field === TITLE
      ? t(`dashboard.table.title.${kind}`)
      : column.field === SEEN
        ? t('dashboard.table.seen')
        : fieldLabel(kind, column.field);
  const sorted = sort.field === column.field;
  const datelike = column.show === 'date' || column.show === 'seen' || column.show === 'money';
  return (
    <th
      scope="col"
      class={classOf(column)}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        class="table-sort"
        title={t('dashboard.table.sort', { column: label })}
        onClick={() => onSort(nextSort(sort, column.field, datelike))}
      >
        {label}
        <span class={sorted ? `table-arrow ${sort.descending ? 'down' : 'up'}` : 'table-arrow'}>
          <Icon name="down" size={12} />
        </span>
      </button>
    </th>
  );
}

function classOf(column: Column): string | undefined {
  const numeric = column.show === 'money' || column.show === 'number';
  return (
    [numeric && 'number', column.spare && `spare-${column.spare}`].filter(Boolean).join(' ') || undefined
  );
}
