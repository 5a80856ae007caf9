import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from './find.ts';
import { kill, openTab, type Rep, type RepOptions, until } from './rep.ts';

/** CDP's bits for Alt and Shift, and the code of V: the shortcut of wxt.config.ts. */
const ALT_SHIFT = 1 | 8;
const V = 86;

/** Starts Chromium with the extension installed. */
export async function chromiumRep(options: RepOptions): Promise<Rep> {
  const { extension, web, profile, locale = 'en-US', visible = false } = options;
  const language = locale.replace('-', '_');
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    headless: !visible,
    enableExtensions: true,
    defaultViewport: visible ? null : { width: 1280, height: 800 },
    ...(profile && { userDataDir: profile }),
    env: { ...process.env, LANGUAGE: language, LANG: `${language}.UTF-8` },
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--window-size=1640,900',
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(web ? [`--proxy-server=http://${web.host}:${web.port}`, '--ignore-certificate-errors'] : []),
    ],
  });
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  const at = (path: string) =>
    browser.targets().find((target) => target.url().startsWith(`${origin}/${path}`));
  const shown = async (path: string, ms: number): Promise<Page | undefined> => {
    try {
      return await until(`${path} to open`, async () => await at(path)?.asPage(), ms);
    } catch {
      return undefined;
    }
  };

  return {
    kind: 'chromium',
    browser,
    origin,
    visit: (url) => openTab(browser, url),
    open: (path) => openTab(browser, `${origin}/${path}`),
    async clickToolbarButton(page) {
      const extensions = await browser.extensions();
      const installed = extensions.get(id);
      if (!installed) throw new Error('the extension is not installed');
      await page.bringToFront();
      await page.triggerExtensionAction(installed);
      return shown('popup.html', 5_000);
    },
    async pressShortcut(page) {
      await page.bringToFront();
      // The tab strip follows a moment later; a key pressed before belongs to the tab that was in front.
      await page.waitForFunction(() => document.visibilityState === 'visible' && document.hasFocus());
      const cdp = await page.createCDPSession();
      const key = {
        modifiers: ALT_SHIFT,
        windowsVirtualKeyCode: V,
        nativeVirtualKeyCode: V,
        key: 'V',
        code: 'KeyV',
      };
      // Not page.keyboard: the browser takes a shortcut only from a raw press with its native code.
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await cdp.detach();
    },
    sidePanel: () => shown('sidepanel.html', 5_000),
    async sayYesTo(...patterns) {
      const settings = await openTab(browser, `chrome://extensions/?id=${id}`);
      for (const pattern of patterns) await settings.evaluate(grantInAdvance, id, pattern);
      await settings.close();
    },
    async killWorker() {
      const target = browser
        .targets()
        .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
      return target ? await killTarget(browser, target) : false;
    },
    crash: () => kill(browser),
    close: () => browser.close(),
  };
}

/** Closes a worker's target; true once the browser says that it is gone. */
async function killTarget(browser: Browser, target: Target): Promise<boolean> {
  const gone = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), 5_000);
    browser.on('targetdestroyed', (destroyed: Target) => {
      if (destroyed !== target) return;
      clearTimeout(timer);
      resolve(true);
    });
  });
  const worker = await target.worker();
  await worker?.close();
  return gone;
}

/**
 * Runs on chrome://extensions, whose own API lists the host among those the person granted. A later
 * `permissions.request` for it, made inside a real click, is then answered yes without a question.
 */
function grantInAdvance(id: string, pattern: string): Promise<void> {
  type Settings = {
    developerPrivate: { addHostPermission(id: string, host: string, done: () => void): void };
  };
  const { developerPrivate } = chrome as unknown as Settings;
  return new Promise((resolve) => developerPrivate.addHostPermission(id, pattern, resolve));
}
