import { createFormats, type Formats } from './formats.ts';
import type { Locale } from './locale.ts';

/** Flat wording keys to texts with `{placeholders}`; a plural has one entry per form: `key.one`, `key.other`. */
export type Catalogue = Readonly<Record<string, string>>;

/** One area's wording in every language. */
export type Catalogues = Readonly<Record<Locale, Catalogue>>;

export type Values = Readonly<Record<string, string | number>>;

/** Finds the wording of a key; a number named `count` picks the plural form and is written in the language's way. */
export type Translate = (key: string, values?: Values) => string;

export interface Translator extends Formats {
  locale: Locale;
  t: Translate;
  /** True where the key, or a plural form of it, has a wording. */
  has(key: string): boolean;
}

/**
 * The wording and formats of one language out of the areas' catalogues (later ones win).
 * A key without wording gives the key itself and is handed to `missing`, which tests make throw.
 */
export function createTranslator(
  locale: Locale,
  catalogues: readonly Catalogues[],
  missing: (key: string) => void = () => {},
): Translator {
  const texts = new Map(catalogues.flatMap((area) => Object.entries(area[locale])));
  const plural = new Intl.PluralRules(locale);
  const formats = createFormats(locale);
  const find = (key: string, count: string | number | undefined): string | undefined => {
    const exact = texts.get(key);
    if (exact !== undefined || typeof count !== 'number') return exact;
    return texts.get(`${key}.${plural.select(count)}`) ?? texts.get(`${key}.other`);
  };
  return {
    ...formats,
    locale,
    has: (key) => texts.has(key) || texts.has(`${key}.other`),
    t: (key, values = {}) => {
      const text = find(key, values.count);
      if (text === undefined) {
        missing(key);
        return key;
      }
      return fill(text, values, formats);
    },
  };
}

/** Replaces `{name}` by its value; one without a value stays as it is written, so that it is seen. */
function fill(text: string, values: Values, formats: Formats): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? formats.number(value) : value;
  });
}
