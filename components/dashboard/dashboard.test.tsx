// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../lib/kpi/kpi.ts';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { fold } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { click, press, show, type } from '../../tests/support/render.tsx';
import { Drawer } from './drawer.tsx';
import { FiguresRow } from './figures-row.tsx';
import { Frame } from './frame.tsx';
import { MoversCard } from './movers-card.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { RecordTable, type RecordTableProps } from './record-table.tsx';
import { VIEWS } from './routes.ts';
import { NEWEST } from './sort.ts';

const ORVANE = '00000000-0000-4000-8000-0000000000aa';

function record(kind: string, number: number, set: Record<string, Json>) {
  const digits = String(number).padStart(12, '0');
  const made = fold(
    [
      {
        id: `019a0000-0000-7000-8000-${digits}`,
        subject: `00000000-0000-4000-8000-${digits}`,
        kind,
        kv: 1,
        set,
        source: { type: 'page' },
        seenAt: '2026-11-22T09:40:00.000Z',
        by: 'me',
      },
    ],
    kindOf(kind),
  );
  if (!made) throw new Error('nothing folded');
  return made;
}

const tenders = [
  record('tender', 1, {
    title: 'Fleet',
    buyer: 'Valmorel',
    deadline: '2026-12-18',
    value: 240_000,
    currency: 'EUR',
  }),
  record('tender', 2, { title: 'School buses', buyer: 'Talmont' }),
  record('tender', 3, { title: 'Ferry', buyer: 'Vienne' }),
];

function table(more: Partial<RecordTableProps> = {}) {
  const props: RecordTableProps = {
    kind: 'tender',
    rows: tenders,
    names: {},
    total: 120,
    offset: 50,
    limit: 50,
    sort: NEWEST,
    onSort: vi.fn(),
    onOffset: vi.fn(),
    onOpen: vi.fn(),
    onExport: vi.fn(),
    ...more,
  };
  return { props, page: show(<RecordTable {...props} />) };
}

describe('a table of records', () => {
  it('writes each cell as what it holds', () => {
    const { page } = table();
    const [first] = page.all('tbody tr');
    const cells = [...(first?.children ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual(['Fleet', 'Valmorel', '18 Dec 2026', '€240,000', '', '', 'yesterday']);
  });

  it('says how it is sorted and sorts by the column that is clicked', async () => {
    const { page, props } = table();
    expect(page.get('th[aria-sort]').textContent).toBe('Last seen');
    expect(page.get('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await click(page.get('button', 'Buyer'));
    await click(page.get('button', 'Deadline'));
    expect(vi.mocked(props.onSort).mock.calls).toEqual([
      [{ field: 'buyer', descending: false }],
      [{ field: 'deadline', descending: true }],
    ]);
  });

  it('is walked by arrows with one tab stop, and opened by a click anywhere on a row', async () => {
    const { page, props } = table();
    const titles = page.all('.table-open');
    expect(titles.map((title) => title.tabIndex)).toEqual([0, -1, -1]);
    titles[0]?.focus();
    await press('ArrowDown', titles[0]);
    expect(document.activeElement).toBe(titles[1]);
    expect(titles.map((title) => title.tabIndex)).toEqual([-1, 0, -1]);
    await press('End', titles[1]);
    expect(document.activeElement).toBe(titles[2]);
    await click(titles[2] as HTMLElement);
    await click(page.get('tbody tr:first-child td:nth-child(2)'));
    expect(vi.mocked(props.onOpen).mock.calls.flat()).toEqual([tenders[2]?.id, tenders[0]?.id]);
  });

  it('turns pages by button and by key, never past the ends', async () => {
    const { page, props } = table();
    expect(page.get('[role=status]').textContent).toBe('51–53 of 120');
    await click(page.get('button', 'Page before'));
    await press('PageDown', page.all('.table-open')[0]);
    expect(vi.mocked(props.onOffset).mock.calls.flat()).toEqual([0, 100]);
    const last = table({ offset: 100 });
    expect((last.page.get('button', 'Page after') as HTMLButtonElement).disabled).toBe(true);
    await press('PageDown', last.page.all('.table-open')[0]);
    expect(last.props.onOffset).not.toHaveBeenCalled();
  });

  it('marks the row whose dossier is open, and says what was sorted where that is not all', () => {
    const { page } = table({ open: tenders[1]?.id, note: 'Sorted among the latest 5,000.' });
    expect(page.get('tr.open').textContent).toContain('School buses');
    expect(page.text()).toContain('Sorted among the latest 5,000.');
  });

  it('turns pages that nobody counted while others follow', async () => {
    const { page, props } = table({ total: undefined, more: true });
    expect(page.get('[role=status]').textContent).toBe('51–53, and more');
    await click(page.get('button', 'Page after'));
    expect(props.onOffset).toHaveBeenCalledExactlyOnceWith(100);
    const last = table({ total: undefined, more: false });
    expect(last.page.get('[role=status]').textContent).toBe('51–53 of 53');
    expect((last.page.get('button', 'Page after') as HTMLButtonElement).disabled).toBe(true);
  });

  it('names the accounts that a record points to, the first and how many more', () => {
    const signal = record('signal', 9, { title: 'Hiring', account: [ORVANE, 'other'], type: 'hiring' });
    const { page } = table({ kind: 'signal', rows: [signal], names: { [ORVANE]: 'Orvane' } });
    expect(page.get('tbody').textContent).toContain('Orvane +1');
    expect(page.get('tbody').textContent).toContain('Hiring');
  });
});

const ledger: Ledger = {
  currency: 'EUR',
  subscriptions: [
    {
      id: 's1',
      account: ORVANE,
      start: '2026-01-01',
      amount: 1000,
      currency: 'EUR',
      interval: 'month',
      changes: [{ date: '2026-10-05', amount: 1100 }],
    },
    {
      id: 's2',
      account: 'b',
      start: '2026-01-01',
      amount: 9,
      currency: 'USD',
      interval: 'month',
      changes: [],
    },
  ],
  costs: [],
};

describe('the key figures', () => {
  const kpis = standardKpis(ledger, { from: '2026-10-01', to: '2026-11-01' }, 'baremetrics');
  const before = standardKpis(ledger, { from: '2026-09-01', to: '2026-10-01' }, 'baremetrics');
  const row = () => show(<FiguresRow kpis={kpis} before={before} currency="EUR" definitions="baremetrics" />);

  it('stand with their change, good or bad', () => {
    const page = row();
    const mrr = page.get('button', /^MRR€1,100/);
    expect(mrr.textContent).toContain('+10%');
    expect(mrr.querySelector('.good')).not.toBeNull();
    expect(mrr.textContent).toContain('+10% against the period before');
  });

  it('say why, where one cannot be computed', () => {
    expect(row().get('button', /^CAC/).textContent).toBe(
      'CAC–Not computable: no sales or marketing cost recorded',
    );
  });

  it('open the rule of the vendor that was chosen, with what was put in and left out', async () => {
    const page = row();
    const nrr = page.get('button', /^NRR/);
    await click(nrr);
    expect(nrr.getAttribute('aria-expanded')).toBe('true');
    const rule = page.get(`#${CSS.escape(nrr.getAttribute('aria-controls') ?? '')}`).textContent;
    expect(rule).toContain('Baremetrics, as published');
    expect(rule).toContain('€1,100 ÷ €1,000');
    expect(rule).toContain('USD');
    await click(nrr);
    expect(page.text()).not.toContain('Baremetrics, as published');
  });
});

describe('the period', () => {
  const picker = (choice: 'last-month' | 'custom', onChange = vi.fn()) => ({
    onChange,
    page: show(
      <PeriodPicker
        choice={choice}
        period={{ from: '2026-10-01', to: '2026-11-01' }}
        today="2026-11-23"
        onChange={onChange}
      />,
    ),
  });

  it('is one of the calendar', async () => {
    const { page, onChange } = picker('last-month');
    await click(page.get('input[value=quarter]'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('quarter', { from: '2026-10-01', to: '2027-01-01' });
  });

  it('or two days, once they make a period', async () => {
    const { page, onChange } = picker('custom');
    await type(page.get('input', 'From'), '2026-11-15');
    expect(onChange).not.toHaveBeenCalled();
    expect(page.text()).toContain('The first day must come before the last.');
    await type(page.get('input', 'To'), '2026-11-20');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('custom', { from: '2026-11-15', to: '2026-11-21' });
  });
});

describe('the frame', () => {
  const frame = (
    onSearch = vi.fn(async () => [{ id: 'r1', kind: 'person', title: 'Jeanne', detail: '', lastSeenAt: '' }]),
  ) => {
    const props = { onOpen: vi.fn(), onSettings: vi.fn() };
    const page = show(
      <Frame view="tender" counts={{ tender: 1234 }} onSearch={onSearch} {...props}>
        <textarea />
      </Frame>,
    );
    return { page, props, onSearch };
  };

  it('marks the view that is shown and how many records each holds', () => {
    const { page } = frame();
    expect(page.all('[aria-current=page]').map((one) => one.textContent)).toEqual(['Tenders1,234']);
    expect(page.all('nav a')).toHaveLength(VIEWS.length);
  });

  it('finds a record from anywhere: / brings the search, Enter opens', async () => {
    const { page, props, onSearch } = frame();
    await press('/');
    const field = page.get('[role=combobox]');
    expect(document.activeElement).toBe(field);
    await type(field, `${'x'.repeat(80)}`);
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('x'.repeat(64));
    await press('Enter', field);
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('r1');
  });

  it('leaves / to who is writing', async () => {
    const { page } = frame();
    const area = page.get('textarea');
    area.focus();
    expect((await press('/', area)).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(area);
  });
});

describe('the drawer of a dossier', () => {
  it('takes the focus, and Esc closes it unless something inside is being written', async () => {
    const close = vi.fn();
    const page = show(
      <Drawer of="r1" onClose={close}>
        <input />
      </Drawer>,
    );
    expect(document.activeElement).toBe(page.get('aside'));
    await press('Escape', page.get('input'));
    expect(close).not.toHaveBeenCalled();
    await press('Escape', page.get('aside'));
    await click(page.get('button', 'Close the dossier'));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('gives the focus back to the row it came from', () => {
    const page = show(<button type="button">row</button>);
    page.get('button').focus();
    const withDrawer = (open: boolean) => (
      <>
        <button type="button">row</button>
        {open && (
          <Drawer of="r1" onClose={vi.fn()}>
            <p>dossier</p>
          </Drawer>
        )}
      </>
    );
    page.rerender(withDrawer(false));
    page.get('button', 'row').focus();
    page.rerender(withDrawer(true));
    expect(document.activeElement).toBe(page.get('aside'));
    page.rerender(withDrawer(false));
    expect(document.activeElement).toBe(page.get('button', 'row'));
  });
});

describe('who moved', () => {
  const mover = {
    key: '1',
    account: ORVANE,
    known: true,
    type: 'churn' as const,
    date: '2026-11-03',
    amount: -90,
  };

  it('opens the account, where the base knows it', async () => {
    const open = vi.fn();
    const named = { ...mover, key: '2', account: 'talmont', known: false, type: 'new' as const, amount: 40 };
    const page = show(
      <MoversCard movers={[mover, named]} names={{ [ORVANE]: 'Orvane' }} currency="EUR" onOpen={open} />,
    );
    expect(page.text()).toContain('3 NovOrvaneChurn−€90');
    expect(page.text()).toContain('talmontNew+€40');
    await click(page.get('button', 'Orvane'));
    expect(open).toHaveBeenCalledExactlyOnceWith(ORVANE);
  });

  it('says that nobody did', () => {
    const page = show(<MoversCard movers={[]} names={{}} currency="EUR" onOpen={vi.fn()} />);
    expect(page.text()).toContain('Nobody moved in this period.');
  });
});
