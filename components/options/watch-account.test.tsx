// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { AccountWatchPlan, SourceOffer } from '../../lib/app/app.ts';
import { failed, ok } from '../../lib/fault/fault.ts';
import { click, show, type } from '../../tests/support/render.tsx';
import { WatchAccount, type WatchAccountProps } from './watch-account.tsx';

const orvane = {
  id: 'a1',
  kind: 'account',
  title: 'Orvane',
  detail: 'Lyon',
  lastSeenAt: '2026-11-01T08:00:00Z',
};
const offer = (address: string, more: Partial<SourceOffer> = {}): SourceOffer => ({
  type: 'feed',
  address,
  words: 'Actus',
  host: new URL(address).host,
  allowed: false,
  followed: false,
  ...more,
});
const [NEWS, JOBS, HELD] = [
  'https://news.google.com/rss/search?q=Orvane',
  'https://orvane.example/carrieres#watch:page',
  'https://orvane.example/feed',
];
const plan: AccountWatchPlan = {
  account: orvane,
  name: 'Orvane',
  query: 'Orvane OR site:orvane.example',
  offers: [
    offer(NEWS, { type: 'google-news', words: '"Orvane" (fr)' }),
    offer(JOBS, { type: 'page', part: 'careers', words: 'Carrières' }),
    offer(HELD, { allowed: true, followed: true }),
  ],
  site: { url: 'https://orvane.example/', allowed: false, looked: false },
};

async function shown(more: Partial<WatchAccountProps> = {}) {
  const props: WatchAccountProps = {
    onSearch: async () => [orvane],
    onPlan: vi.fn(async () => ok(plan)),
    onAllow: vi.fn(async () => true),
    onSetUp: vi.fn(async ({ addresses }) => ok({ watch: { ...orvane, id: 'w1' }, added: addresses })),
    onUndo: vi.fn(async () => ok(undefined)),
    ...more,
  };
  const page = show(<WatchAccount {...props} />);
  await type(page.get('input'), 'orv');
  await click(await vi.waitFor(() => page.get('[role=option]')));
  return { props, page };
}
const button = (page: ReturnType<typeof show>, words: RegExp) => {
  const found = page.all('button').find((one) => words.test(one.textContent ?? ''));
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

describe('watching an account', () => {
  it('shows what would be followed, whose word the browser wants, and sets up what is left ticked', async () => {
    const { props, page } = await shown();
    const text = page.root.textContent ?? '';
    expect(text).toContain('Google News');
    expect(text).toContain('Jobs');
    expect(text).toContain('news.google.com and orvane.example');
    const [, jobs, held] = page.all('input[type=checkbox]') as HTMLInputElement[];
    expect([held?.checked, held?.disabled]).toEqual([true, true]);
    if (jobs) await click(jobs);
    await click(button(page, /Watch 1 source/));
    expect(props.onSetUp).toHaveBeenCalledWith({
      account: 'a1',
      name: 'Orvane',
      query: plan.query,
      addresses: [NEWS],
    });
    expect(page.root.textContent).toContain('1 source added to the watch “Orvane”.');
  });

  it('is taken back with one click', async () => {
    const { props, page } = await shown();
    await click(button(page, /Watch 2 sources/));
    await click(button(page, /Undo/));
    expect(props.onUndo).toHaveBeenCalledWith('w1');
    expect(page.root.textContent).toContain('Taken back');
  });

  it('looks at the home page once it may', async () => {
    const { props, page } = await shown();
    await click(button(page, /Allow and look/));
    expect(props.onAllow).toHaveBeenCalledWith(['https://orvane.example/']);
    expect(props.onPlan).toHaveBeenCalledTimes(2);
  });

  it('says in words why nothing can be planned', async () => {
    const { page } = await shown({ onPlan: async () => failed('ACCOUNT_NAMELESS') });
    expect(page.root.textContent).toContain('no name to look for');
  });
});
