import { type Rep, until } from './rep.ts';

/** Runs a function in Chromium's background worker, which is woken where it is not running. */
export async function inWorker<A extends unknown[], T>(
  rep: Rep,
  ask: (...given: A) => T | Promise<T>,
  ...given: A
): Promise<T> {
  // A page of the extension sends an errand: that wakes a worker that was killed. Not the popup, which
  // would read the tab in front.
  const page = await rep.open('options.html');
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync' }).catch(() => undefined));
  const target = await until('the worker', () =>
    rep.browser
      .targets()
      .find((found) => found.type() === 'service_worker' && found.url().startsWith(rep.origin)),
  );
  const worker = await target.worker();
  await page.close();
  if (!worker) throw new Error('the worker has no door');
  return (await worker.evaluate(ask as (...given: unknown[]) => unknown, ...given)) as T;
}
