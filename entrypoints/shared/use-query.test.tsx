// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { App } from '../../lib/app/app.ts';
import { show } from '../../tests/support/render.tsx';
import { type Query, useQuery } from './use-query.ts';

/** The part of the app that a query needs: word of changes. */
function changing() {
  const listeners = new Set<() => void>();
  const app = {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as App;
  return { app, listeners, change: () => act(async () => listeners.forEach((listener) => void listener())) };
}

/** Answers that are given when the test says so. */
function held() {
  const waiting: ((value: string) => void)[] = [];
  return {
    load: () => new Promise<string>((resolve) => waiting.push(resolve)),
    asked: () => waiting.length,
    answer: (at: number, value: string) => act(async () => waiting[at]?.(value)),
  };
}

function Shown({ app, load, input }: { app: App; load: () => Promise<string>; input: string }) {
  const query: Query<string> = useQuery(app, load, [input]);
  return <p>{`${query.loading ? 'loading' : 'ready'} ${query.value ?? '-'}`}</p>;
}

describe('a query', () => {
  it('asks at once, again after a change, and keeps its answer meanwhile', async () => {
    const { app, change } = changing();
    const { load, asked, answer } = held();
    const page = show(<Shown app={app} load={load} input="a" />);
    expect(page.text()).toBe('loading -');
    await answer(0, 'one');
    expect(page.text()).toBe('ready one');
    await change();
    expect([asked(), page.text()]).toEqual([2, 'ready one']);
    await answer(1, 'two');
    expect(page.text()).toBe('ready two');
  });

  it('never lets a slow answer replace a newer one', async () => {
    const { app, change } = changing();
    const { load, answer } = held();
    const page = show(<Shown app={app} load={load} input="a" />);
    await change();
    await answer(1, 'new');
    await answer(0, 'old');
    expect(page.text()).toBe('ready new');
  });

  it('forgets the answer to other inputs', async () => {
    const { app } = changing();
    const { load, answer } = held();
    const page = show(<Shown app={app} load={load} input="a" />);
    await answer(0, 'of a');
    page.rerender(<Shown app={app} load={load} input="b" />);
    expect(page.text()).toBe('loading -');
    await answer(1, 'of b');
    expect(page.text()).toBe('ready of b');
  });

  it('listens no longer once it is off the page', () => {
    const { app, listeners } = changing();
    show(<Shown app={app} load={held().load} input="a" />);
    expect(listeners.size).toBe(1);
    show(null);
    expect(listeners.size).toBe(0);
  });
});
