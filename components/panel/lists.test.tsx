// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Today } from '../../lib/app/app.ts';
import * as data from '../../tests/gallery/data.ts';
import { click, press, show } from '../../tests/support/render.tsx';
import { AlertsView } from './alerts-view.tsx';
import { isControl, isTyping, shortcutOf } from './keys.ts';
import { SearchBox } from './search-box.tsx';
import { SiteRow } from './site-row.tsx';
import { TodayView } from './today-view.tsx';

function alertsShown(alerts = data.alerts) {
  const acts = {
    onOpen: vi.fn(),
    onRate: vi.fn(),
    onRead: vi.fn(),
    onTake: vi.fn(),
    onSnooze: vi.fn(),
    onReview: vi.fn(),
    onWatches: vi.fn(),
  };
  return { page: show(<AlertsView alerts={alerts} {...acts} />), ...acts };
}
const idOf = (at: number) => data.alerts[at]?.id ?? '';

describe('alerts', () => {
  it('show account, watch and the words that matched, marked', () => {
    const { page } = alertsShown();
    const [first] = page.all('.alerts > li');
    expect(first?.textContent).toContain('Orvane');
    expect(first?.textContent).toContain('heard by Comptes clés');
    expect([...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain('recrute');
    expect(page.all('.unread')).toHaveLength(2);
  });

  it('are walked with j and k and rated with u and x', async () => {
    const { onRate, onRead, onOpen } = alertsShown();
    await press('u');
    expect(onRate).not.toHaveBeenCalled();
    await press('j');
    await press('u');
    await press('m');
    await press('o');
    await press('j');
    await press('x');
    await press('k');
    await press('x');
    expect(onRate.mock.calls).toEqual([
      [idOf(0), 'useful'],
      [idOf(1), 'noise'],
      [idOf(0), 'noise'],
    ]);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(idOf(0));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(data.orvane.id, idOf(0));
  });

  it('move the focus with the keys, and stay within the list', async () => {
    const { page } = alertsShown();
    for (let step = 0; step < 9; step++) await press('j');
    expect(document.activeElement).toBe(page.all('.alerts > li').at(-1));
    for (let step = 0; step < 9; step++) await press('k');
    expect(document.activeElement).toBe(page.all('.alerts > li')[0]);
  });

  it('are rated, read and opened with the pointer too', async () => {
    const { page, onRate, onRead, onOpen } = alertsShown();
    const at = (selector: string, index: number) => page.all(selector)[index] as HTMLElement;
    await click(at('.alert-actions button', 0));
    await click(at('.alert-actions button', 1));
    await click(at('.alert-actions button', 4));
    await click(at('.alert-accounts button', 0));
    expect(onRate.mock.calls.map(([, verdict]) => verdict)).toEqual(['useful', 'noise']);
    expect(onRead).toHaveBeenCalledOnce();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('stay as they are while a button is pressed with the mouse: keys that showed then would push it away', async () => {
    const { page, onRate } = alertsShown();
    const [button] = page.all('.alert-actions button') as HTMLElement[];
    button?.focus();
    expect(page.all('[aria-current]')).toHaveLength(0);
    await click(button as HTMLElement);
    expect(page.all('[aria-current]')).toHaveLength(1);
    expect(onRate).toHaveBeenCalledOnce();
  });

  it('are drawn thirty at a time', async () => {
    const many = Array.from({ length: 70 }, (_, at) => ({ ...data.alerts[0], id: `alert-${at}` }));
    const { page } = alertsShown(many as typeof data.alerts);
    expect(page.all('.alerts > li')).toHaveLength(30);
    await click(page.get('button', 'Show 40 more'));
    expect(page.all('.alerts > li')).toHaveLength(60);
  });

  it('say how they come where there are none', async () => {
    const { page, onWatches } = alertsShown([]);
    await click(page.get('button', 'Set up a watch'));
    expect(onWatches).toHaveBeenCalledOnce();
  });
});

describe('today', () => {
  const shown = (today: Today, kpis: typeof data.kpis | undefined = data.kpis) => {
    const acts = {
      onOpen: vi.fn(),
      onTaskDone: vi.fn(),
      onRate: vi.fn(),
      onRead: vi.fn(),
      onAlerts: vi.fn(),
      onWatches: vi.fn(),
      onDashboard: vi.fn(),
    };
    return { page: show(<TodayView today={today} names={data.taskNames} kpis={kpis} {...acts} />), ...acts };
  };

  it('shows what is due and for whom, alerts, people to inform and counts', async () => {
    const { page, onTaskDone, onOpen } = shown(data.today);
    expect(page.text()).toContain('Envoyer la proposition chiffrée3 days ago · Jeanne Valmont');
    expect(page.text()).toContain('Inès Morvan');
    expect(page.text()).toContain('by 28 Nov');
    expect(page.text()).toContain('1,284 people · 312 accounts · 96 signals · 4 clipped today');
    await click(page.get('input', 'Done: Envoyer la proposition chiffrée'));
    expect(onTaskDone).toHaveBeenCalledExactlyOnceWith(data.today.tasks[0]?.id);
    await click(page.all('.task button')[0] as HTMLElement);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(data.today.tasks[0]?.about);
  });

  it('marks a task late once its day has passed, not before', () => {
    const task = (at: string) => ({ id: at, at, kind: 'activity', type: 'task', title: at });
    const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
    const { page } = shown({ ...data.emptyToday, tasks: days.map(task) });
    expect(page.all('.task').map((one) => one.querySelector('.late') !== null)).toEqual([true, false, false]);
  });

  it('shows four figures, and why one cannot be computed', () => {
    const { page } = shown(data.today);
    const tiles = page.all('.tile').map((tile) => tile.textContent);
    expect(tiles).toEqual([
      'MRR€48,250',
      'Churn2.1%',
      'CAC–no sales or marketing cost recorded',
      'CLTV€23,810',
    ]);
  });

  it('keeps the place of the figures while they are computed', () => {
    const computing = (
      <TodayView
        today={data.today}
        names={{}}
        onOpen={() => {}}
        onTaskDone={() => {}}
        onRate={() => {}}
        onRead={() => {}}
        onAlerts={() => {}}
        onWatches={() => {}}
        onDashboard={() => {}}
      />
    );
    expect(show(computing).all('.loading')).toHaveLength(1);
  });

  it('begins with what to do first on an empty base, and is calm when nothing waits', () => {
    const fresh = shown(data.emptyToday).page;
    expect(fresh.text()).toContain('Clip your first prospect');
    expect(fresh.all('.tile, .loading')).toHaveLength(0);
    const calm = shown({ ...data.emptyToday, counts: data.today.counts }).page.text();
    expect(calm).toContain('Nothing waits for you');
    expect(calm).not.toContain('first prospect');
  });
});

describe('search', () => {
  const shown = (query: string, results: typeof data.searchResults | undefined = data.searchResults) => {
    const [onQuery, onOpen] = [vi.fn(), vi.fn()];
    const page = show(<SearchBox query={query} results={results} onQuery={onQuery} onOpen={onOpen} />);
    return { page, onQuery, onOpen, input: page.get('input') };
  };

  it('opens what the arrows chose', async () => {
    const { page, onOpen, onQuery, input } = shown('val');
    await press('ArrowDown', input);
    const chosen = page.get('[aria-selected=true]');
    expect(chosen.textContent).toContain('Orvane');
    expect(input.getAttribute('aria-activedescendant')).toBe(chosen.id);
    await press('Enter', input);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(data.orvane.id);
    expect(onQuery).toHaveBeenCalledExactlyOnceWith('');
  });

  it('stays within the results and clears on Esc', async () => {
    const { page, onQuery, input } = shown('val');
    for (let step = 0; step < 9; step++) await press('ArrowDown', input);
    expect(page.get('[aria-selected=true]').textContent).toContain('Valmorel');
    for (let step = 0; step < 9; step++) await press('ArrowUp', input);
    expect(page.get('[aria-selected=true]').textContent).toContain('Jeanne');
    await press('Escape', input);
    expect(onQuery).toHaveBeenCalledExactlyOnceWith('');
  });

  it('is closed without words, and says how much it found', () => {
    expect(shown('').input.getAttribute('aria-expanded')).toBe('false');
    expect(shown('val').page.get('[role=status]').textContent).toBe('3 records found');
    expect(shown('zz', []).page.get('[role=status]').textContent).toBe('0 records found');
    const looking = <SearchBox query="zz" results={undefined} onQuery={() => {}} onOpen={() => {}} />;
    expect(show(looking).get('[role=status]').textContent).toBe('');
  });

  it('takes no query longer than is looked for', () => {
    expect((shown('').input as HTMLInputElement).maxLength).toBe(64);
  });
});

describe('the row about the site', () => {
  it('offers to follow the site that is seen once, and tells how to read what is not seen', async () => {
    const onFollow = vi.fn();
    const once = show(<SiteRow host="www.orvane.example" onFollow={onFollow} />);
    await click(once.get('button', 'Follow this site'));
    expect(onFollow).toHaveBeenCalledOnce();
    expect(show(<SiteRow onFollow={onFollow} />).text()).toContain('Vigie cannot see this page.');
  });
});

describe('shortcuts', () => {
  const event = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

  it('are single keys without modifiers', () => {
    show(null);
    expect(shortcutOf(event('n'))).toBe('n');
    expect(shortcutOf(event('n', { ctrlKey: true }))).toBeUndefined();
    expect(shortcutOf(event('n', { altKey: true }))).toBeUndefined();
    expect(shortcutOf(event('n', { metaKey: true }))).toBeUndefined();
  });

  it('are letters while something is typed, and sleep behind a dialog', () => {
    const page = show(<input type="text" />);
    const typed = event('n', { bubbles: true });
    page.get('input').dispatchEvent(typed);
    expect(shortcutOf(typed)).toBeUndefined();
    show(<dialog open />);
    expect(shortcutOf(event('n'))).toBeUndefined();
  });

  it('know what is a control and what is typed into', () => {
    const page = show(
      <>
        <button type="button">b</button>
        <input type="checkbox" />
        <p>text</p>
      </>,
    );
    const of = (selector: string) => [isControl(page.get(selector)), isTyping(page.get(selector))];
    expect([of('button'), of('input'), of('p')]).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(isControl(null)).toBe(false);
  });
});
