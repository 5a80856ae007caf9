import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { IntlProvider, useIntl } from '../../components/ui/intl.tsx';
import { useLatest } from '../../components/ui/use-latest.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { loadWords, type Wording } from './wording.ts';

/** Wording that only this part of the page needs, beside the page's own; nothing is shown until it is there. */
export function MoreWords({ area, children }: { area: Wording; children: ComponentChildren }) {
  const intl = useIntl();
  const words = useLatest(() => loadWords([area], intl.locale), [area, intl.locale]);
  const both = useMemo(() => {
    if (!words) return undefined;
    const more = createTranslator(words.locale, words.catalogues);
    return {
      ...intl,
      has: (key: string) => more.has(key) || intl.has(key),
      t: (...[key, values]: Parameters<typeof intl.t>) =>
        more.has(key) ? more.t(key, values) : intl.t(key, values),
    };
  }, [words, intl]);
  return both ? <IntlProvider value={both}>{children}</IntlProvider> : null;
}
