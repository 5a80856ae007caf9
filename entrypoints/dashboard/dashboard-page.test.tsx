// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../lib/app/app.ts';
import { DEFAULT_SETTINGS } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/create.ts';
import { type Played, playedDesk } from '../../lib/app/testing/desk.ts';
import { stampId } from '../../lib/record/clock.ts';
import { randomId } from '../../lib/record/id.ts';
import { sampleObservations } from '../../scripts/sample/observations.ts';
import { choose, click, NOW, press, type Shown, show, type } from '../../tests/support/render.tsx';

// The drawing needs a canvas, which only a browser has; tests/gallery drives it there.
vi.mock('../../components/chart/plot.tsx', () => ({ Plot: () => <i class="plot" /> }));
const { figuresFrom } = await import('./figures.ts');
const { DashboardPage } = await import('./dashboard-page.tsx');

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const SAMPLE = sampleObservations('device', NOW, random);

let played: Played;
let app: App;
const saveFile = vi.fn<(name: string, content: Blob) => void>();
const openOptions = vi.fn(async () => undefined);

async function open(hash: string, observations = SAMPLE): Promise<Shown> {
  played = await playedDesk();
  if (observations.length > 0) await played.store.write({ origin: 'pulled', observations });
  const listeners = new Set<Parameters<typeof played.desk.browser.onBroadcast>[0]>();
  // Pages hear of their own changes, as in a browser.
  played.desk.browser.broadcast = (change) => {
    for (const listener of listeners) listener(change);
  };
  played.desk.browser.onBroadcast = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  app = createApp(played.desk);
  location.hash = hash;
  const { store } = played;
  const device = { openOptions, saveFile, figures: figuresFrom(async () => store) };
  return show(<DashboardPage app={app} settings={DEFAULT_SETTINGS} device={device} />);
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  location.hash = '';
});

describe('the portfolio', () => {
  it('computes the last whole month, its charts and who moved from the ledger', async () => {
    const page = await open('');
    await until(() => expect(page.all('.plot')).toHaveLength(3));
    const { kpis } = await app.kpis({ from: '2026-10-01', to: '2026-11-01' });
    const mrr = Math.round(kpis.mrrEnd?.value ?? 0).toLocaleString('en-GB');
    expect(page.get('button', /^MRR€/).textContent).toContain(`€${mrr}`);
    await until(() => expect(page.all('button.mover-name').length).toBeGreaterThan(0));
    expect(document.title).toBe('Portfolio · Vigie');
  });

  it('follows another period at once', async () => {
    const page = await open('#kpi');
    await until(() => page.get('input[value=year]'));
    expect(page.text()).toContain('1 Oct 2026 to 31 Oct 2026');
    await click(page.get('input[value=year]'));
    expect(page.text()).toContain('1 Jan 2026 to 31 Dec 2026');
  });

  it('keeps the vendor that is chosen', async () => {
    const page = await open('');
    await until(() => page.get('input[value=profitwell]'));
    await click(page.get('input[value=profitwell]'));
    await vi.waitFor(async () => expect((await app.settings()).definitions).toBe('profitwell'));
  });

  it('says where subscriptions come from, where there are none', async () => {
    const page = await open('', []);
    await until(() => expect(page.text()).toContain('No subscription yet'));
    await click(page.get('button', 'Import a CSV'));
    expect(location.hash).toBe('#import');
  });
});

describe('the search', () => {
  it('begins with the words that the address bar brought, and opens what is chosen', async () => {
    const page = await open('#account');
    await until(() => expect(page.all('tbody tr').length).toBeGreaterThan(5));
    const name = page.get('tbody tr:first-child .table-open').textContent ?? '';
    location.hash = `#search/${encodeURIComponent(name)}`;
    await until(() => expect(page.get('[role=option][aria-selected=true]').textContent).toContain(name));
    expect((page.get('.dash-search input') as HTMLInputElement).value).toBe(name);
    await press('Enter', page.get('.dash-search input'));
    await until(() => expect(page.get('.drawer').textContent).toContain(name));
  });
});

describe('a table of the dashboard', () => {
  it('counts every kind, and opens the dossier of a row in place', async () => {
    const page = await open('#account');
    await until(() => expect(page.all('tbody tr').length).toBeGreaterThan(5));
    await until(() => expect(page.get('nav [aria-current]').textContent).toMatch(/^Accounts\d+$/));
    const title = page.get('tbody tr:first-child .table-open');
    await click(title);
    await until(() => expect(page.get('.drawer').textContent).toContain(title.textContent ?? '?'));
    expect(location.hash).toMatch(/^#account\/[0-9a-f-]{36}$/);
    expect(page.get('.drawer').textContent).not.toContain('Open in the dashboard');
    await press('Escape', page.get('.drawer'));
    await until(() => expect(page.all('.drawer')).toEqual([]));
  });

  it('sorts all it holds, not only the page it shows', async () => {
    const page = await open('#account');
    await until(() => expect(page.all('tbody tr').length).toBeGreaterThan(5));
    await click(page.get('button', 'Name'));
    const names = () => page.all('.table-open').map((one) => one.textContent ?? '');
    await until(() => {
      const sorted = [...names()].sort(new Intl.Collator('en').compare);
      expect(names()).toEqual(sorted);
    });
  });

  it('pages through more than it shows', async () => {
    const [one] = SAMPLE.filter((observation) => observation.kind === 'person');
    if (!one) throw new Error('nobody in the sample');
    const many = Array.from({ length: 53 }, (_, at) => ({
      ...one,
      id: stampId({ ms: NOW + at, counter: 0 }, random),
      subject: randomId(random),
      set: { fullName: `Person ${at}` },
      add: undefined,
    }));
    const page = await open('#person', many);
    await until(() => expect(page.text()).toContain('1–50 of 53'));
    await click(page.get('button', 'Page after'));
    await until(() => expect(page.all('tbody tr')).toHaveLength(3));
    expect(page.text()).toContain('51–53 of 53');
  });

  it('is narrowed by conditions that the address keeps, and saved as a segment', async () => {
    const page = await open('#account');
    await until(() => expect(page.all('tbody tr').length).toBeGreaterThan(5));
    await choose(page.get('input', 'City'), 'Lyon');
    await until(() => expect(location.hash).toBe('#account?city=Lyon'));
    const { rows } = await app.find({ kind: 'account', filter: { city: 'Lyon' }, limit: 50 });
    await until(() => expect(page.all('tbody tr')).toHaveLength(rows.length));
    expect(rows.length).toBeGreaterThan(0);
    await click(page.get('button', 'Name'));
    await until(() => expect(page.all('tbody tr')).toHaveLength(rows.length));
    await click(page.get('button', 'Save as a segment'));
    await type(page.get('.segment-form input'), 'Around Lyon');
    await click(page.get('.segment-form button', 'Save'));
    await until(() => expect(page.get('[aria-current=true]').textContent).toBe('Around Lyon'));
    const remove = () => page.get('button', 'Remove “Around Lyon”');
    await until(() => expect(remove().getAttribute('aria-busy')).toBeNull());
    await click(remove());
    await until(async () => expect(await app.segments()).toEqual([]));
  });

  it('says when nothing fits, and shows all again', async () => {
    const page = await open('#account?city=Nowhere');
    await until(() => expect(page.text()).toContain('No account fits all of this'));
    await click(page.get('button', 'Show all'));
    await until(() => expect(page.all('tbody tr').length).toBeGreaterThan(5));
  });

  it('says how its records come, where there are none', async () => {
    const page = await open('#signal', []);
    await until(() => expect(page.text()).toContain('No signal yet'));
    await click(page.get('button', 'Add a watch'));
    expect(openOptions).toHaveBeenCalledExactlyOnceWith('#watches/new');
  });
});

describe('the analysis', () => {
  it('takes a subscription typed by hand, tied to the account of that name', async () => {
    const page = await open('#analysis', []);
    const made = await app.create('account', { name: 'Orvane' });
    await until(() => page.get('button', 'Add by hand'));
    await click(page.get('button', 'Add by hand'));
    await click(page.get('dialog button', 'Keep'));
    expect(page.all('.field-error').map((one) => one.textContent)).toEqual([
      'Whose subscription is it?',
      'An amount, as 1,200.50.',
    ]);
    const [name, , amount] = page.all('dialog .entry .field input');
    await type(name ?? page.root, 'orvane');
    await type(amount ?? page.root, '1,200.50');
    await click(page.get('dialog button', 'Keep'));
    await until(() => expect(page.all('dialog')).toHaveLength(0));
    const { rows } = await app.list('subscription', { limit: 5, offset: 0 });
    expect(rows[0]?.fields.amount?.value).toBe(1200.5);
    expect(rows[0]?.fields.account?.value).toBe(made.ok && made.value.id);
  });
});
