import type { Page } from 'puppeteer-core';
import type { Json } from '../../../lib/record/json.ts';
import type { Observation } from '../../../lib/record/observation.ts';

/** What the extension's own store holds, read where a page of the extension reads it. */
export interface Base {
  observations: Observation[];
  /** The capture that waits for a decision, and why the last reading gave none. */
  pending?: { at: number; capture: { url: string } };
  fault?: { code: string };
}

/** Reads the store through a page of the extension. */
export async function readBase(page: Page): Promise<Base> {
  const [observations, pending, fault] = await page.evaluate(async () => {
    const opening = indexedDB.open('vigie');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const tx = opening.result.transaction(['observations', 'meta']);
    const asked = [
      tx.objectStore('observations').getAll(),
      tx.objectStore('meta').get('clip'),
      tx.objectStore('meta').get('clip.fault'),
    ];
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    opening.result.close();
    return asked.map((request) => JSON.stringify(request.result ?? null));
  });
  const parse = (text: string | undefined): Json => JSON.parse(text ?? 'null') as Json;
  return {
    observations: parse(observations) as unknown as Observation[],
    ...(parse(pending) !== null && { pending: parse(pending) as unknown as Base['pending'] }),
    ...(parse(fault) !== null && { fault: parse(fault) as unknown as Base['fault'] }),
  } as Base;
}

/** Forgets every record and reading, and keeps the settings: the next page is new again. */
export async function emptyBase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('vigie');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const names = [...opening.result.objectStoreNames];
    const tx = opening.result.transaction(names, 'readwrite');
    for (const name of names) if (name !== 'meta') tx.objectStore(name).clear();
    for (const key of ['clip', 'clip.fault', 'clip.saved']) tx.objectStore('meta').delete(key);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    opening.result.close();
  });
}
