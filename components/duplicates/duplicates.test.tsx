// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { DuplicatePair } from '../../lib/app/identity-types.ts';
import { click, show } from '../../tests/support/render.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { PairView } from './pair-view.tsx';
import { QueueView, type QueueViewProps } from './queue-view.tsx';
import { shownScore } from './shown-score.ts';

const summary = (id: string, title: string) => ({
  id,
  kind: 'person',
  title,
  detail: 'Orvane',
  lastSeenAt: '2026-11-20T09:00:00Z',
});

function pairOf(at: number): DuplicatePair {
  return {
    a: summary(`a${at}`, `Jeanne Valmont ${at}`),
    b: summary(`b${at}`, `J. Valmont ${at}`),
    score: 0.934,
    reason: 'email',
    reasons: [
      { key: 'match.person.surname.same', values: { a: 'Valmont' }, bits: 9 },
      { key: 'match.person.city.different', values: { a: 'Lyon', b: 'Paris' }, bits: -2 },
    ],
    differences: [
      { field: 'title', a: 'CTO', b: 'VP Sales', merged: 'VP Sales' },
      { field: 'account', b: 'account-1', merged: 'account-1' },
    ],
    agree: ['company', 'lastName'],
    worth: 3,
  };
}

describe('a pair', () => {
  it('says why, what differs, what stays after a merge and what agrees', async () => {
    const onOpen = vi.fn();
    const page = show(<PairView pair={pairOf(1)} names={{ 'account-1': 'Orvane' }} onOpen={onOpen} />);
    expect(page.get('.pair-score').textContent).toBe('93% likely the same');
    expect(page.all('.why-one li').map((one) => one.textContent)).toEqual([
      'For: Same surname: Valmont',
      'Against: Different cities: Lyon, Paris',
    ]);
    const rows = page.all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Job title', 'CTOgoes to the history', 'VP Salesstays'],
      ['Account', 'Nothing', 'Orvanestays'],
    ]);
    expect(page.text()).toContain('Both agree on: Company and Last name.');
    await click(page.get('button', 'J. Valmont 1'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('b1');
  });

  it('is never written as certain', () => {
    expect(shownScore(0.999)).toBe(0.99);
    expect(shownScore(0.5049)).toBe(0.5);
  });
});

function queue(more: Partial<QueueViewProps> = {}) {
  const acts = {
    onReason: vi.fn(),
    onAt: vi.fn(),
    onDecide: vi.fn(),
    onUndo: vi.fn(),
    onBulk: vi.fn(),
    onMore: vi.fn(),
    onOpen: vi.fn(),
  };
  const pairs = [pairOf(1), pairOf(2)];
  const props: QueueViewProps = {
    queue: {
      groups: [
        { reason: 'email', count: 12, bulk: true },
        { reason: 'name', count: 3, bulk: false },
      ],
      pairs,
      total: 15,
      more: false,
      later: 2,
      waiting: 1200,
    },
    pairs,
    reason: undefined,
    at: 1,
    names: {},
    canUndo: false,
    ...acts,
    ...more,
  };
  return { page: show(<QueueView {...props} />), ...acts };
}

describe('the queue', () => {
  it('lists pairs and reasons, marks the pair that is looked at, and says what is left to do', async () => {
    const { page, onAt, onReason, onMore } = queue();
    expect(page.get('[aria-current=true]').textContent).toContain('Jeanne Valmont 2');
    expect(page.text()).toContain('1,200 records are still to be compared.');
    expect(page.text()).toContain('2 pairs put off come back within a week.');
    await click(page.all('.queue-row')[0] as HTMLElement);
    await click(page.get('button', 'Same e-mail address 12'));
    await click(page.get('button', 'Show 13 more'));
    expect(onAt).toHaveBeenCalledExactlyOnceWith(0);
    expect(onReason).toHaveBeenCalledExactlyOnceWith('email');
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('takes each verdict, and its undo once there is one', async () => {
    const { page, onDecide } = queue();
    await click(page.get('button', 'Merge'));
    await click(page.get('button', 'Keep apart'));
    await click(page.get('button', 'Later'));
    expect(onDecide.mock.calls.flat()).toEqual(['merge', 'apart', 'later']);
    expect((page.get('button', 'Undo') as HTMLButtonElement).disabled).toBe(true);
    const { page: after, onUndo } = queue({ canUndo: true });
    await click(after.get('button', 'Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('offers to merge all of a reason only where that is a hard key', () => {
    const bulk = (page: ReturnType<typeof show>) =>
      page.all('button').filter((one) => /Merge all/.test(one.textContent ?? ''));
    expect(bulk(queue({ reason: 'email' }).page)).toHaveLength(1);
    expect(bulk(queue({ reason: 'name' }).page)).toEqual([]);
    expect(bulk(queue().page)).toEqual([]);
  });

  it('says how many it is merging, and takes no verdict meanwhile', () => {
    const { page } = queue({ reason: 'email', merging: { done: 5, total: 12 } });
    expect(page.get('progress').getAttribute('aria-label')).toBe('Merging 12 pairs…');
    expect(page.get('progress').getAttribute('value')).toBe('5');
    expect((page.get('button', 'Merge') as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('the question before a merge of many', () => {
  it('says how many, why these, and how it is taken back', async () => {
    const onMerge = vi.fn();
    const page = show(
      <BulkDialog reason="email" count={12} busy={false} onMerge={onMerge} onClose={vi.fn()} />,
    );
    expect(page.get('h2').textContent).toBe('Merge 12 pairs?');
    expect(page.text()).toContain('Same e-mail address');
    expect(page.text()).toContain('Undo takes all of them apart again');
    await click(page.get('button', 'Merge all 12 pairs'));
    expect(onMerge).toHaveBeenCalledOnce();
  });
});
