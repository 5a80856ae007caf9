import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { sees } from './harness/screen.ts';

let rep: Rep;
beforeAll(async () => {
  rep = await chromiumRep({ extension: BUILT.chromium });
});
afterAll(() => rep?.close());

it('answers the address bar from the worker, whose listeners stand when it has started', async () => {
  const target = await rep.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(rep.origin),
  );
  const worker = await target.worker();
  // No driver can type there; the event is given as the browser gives it.
  const answer = await worker?.evaluate(() => {
    type Event = { hasListeners(): boolean; dispatch(text: string, show: (lines: unknown) => void): void };
    const { onInputChanged, onInputEntered } = chrome.omnibox as unknown as Record<string, Event>;
    if (!onInputChanged?.hasListeners() || !onInputEntered?.hasListeners()) return 'no listener';
    return new Promise((resolve) => onInputChanged.dispatch('jeanne', resolve));
  });
  expect(answer).toEqual([]);
});

it('brings the words that were typed to the dashboard, and looks for them', async () => {
  const page = await rep.open('dashboard.html#search/jeanne%20valmont');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.dash-search input')?.value === 'jeanne valmont',
  );
  await sees(page, 'Nothing by that name');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
});
