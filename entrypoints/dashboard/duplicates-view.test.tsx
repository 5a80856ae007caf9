// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type App, DEFAULT_SETTINGS } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/create.ts';
import { type Played, playedDesk } from '../../lib/app/testing/desk.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { click, press, type Shown, show } from '../../tests/support/render.tsx';

// The drawing needs a canvas, which only a browser has.
vi.mock('../../components/chart/plot.tsx', () => ({ Plot: () => <i class="plot" /> }));
const { figuresFrom } = await import('./figures.ts');
const { DashboardPage } = await import('./dashboard-page.tsx');

let played: Played;
let app: App;
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 5000 });
const rows = (page: Shown) => page.all('.queue-row').map((row) => row.textContent ?? '');
const people = async () => (await app.list('person', { limit: 1, offset: 0 })).total;

async function open(people: Fields[], settings = DEFAULT_SETTINGS): Promise<Shown> {
  played = await playedDesk();
  const listeners = new Set<Parameters<typeof played.desk.browser.onBroadcast>[0]>();
  played.desk.browser.broadcast = (change) => {
    for (const listener of listeners) listener(change);
  };
  played.desk.browser.onBroadcast = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  app = createApp(played.desk);
  for (const one of people) await app.create('person', one);
  location.hash = '#duplicates';
  const { store } = played;
  const figures = figuresFrom(async () => store);
  const device = { openOptions: vi.fn(), saveFile: vi.fn(), figures };
  return show(<DashboardPage app={app} settings={settings} device={device} />);
}

const TWINS: Fields[] = [
  { fullName: 'Wouter Klaaskens', company: 'Scheldine', phone: ['0470 12 34 56'] },
  { fullName: 'Woutr Klaskens', company: 'Scheldine', location: 'Gand' },
  { fullName: 'Yacine Belhadji', company: 'Logivane' },
  { fullName: 'Yassine Belhadji', company: 'Logivane' },
];

afterEach(() => {
  location.hash = '';
});

describe('the duplicates queue', () => {
  it('is worked through by keys, and every verdict taken back by one', async () => {
    const page = await open(TWINS);
    await until(() => expect(rows(page)).toHaveLength(2));
    const [first, second] = rows(page);
    await press('ArrowDown');
    expect(page.get('.queue-row[aria-current]').textContent).toBe(second);
    await press('m');
    await until(() => expect(rows(page)).toEqual([first]));
    await until(async () => expect(await people()).toBe(3));
    await press('l');
    await until(() => expect(page.text()).toContain('No duplicates to look at'));
    await until(() => expect(page.text()).toContain('1 pair put off comes back within a week.'));
    await press('u');
    await until(() => expect(rows(page)).toEqual([first]));
    await press('u');
    await until(() => expect(rows(page)).toHaveLength(2));
    expect(await people()).toBe(4);
  });

  it('is counted quietly in the navigation, down to nothing', async () => {
    const page = await open(TWINS.slice(0, 2));
    const tab = () => page.get('nav [data-view=duplicates]').textContent;
    await until(() => expect(rows(page)).toHaveLength(1));
    await press('k');
    await until(() => expect(page.text()).toContain('No duplicates to look at'));
    await until(() => expect(tab()).toBe('Duplicates'));
    await press('u');
    await until(() => expect(tab()).toBe('Duplicates1'));
  });

  it('opens either record beside it', async () => {
    const page = await open(TWINS.slice(0, 2));
    await until(() => expect(rows(page)).toHaveLength(1));
    const [title] = page.all('.pair-open');
    const name = title?.textContent ?? '?';
    await click(title as HTMLElement);
    await until(() => expect(page.get('.drawer').textContent).toContain(name));
    expect(location.hash).toMatch(/^#duplicates\//);
  });

  it('says that nothing is proposed where only hard keys count', async () => {
    const page = await open([], { ...DEFAULT_SETTINGS, strictIdentity: true });
    await until(() => expect(page.text()).toContain('Only hard keys say who is who'));
  });
});
