// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FeedView, WatchView } from '../../lib/app/app.ts';
import { failed, ok } from '../../lib/fault/fault.ts';
import { parseQuery } from '../../lib/watch/query.ts';
import { click, NOW, press, show, type } from '../../tests/support/render.tsx';
import { Feeds } from './feeds.tsx';
import { Shell } from './shell.tsx';
import { Watches, type WatchesProps } from './watches.tsx';

const summary = (id: string, title: string, kind = 'watch') => ({
  id,
  kind,
  title,
  detail: '',
  lastSeenAt: '2026-11-01T08:00:00Z',
});
const orvane: WatchView = {
  summary: summary('w1', 'Orvane'),
  query: 'Orvane -stage',
  feeds: ['https://gazette.example/feed'],
  paused: false,
  signals: 4,
  useful: 0,
  noise: 0,
  route: 'auto',
  aboutOnly: false,
};

function watches(more: Partial<WatchesProps> = {}) {
  const props: WatchesProps = {
    watches: [orvane, { ...orvane, summary: summary('w2', 'Rivals'), paused: true, signals: 0 }],
    knownFeeds: ['https://gazette.example/feed', 'https://avis.example/rss'],
    onOpen: vi.fn(),
    onCheck: (query) => {
      const parsed = parseQuery(query);
      return parsed.ok ? undefined : parsed.fault;
    },
    onSearch: async () => [summary('a1', 'Orvane Logiciels', 'account')],
    onTry: vi.fn(async () => ok({ items: 0, events: 0, hits: [] })),
    onNarrow: vi.fn(async () => []),
    onSave: vi.fn(async () => ok(undefined)),
    onPause: vi.fn(async () => ok(undefined)),
    onDelete: vi.fn(async () => ok(undefined)),
    ...more,
  };
  return { props, page: show(<Watches {...props} />) };
}

const submit = (page: ReturnType<typeof show>) => click(page.get('button[type=submit]'));

describe('the list of watches', () => {
  it('says what each looks for and what it found', () => {
    const { page } = watches();
    expect(page.text()).toContain('Orvane -stage');
    expect(page.text()).toContain('4 signals in 30 days');
    expect(page.text()).toContain('Paused');
    expect(page.text()).toContain('No signal in 30 days');
  });

  it('pauses, resumes and opens the one that is clicked', async () => {
    const { page, props } = watches();
    await click(page.get('button', 'Pause Orvane'));
    await click(page.get('button', 'Resume Rivals'));
    await click(page.get('button', 'Edit Rivals'));
    expect(props.onPause).toHaveBeenNthCalledWith(1, 'w1', true);
    expect(props.onPause).toHaveBeenNthCalledWith(2, 'w2', false);
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('w2');
  });

  it('asks before it deletes', async () => {
    const { page, props } = watches();
    await click(page.get('button', 'Delete Orvane'));
    expect(page.text()).toContain('Delete “Orvane”?');
    expect(props.onDelete).not.toHaveBeenCalled();
    await click(page.get('button', 'Delete the watch'));
    expect(props.onDelete).toHaveBeenCalledExactlyOnceWith('w1');
  });

  it('says what to do where it is empty', async () => {
    const { page, props } = watches({ watches: [] });
    expect(page.text()).toContain('No watch yet');
    await click(page.get('button', 'Add a watch'));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('new');
  });
});

describe('a watch that is tried', () => {
  const hit = {
    title: 'Orvane recrute',
    text: 'Orvane recrute à Lyon.',
    url: 'https://gazette.example/a',
    at: '2026-11-20T08:00:00Z',
    site: 'La Gazette',
    type: 'hiring',
    words: ['recrute'],
    sources: 2,
  };

  it('shows what it would have raised, with the passages marked, before it is saved', async () => {
    const run = { items: 40, since: NOW - 9 * 24 * 3600_000, events: 3, hits: [hit] };
    const { page, props } = watches({ open: 'w1', onTry: vi.fn(async () => ok(run)) });
    await click(page.get('button', 'Try it'));
    expect(props.onTry).toHaveBeenCalledExactlyOnceWith({
      query: 'Orvane -stage',
      feeds: ['https://gazette.example/feed'],
      aboutOnly: false,
    });
    expect(page.text()).toContain('It would have raised 3 alerts. 40 items kept here');
    expect(page.text()).toContain('2 sources');
    expect(page.text()).toContain('and 2 older');
    expect(page.all('.opt-hits mark').map((mark) => mark.textContent)).toContain('recrute');
    expect(props.onSave).not.toHaveBeenCalled();
  });

  it('is not with a mistake in its words', async () => {
    const { page, props } = watches({ open: 'new' });
    await type(page.get('input', 'Words to look for'), '(flotte');
    await click(page.get('button', 'Try it'));
    expect(props.onTry).not.toHaveBeenCalled();
    expect(page.text()).toContain('This bracket is never closed.');
  });

  it('that is noisy is named, and a narrowing is tried with one press', async () => {
    const noisy = { ...orvane, useful: 1, noise: 5 };
    expect(watches({ watches: [noisy] }).page.text()).toContain('Noisy');
    expect(watches({ watches: [noisy] }).page.text()).toContain('1 of 6 rated useful');
    const narrow = { type: 'exclude' as const, word: 'salon', query: 'Orvane -stage -salon', noise: 4 };
    const { page, props } = watches({ watches: [noisy], open: 'w1', onNarrow: vi.fn(async () => [narrow]) });
    await click(document.body);
    await click(page.get('button', 'Without “salon” (4 less)'));
    expect(props.onTry).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ query: 'Orvane -stage -salon' }),
    );
    expect((page.get('input', 'Words to look for') as HTMLInputElement).value).toBe('Orvane -stage -salon');
  });
});

describe('a watch being written', () => {
  it('is filled in as a form, which reads and writes the same words', async () => {
    const { page } = watches({ open: 'w1' });
    const field = (name: string) => page.get('input', name) as HTMLInputElement;
    expect([field('All of these').value, field('None of these').value]).toEqual(['Orvane', 'stage']);
    await type(field('Any of these'), 'flotte "poids lourd');
    expect(field('Words to look for').value).toBe('Orvane (flotte OR "poids lourd") -stage');
    expect(field('Any of these').value).toBe('flotte "poids lourd');
    await type(field('Words to look for'), 'Orvane lang:f');
    expect((page.get('select', 'Language') as HTMLSelectElement).value).toBe('f');
    await type(field('Words to look for'), 'title:Orvane');
    expect(page.text()).toContain('These words say more than the form can hold');
  });

  it('completes the name of an account', async () => {
    const { page } = watches({ open: 'new' });
    await type(page.get('input', 'Words to look for'), 'flotte orv');
    await click(page.get('button', 'Orvane Logiciels'));
    expect((page.get('input', 'Words to look for') as HTMLInputElement).value).toBe(
      'flotte "Orvane Logiciels"',
    );
    expect(page.all('.opt-coloured .q-word')).toHaveLength(2);
  });

  it('is not saved with a mistake in its words, nor without a feed', async () => {
    const { page, props } = watches({ open: 'new' });
    await type(page.get('input', 'Words to look for'), '(flotte');
    await submit(page);
    expect(page.text()).toContain('Problem at character 1');
    expect(page.text()).toContain('This bracket is never closed.');
    expect(page.text()).toContain('Give at least one feed');
    await type(page.get('textarea', 'Feeds'), 'a.example/feed\nnot an address');
    expect(page.text()).toContain('Line 2 is not an address: not an address');
    expect(props.onSave).not.toHaveBeenCalled();
  });

  it('leads to the character where the words cannot be read', async () => {
    const { page } = watches({ open: 'new' });
    const field = page.get('input', 'Words to look for') as HTMLInputElement;
    await type(field, 'flotte (camion');
    await submit(page);
    await click(page.get('button', 'Problem at character 8'));
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([7, 8]);
  });

  it('is saved with feeds made whole, and closes', async () => {
    const { page, props } = watches({ open: 'new' });
    await type(page.get('input', 'Name'), ' Fleets ');
    await type(page.get('input', 'Words to look for'), ' flotte ');
    await type(page.get('textarea', 'Feeds'), 'gazette.example/feed');
    await click(page.get('button', 'avis.example'));
    await submit(page);
    expect(props.onSave).toHaveBeenCalledExactlyOnceWith(
      {
        name: 'Fleets',
        query: 'flotte',
        feeds: ['https://gazette.example/feed', 'https://avis.example/rss'],
        aboutOnly: false,
        route: 'auto',
      },
      undefined,
    );
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('takes an account out of the base, and lets it go again', async () => {
    const { page, props } = watches({ open: 'w1' });
    await type(page.get('input', 'Account'), 'orv');
    await click(page.get('[role=option]'));
    expect(page.text()).toContain('Orvane Logiciels');
    await submit(page);
    expect(vi.mocked(props.onSave).mock.calls[0]?.[0]).toMatchObject({ account: 'a1' });
    await click(page.get('button', 'Remove Orvane Logiciels'));
    await submit(page);
    expect(vi.mocked(props.onSave).mock.calls[1]?.[0]).not.toHaveProperty('account');
  });

  it('stays open with the fault where it could not be saved; Esc leaves it', async () => {
    const { page, props } = watches({ open: 'w1', onSave: async () => failed('STORE_QUOTA') });
    await submit(page);
    expect(page.text()).toContain('STORE_QUOTA');
    expect(props.onOpen).not.toHaveBeenCalled();
    await press('Escape', page.get('input', 'Name'));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});

const feed = (more: Partial<FeedView> = {}): FeedView => ({
  url: 'https://gazette.example/feed',
  title: 'La Gazette',
  nextPollAt: NOW + 7 * 60_000,
  lastSuccessAt: NOW - 23 * 60_000,
  items: 42,
  failures: 0,
  primed: true,
  watches: [summary('w1', 'Orvane')],
  allowed: true,
  weekly: 12,
  ...more,
});

function feeds(one: FeedView, more: Partial<Parameters<typeof Feeds>[0]> = {}) {
  const props = {
    feeds: [one],
    onTry: vi.fn(async () => ok({ items: 3, alerts: 1 })),
    onAllow: vi.fn(async () => true),
    onCopy: vi.fn(),
    onAddWatch: vi.fn(),
    ...more,
  };
  return { props, page: show(<Feeds {...props} />) };
}

describe('a feed', () => {
  it('tells its state in words', () => {
    const text = feeds(feed()).page.text();
    for (const part of [
      'Working',
      'Read 23 minutes ago',
      '42 items',
      'next try in 7 minutes',
      'For Orvane',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is tried at once, and says what came', async () => {
    const { page, props } = feeds(feed());
    await click(page.get('button', 'Try now: La Gazette'));
    expect(props.onTry).toHaveBeenCalledExactlyOnceWith('https://gazette.example/feed');
    expect(page.text()).toContain('3 items read, 1 alert');
  });

  it('shows its trouble in its parts', () => {
    const fault = { code: 'FEED_NOT_A_FEED' as const, retryAt: new Date(NOW + 3600_000).toISOString() };
    const { page } = feeds(feed({ fault, failures: 2 }));
    expect(page.all('.fault p')).toHaveLength(4);
    expect(page.text()).toContain('FEED_NOT_A_FEED');
    expect(page.text()).toContain('In trouble');
  });

  it('that the browser does not allow is asked for inside the click', async () => {
    const { page, props } = feeds(feed({ allowed: false }));
    page.get('button', 'Allow this site').click();
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith('https://gazette.example/feed');
    await click(document.body);
    expect(page.text()).not.toContain('did not give access');
  });

  it('that a person refuses to allow is not read, and says so', async () => {
    const { page, props } = feeds(feed({ allowed: false }), { onAllow: vi.fn(async () => false) });
    await click(page.get('button', 'Allow this site'));
    expect(props.onTry).not.toHaveBeenCalled();
    expect(page.text()).toContain('The browser did not give access to gazette.example.');
  });

  it('comes with a watch: none says where to begin', async () => {
    const { page, props } = feeds(feed(), { feeds: [] });
    await click(page.get('button', 'Add a watch'));
    expect(props.onAddWatch).toHaveBeenCalledTimes(1);
  });
});

describe('the navigation of the settings', () => {
  it('marks the section that is shown and what needs a person', () => {
    const page = show(
      <Shell current="feeds" marks={{ feeds: 2, team: 0 }} onDashboard={vi.fn()}>
        <p>here</p>
      </Shell>,
    );
    expect(page.all('[aria-current=page]').map((one) => one.textContent)).toEqual(['Feeds2']);
    expect(page.get('h1').textContent).toBe('Feeds');
    expect(page.all('nav a')).toHaveLength(11);
  });

  it('moves the focus to the heading of another section, not of the first', () => {
    const shell = (current: 'feeds' | 'team') => (
      <Shell current={current} onDashboard={vi.fn()}>
        <p>here</p>
      </Shell>
    );
    const page = show(shell('feeds'));
    expect(document.activeElement).not.toBe(page.get('h1'));
    page.rerender(shell('team'));
    expect(document.activeElement).toBe(page.get('h1'));
  });
});
