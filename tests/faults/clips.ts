import type { Page } from 'puppeteer-core';
import { saveWithEnter } from '../browsers/acts.ts';
import { type Rep, until } from '../browsers/harness/rep.ts';
import { textOf } from '../browsers/harness/screen.ts';
import type { Web } from '../browsers/harness/web.ts';

/** The name of the n-th clip: the title of its invented page. */
export function nameOf(number: number): string {
  return `Clip number ${String(number).padStart(5, '0')}`;
}

/**
 * Reads the page of the n-th clip by the shortcut and saves it with its one key. True once the panel has
 * said that it is saved; false where it did not, whatever was killed on the way. `started` is called when
 * the shortcut was pressed.
 */
export async function tryClip(rep: Rep, web: Web, number: number, started?: () => void): Promise<boolean> {
  const name = nameOf(number);
  try {
    const page = await rep.visit(putPage(web, name, number));
    try {
      const panel = await readInPanel(rep, page, name, started);
      await saveWithEnter(panel);
      return true;
    } finally {
      await page.close().catch(() => undefined);
    }
  } catch {
    return false;
  }
}

function putPage(web: Web, name: string, number: number): string {
  const url = `https://faults.example/${number}`;
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: name, url };
  web.put(
    url,
    `<!doctype html><html lang="en"><head><title>${name}</title><link rel="canonical" href="${url}">
    <meta property="og:type" content="article"><meta property="og:title" content="${name}">
    <script type="application/ld+json">${JSON.stringify(article)}</script></head>
    <body><main><article><h1>${name}</h1><p>Words about it.</p></article></main></body></html>`,
  );
  return url;
}

/** The worker may die between the shortcut and the panel: then it is pressed again, as a person would. */
async function readInPanel(rep: Rep, page: Page, name: string, started?: () => void): Promise<Page> {
  return until(
    `${name} in the panel`,
    async () => {
      await rep.pressShortcut(page);
      started?.();
      const panel = await rep.sidePanel();
      if (!panel) return undefined;
      const read = async () => (await textOf(panel)).includes(name) && panel;
      return await until('what was read', read, 3_000).catch(() => undefined);
    },
    20_000,
  );
}

/** The titles of all stored observations of articles, each as often as it is stored. */
export async function onDevice(rep: Rep): Promise<string[]> {
  const page = await rep.open('options.html');
  try {
    return await page.evaluate(async () => {
      const request = indexedDB.open('vigie');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = db.transaction('observations').objectStore('observations').getAll();
      await new Promise((resolve, reject) => {
        rows.onsuccess = resolve;
        rows.onerror = () => reject(rows.error);
      });
      db.close();
      return (rows.result as { kind: string; set?: { title?: unknown } }[])
        .filter((row) => row.kind === 'article')
        .map((row) => String(row.set?.title));
    });
  } finally {
    await page.close();
  }
}

/** The same of what a member may pull from the server. */
export async function onServer(server: string, token: string): Promise<string[]> {
  const titles: string[] = [];
  for (let cursor = '', more = true; more; ) {
    const answer = await fetch(
      `${server}/v1/sync/pull?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    if (!answer.ok) throw new Error(`the server answered ${answer.status} to a pull`);
    const page = (await answer.json()) as {
      observations: { kind: string; set?: { title?: unknown } }[];
      cursor: string;
      more: boolean;
    };
    for (const row of page.observations) if (row.kind === 'article') titles.push(String(row.set?.title));
    ({ cursor, more } = page);
  }
  return titles;
}

/** Waits until nothing of this device waits for the server any more. */
export async function sendAll(rep: Rep): Promise<void> {
  const page = await rep.open('options.html#team');
  await until(
    'the outbox to drain',
    () =>
      page.evaluate(async () => {
        await chrome.runtime.sendMessage({ type: 'sync' }).catch(() => undefined);
        const request = indexedDB.open('vigie');
        const db = await new Promise<IDBDatabase>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
        const count = db.transaction('outbox').objectStore('outbox').count();
        await new Promise((resolve) => {
          count.onsuccess = resolve;
        });
        db.close();
        return count.result === 0;
      }),
    120_000,
  );
  await page.close();
}
