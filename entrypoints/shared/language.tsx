import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createIntl, IntlProvider } from '../../components/ui/intl.tsx';
import type { Settings } from '../../lib/app/app.ts';
import { pickLocale } from '../../lib/i18n/locale.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { uiLanguage } from '../../lib/platform/page.ts';
import type { Words } from './wording.ts';

export interface LanguageProps {
  settings: Pick<Settings, 'locale' | 'theme'>;
  /** Loaded before the first drawing. */
  first: Words;
  load: (locale: Words['locale'], faults: boolean) => Promise<Words>;
  children: ComponentChildren;
}

/** Gives everything below the chosen language, theme and the time, which moves on every half minute. */
export function Language({ settings, first, load, children }: LanguageProps) {
  const locale = pickLocale(settings.locale, uiLanguage());
  const [words, setWords] = useState(first);
  const [faults, setFaults] = useState(first.faults);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (words.locale === locale && words.faults === faults) return;
    let current = true;
    void load(locale, faults).then((loaded) => current && setWords(loaded));
    return () => {
      current = false;
    };
  }, [locale, faults, words, load]);
  useEffect(() => {
    document.documentElement.lang = words.locale;
  }, [words.locale]);
  useEffect(() => {
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  const translator = useMemo(() => createTranslator(words.locale, words.catalogues), [words]);
  const intl = useMemo(() => createIntl(translator, now, () => setFaults(true)), [translator, now]);
  return <IntlProvider value={intl}>{children}</IntlProvider>;
}
