import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from './find.ts';
import { kill, openTab, type Rep, type RepOptions, until } from './rep.ts';

/** The browser's own window: BiDi's Firefox-only scope, opened by --remote-allow-system-access. */
interface Chrome {
  /** Runs an expression in the browser's window and gives its value (text, number or boolean). */
  run(expression: string): Promise<string>;
  /** Sends a page to an address without waiting: BiDi never reports an extension page as loaded. */
  navigate(page: Page, url: string): Promise<void>;
}

/** Starts Firefox with the extension installed as a temporary add-on. */
export async function firefoxRep(options: RepOptions): Promise<Rep> {
  const { extension, web, profile, locale = 'en-US', visible = false } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: !visible,
    acceptInsecureCerts: true,
    defaultViewport: visible ? null : { width: 1280, height: 800 },
    ...(profile && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': locale,
      'intl.accept_languages': locale,
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'browser.tabs.closeWindowWithLastTab': false,
      ...(web && proxyPrefs(web.host, web.port)),
    },
  });
  const id = await browser.installExtension(extension);
  const chrome = await browserWindow(browser);
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
  const origin = `moz-extension://${await chrome.run(`${policy}.mozExtensionHostname`)}`;
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

  return {
    kind: 'firefox',
    browser,
    origin,
    visit: (url) => openTab(browser, url),
    async open(path) {
      const page = await browser.newPage();
      await chrome.navigate(page, `${origin}/${path}`);
      await until(`${path} to open`, () =>
        page.evaluate((url) => location.href.startsWith(url) && document.readyState === 'complete', origin),
      );
      await page.bringToFront();
      return page;
    },
    async clickToolbarButton(page) {
      await page.bringToFront();
      await chrome.run(`CustomizableUI.addWidgetToArea('${widget}-browser-action', 'nav-bar')`);
      await chrome.run(`document.getElementById('${widget}-BAP').click()`);
      return undefined;
    },
    async pressShortcut(page) {
      await page.bringToFront();
      const pressed = await chrome.run(
        `[...document.querySelectorAll('#ext-keyset-id-${widget} key')]
          .filter((key) => key.getAttribute('modifiers') === 'alt,shift' && key.getAttribute('key') === 'V')
          .map((key) => key.doCommand()).length`,
      );
      if (Number(pressed) !== 1) throw new Error('the browser has no such shortcut');
      // BiDi gives no page for the sidebar, but the browser's window tells what it shows.
      await until('the sidebar to open', async () => {
        const shown = await chrome.run(
          `document.getElementById('sidebar').contentDocument
            ?.getElementById('webext-panels-browser')?.currentURI?.spec`,
        );
        return shown.startsWith(`${origin}/sidepanel.html`);
      });
    },
    sidePanel: async () => undefined,
    async sayYesTo() {
      // For every host: Firefox has a preference for it, meant for tests.
      await chrome.run(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    },
    async killWorker() {
      const stopped = await chrome.run(
        `(async () => {
          const { extension } = ${policy};
          const running = () => extension.backgroundState === 'running';
          if (!running()) return false;
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
          return !running();
        })()`,
      );
      return stopped === 'true';
    },
    crash: () => kill(browser),
    close: () => browser.close(),
  };
}

function proxyPrefs(host: string, port: number): Record<string, string | number> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
  };
}

/** Reaches the browser's own window through the connection that puppeteer keeps for itself. */
async function browserWindow(browser: Browser): Promise<Chrome> {
  type Send = (method: string, params: object) => Promise<{ result: unknown }>;
  const { connection } = browser as unknown as { connection: { send: Send } };
  type Tree = { contexts: { context: string }[] };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as Tree).contexts[0]?.context;
  if (!context) throw new Error('Firefox shows no window');
  return {
    async run(expression) {
      const answer = await connection.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
      const evaluated = answer.result as Evaluated;
      if (evaluated.type !== 'success') throw new Error(`Firefox: ${evaluated.exceptionDetails?.text}`);
      return String(evaluated.result?.value);
    },
    async navigate(page, url) {
      const { _id } = page.mainFrame() as unknown as { _id: string };
      await connection.send('browsingContext.navigate', { context: _id, url, wait: 'none' });
    },
  };
}
