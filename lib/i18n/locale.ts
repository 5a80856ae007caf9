export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language to show: the person's choice, else the browser's (BCP 47), else English. */
export function pickLocale(choice: 'auto' | Locale, browserLanguage: string): Locale {
  if (choice !== 'auto') return choice;
  const language = browserLanguage.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
