import type { Browser, Tab } from '../app/ports.ts';
import type { Capture } from '../capture/capture.ts';
import { HINTS_GIVEN, type Hint } from '../capture/hint.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { createBroadcast } from './broadcast.ts';
import { hasHost, requestHost } from './hosts.ts';
import { browser } from './webextension.ts';

/** The browser behind the port that use cases know. */
export function createBrowser(): Browser {
  const channel = createBroadcast();
  return {
    activeTab,
    tab,
    readTab,
    async notify(id, title, message) {
      await browser.notifications.create(id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        title,
        message,
      });
    },
    async badge(text) {
      await browser.action.setBadgeText({ text });
      await browser.action.setBadgeBackgroundColor({ color: '#b4472a' });
    },
    hasHost,
    requestHost,
    async openUrl(url) {
      await browser.tabs.create({ url });
    },
    broadcast: channel.send,
    onBroadcast: channel.listen,
  };
}

/** The page tab in front; a window of ours (panel in a tab) is never the answer. */
async function activeTab(): Promise<Tab | undefined> {
  const tabs = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = tabs[0] ?? (await browser.tabs.query({ active: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url && { url: tab.url }) };
}

async function tab(tabId: number): Promise<Tab> {
  const found = await browser.tabs.get(tabId);
  return { id: tabId, ...(found.url && { url: found.url }) };
}

async function readTab(tabId: number, hints: readonly Hint[]): Promise<Result<Capture>> {
  try {
    // A script given as a file takes no argument: they wait in the extension's own world, where it takes them.
    if (hints.length > 0)
      await browser.scripting.executeScript({
        target: { tabId },
        func: (name: string, given: readonly Hint[]) => {
          (globalThis as Record<string, unknown>)[name] = given;
        },
        args: [HINTS_GIVEN, hints],
      });
    const [answer] = await browser.scripting.executeScript<[], Capture>({
      target: { tabId },
      files: ['/capture.js' as never],
    });
    if (!answer?.result) return failed('CAPTURE_CRASHED');
    return ok(answer.result as Capture);
  } catch (error) {
    // The browser's own pages, the stores, PDF viewers and sites not allowed yet end here.
    const detail = error instanceof Error ? error.message : '';
    return failed('CAPTURE_FORBIDDEN', { detail });
  }
}
