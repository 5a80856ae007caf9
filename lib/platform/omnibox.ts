import { placeOf, type Suggestion } from '../app/omnibox.ts';
import { browser } from './webextension.ts';

/** The address bar under the keyword `vg`. Registered at the worker's start, like every listener of its. */
export function onOmnibox(suggest: (query: string, markup: boolean) => Promise<Suggestion[]>): void {
  // Chromium reads lines as XML, Firefox as text.
  const markup = browser.runtime.getURL('').startsWith('chrome-extension:');
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omnibox' as never) });
  browser.omnibox.onInputChanged.addListener((text, show) => {
    if (text.trim()) void suggest(text, markup).then(show);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void openPlace(browser.runtime.getURL(`/dashboard.html${placeOf(text)}`), disposition);
  });
}

async function openPlace(url: string, disposition: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}
