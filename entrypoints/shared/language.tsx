import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createIntl, IntlProvider } from '../../components/ui/intl.tsx';
import type { Settings } from '../../lib/app/app.ts';
import { pickLocale } from '../../lib/i18n/locale.ts';
import { type Catalogues, createTranslator } from '../../lib/i18n/translator.ts';
import { uiLanguage } from '../../lib/platform/page.ts';

export interface LanguageProps {
  settings: Pick<Settings, 'locale' | 'theme'>;
  catalogues: readonly Catalogues[];
  children: ComponentChildren;
}

/** Gives everything below the chosen language, theme and the time, which moves on every half minute. */
export function Language({ settings, catalogues, children }: LanguageProps) {
  const locale = pickLocale(settings.locale, uiLanguage());
  const translator = useMemo(() => createTranslator(locale, catalogues), [locale, catalogues]);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  const intl = useMemo(() => createIntl(translator, now), [translator, now]);
  return <IntlProvider value={intl}>{children}</IntlProvider>;
}
