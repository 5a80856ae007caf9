import type { Browser, Page } from 'puppeteer-core';
import type { Web } from './web.ts';

/** A sales rep at a browser with the extension installed: what tests and the tour act through. */
export interface Rep {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  origin: string;
  /** Opens a page of the web in a new tab, in front. */
  visit(url: string): Promise<Page>;
  /** Opens a page of the extension (`sidepanel.html` …) in a new tab, in front. */
  open(path: string): Promise<Page>;
  /** A real click on the toolbar button; gives the popup where the browser lets us drive it. */
  clickToolbarButton(page: Page): Promise<Page | undefined>;
  /** The extension's own keyboard shortcut, pressed on the page. */
  pressShortcut(page: Page): Promise<void>;
  /** The real side panel, once something has opened it; undefined where the browser hides it from us. */
  sidePanel(): Promise<Page | undefined>;
  /**
   * Says in advance yes to the question the browser asks when a click requests this host, because a
   * browser without a display cannot show it. The request itself still has to be made by a real click.
   */
  sayYesTo(...patterns: string[]): Promise<void>;
  /** Kills the background worker; false where there was none. It wakes at the next event. */
  killWorker(): Promise<boolean>;
  /** Kills the browser with SIGKILL, as a crash would. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface RepOptions {
  /** The built extension. */
  extension: string;
  /** The web that the browser sees; localhost is always reached directly. */
  web?: Web;
  /** A profile to keep; without one each rep starts afresh. */
  profile?: string;
  /** BCP 47; the browser's language. */
  locale?: string;
  /** Shows the browser (needs a display). */
  visible?: boolean;
}

/** Waits until `ask` gives something else than undefined or false. Throws with `what` after `ms`. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const because = last instanceof Error ? ` (${last.message})` : '';
      throw new Error(`waited ${ms} ms for ${what}${because}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens an address in a new tab, in front, and waits until its document is there. */
export async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}

/** SIGKILL to the browser's process; returns once it is gone. */
export async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) throw new Error('no browser to kill');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
