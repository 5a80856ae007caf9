import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import analysisEn from '../../assets/locales/en/analysis.json';
import boardEn from '../../assets/locales/en/board.json';
import dashboardEn from '../../assets/locales/en/dashboard.json';
import duplicatesEn from '../../assets/locales/en/duplicates.json';
import importEn from '../../assets/locales/en/import.json';
import listsEn from '../../assets/locales/en/lists.json';
import optionsEn from '../../assets/locales/en/options.json';
import reviewEn from '../../assets/locales/en/review.json';
import analysisFr from '../../assets/locales/fr/analysis.json';
import boardFr from '../../assets/locales/fr/board.json';
import dashboardFr from '../../assets/locales/fr/dashboard.json';
import duplicatesFr from '../../assets/locales/fr/duplicates.json';
import importFr from '../../assets/locales/fr/import.json';
import listsFr from '../../assets/locales/fr/lists.json';
import optionsFr from '../../assets/locales/fr/options.json';
import reviewFr from '../../assets/locales/fr/review.json';
import { createIntl, IntlProvider } from '../../components/ui/intl.tsx';
import { BASE, IDENTITY, PANEL } from '../../entrypoints/shared/catalogues.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';

/** The invented Monday of tests/gallery/data.ts. */
export const NOW = Date.parse('2026-11-23T09:40:00Z');

const PAGES = [
  { en: reviewEn, fr: reviewFr },
  { en: optionsEn, fr: optionsFr },
  { en: dashboardEn, fr: dashboardFr },
  { en: boardEn, fr: boardFr },
  { en: listsEn, fr: listsFr },
  { en: importEn, fr: importFr },
  { en: analysisEn, fr: analysisFr },
  { en: duplicatesEn, fr: duplicatesFr },
];

/** A key without wording fails the test that meets it. */
function missing(key: string): never {
  throw new Error(`no wording: ${key}`);
}

export function intlIn(locale: Locale) {
  return createIntl(createTranslator(locale, [...BASE, ...PANEL, ...IDENTITY, ...PAGES], missing), NOW);
}

export interface Shown {
  root: HTMLElement;
  /** The one element of that role and accessible name (whole, or a pattern). */
  get(selector: string, name?: string | RegExp): HTMLElement;
  all(selector: string): HTMLElement[];
  text(): string;
  rerender(view: ComponentChild): void;
}

/** Puts a view on the (happy-dom) page in English, unless told otherwise; a former one is taken off. */
export function show(view: ComponentChild, locale: Locale = 'en'): Shown {
  const old = document.getElementById('root');
  if (old) act(() => render(null, old));
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  const draw = (next: ComponentChild) =>
    act(() => render(<IntlProvider value={intlIn(locale)}>{next}</IntlProvider>, root));
  draw(view);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    all,
    get(selector, name) {
      const found = all(selector).filter((one) => name === undefined || matches(nameOf(one), name));
      const [first] = found;
      if (!first || found.length > 1) throw new Error(`${found.length} of ${selector} named ${name}`);
      return first;
    },
    text: () => root.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    rerender: draw,
  };
}

/** What a screen reader would call it, near enough for tests: its label, else its text without keys to press. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by) return document.getElementById(by)?.textContent?.trim() ?? '';
  const labelled = element.id && document.querySelector(`label[for="${element.id}"]`);
  if (labelled) return labelled.textContent?.trim() ?? '';
  const copy = element.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent?.trim() ?? '';
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Presses a key on an element, or on the page. */
export async function press(
  key: string,
  target: Element = document.body,
  modifiers: Partial<KeyboardEventInit> = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  await act(async () => void target.dispatchEvent(event));
  return event;
}

export async function type(element: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function choose(element: HTMLElement, value: string): Promise<void> {
  await act(async () => {
    (element as HTMLSelectElement).value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
