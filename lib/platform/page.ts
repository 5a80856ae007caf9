import { allowedHosts, hasHost, requestHost, requestHosts, revokeHost } from './hosts.ts';
import { browser } from './webextension.ts';

export { allowedHosts, hasHost, requestHost, requestHosts, revokeHost };

/** What pages of the extension need of the browser beside the use cases of App. */

/** The address of the tab in front; undefined where the browser does not let us know it. */
export async function activeUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Calls back when another tab comes to front or the one in front moves on. */
export function onActiveChange(listener: () => void): () => void {
  const moved = (_id: number, change: { url?: string; status?: string }) => {
    if (change.url || change.status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(moved);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(moved);
  };
}

/** Opens the side panel; must be the first call inside a click, as the gesture does not survive an await. */
export function openPanel(): void {
  openPanelOf(browser.windows.WINDOW_ID_CURRENT);
}

/** The same from the worker, which has no window of its own. Refused without a gesture: then nothing opens. */
export function openPanelOf(windowId: number): void {
  const opened = browser.sidePanel
    ? browser.sidePanel.open({ windowId })
    : (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  void Promise.resolve(opened).catch(() => undefined);
}

/** Opens the dashboard, on a place of it (`#record/<id>`, `#kpi` …) where given. */
export async function openDashboard(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hash}`) });
}

/** Opens the options, on a section of them where given. */
export async function openOptions(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
}

/** Opens the press review. */
export async function openReview(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/review.html') });
}

export async function open(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The version of the extension, as its manifest says it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/**
 * True where the browser never clears the extension's data by itself: Chromium under the permission
 * `unlimitedStorage`; Firefox once the page has asked for it, which that permission grants unasked.
 */
export async function keepsStorage(): Promise<boolean> {
  const unlimited = browser.runtime.getManifest().permissions?.includes('unlimitedStorage') ?? false;
  if (unlimited && browser.runtime.getURL('').startsWith('chrome-extension:')) return true;
  return (await navigator.storage.persisted()) || (unlimited && (await navigator.storage.persist()));
}

/** The browser's own language, as `fr` or `en-GB`. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
