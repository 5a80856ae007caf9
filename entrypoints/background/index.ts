import { defineBackground } from 'wxt/utils/define-background';
import { ensureAlarm } from '../../lib/platform/alarm.ts';
import { connectWorker } from '../../lib/platform/connect-worker.ts';
import { onErrand } from '../../lib/platform/messages.ts';
import { onOmnibox } from '../../lib/platform/omnibox.ts';
import { openDashboard, openPanelOf, openReview } from '../../lib/platform/page.ts';
import { browser } from '../../lib/platform/webextension.ts';

const TICK = 'tick';
const MENU_PAGE = 'clip-page';
const MENU_SELECTION = 'clip-selection';

/**
 * The worker dies whenever it is idle: every listener is registered here, synchronously, at each start,
 * and nothing is remembered outside the store.
 */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void createMenus());

  // The panel is opened first: the gesture does not survive an await.
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'clip' || tab?.id === undefined) return;
    openPanelOf(tab.windowId);
    void clip(tab.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    openPanelOf(tab.windowId);
    void clip(tab.id, info.menuItemId === MENU_SELECTION ? info.selectionText : undefined);
  });

  onOmnibox(async (query, markup) => {
    const worker = await connectWorker();
    return worker.ok ? worker.value.suggest(query, markup) : [];
  });
  browser.notifications.onClicked.addListener((id) => void openAlert(id));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TICK) void tick();
  });
  // A site was allowed, wherever that was: its feeds need not wait for their turn.
  browser.permissions.onAdded.addListener(() => void poll());
  onErrand(async ({ type }) => {
    if (type === 'sync') await sync();
    else await poll();
  });

  void ensureAlarm(TICK, 1);
  void wake();
});

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = (key: 'menuPage' | 'menuSelection') => browser.i18n.getMessage(key);
  browser.contextMenus.create({ id: MENU_PAGE, contexts: ['page'], title: title('menuPage') });
  browser.contextMenus.create({ id: MENU_SELECTION, contexts: ['selection'], title: title('menuSelection') });
}

async function clip(tabId: number, selection?: string): Promise<void> {
  const worker = await connectWorker();
  if (worker.ok) await worker.value.clip(tabId, selection);
}

async function sync(): Promise<void> {
  const worker = await connectWorker();
  if (worker.ok) await worker.value.sync();
}

async function poll(): Promise<void> {
  const worker = await connectWorker();
  if (worker.ok) await worker.value.poll();
}

async function tick(): Promise<void> {
  const worker = await connectWorker();
  if (worker.ok) await worker.value.tick();
}

/** What a worker that starts again finds unfinished. */
async function wake(): Promise<void> {
  const worker = await connectWorker();
  if (worker.ok) await worker.value.wake();
}

/** The dossier of the account an alert is about; the press review for a digest. */
async function openAlert(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const worker = await connectWorker();
  const target = worker.ok ? await worker.value.openAlert(id) : undefined;
  if (target) await openDashboard(`#record/${target}`);
  else await openReview();
}
