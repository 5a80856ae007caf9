import type { Locale } from '../../lib/i18n/locale.ts';
import type { Catalogue, Catalogues } from '../../lib/i18n/translator.ts';

/** An area's wording, one language loaded at a time: the panel and the popup stay small. */
export type Wording = Readonly<Record<Locale, () => Promise<{ default: readonly Catalogue[] }>>>;

export const BASE_WORDING: Wording = {
  en: () => import('./wording/base-en.ts'),
  fr: () => import('./wording/base-fr.ts'),
};

/** What a fault says in its parts. */
export const ERRORS_WORDING: Wording = {
  en: () => import('./wording/errors-en.ts'),
  fr: () => import('./wording/errors-fr.ts'),
};

/** The popup shows no dossier: it needs less. */
export const POPUP_WORDING: Wording = {
  en: () => import('./wording/popup-en.ts'),
  fr: () => import('./wording/popup-fr.ts'),
};

export const PANEL_WORDING: Wording = {
  en: () => import('./wording/panel-en.ts'),
  fr: () => import('./wording/panel-fr.ts'),
};

/** Who is who, and why: comes with the parts of a page that speak of it. */
export const IDENTITY_WORDING: Wording = {
  en: () => import('./wording/identity-en.ts'),
  fr: () => import('./wording/identity-fr.ts'),
};

export interface Words {
  locale: Locale;
  /** Whether the wording of faults is among it. */
  faults: boolean;
  /** Only `locale`'s side is sure to be filled. */
  catalogues: readonly Catalogues[];
}

/** Loads the wording of one language. */
export async function loadWords(areas: readonly (Wording | Catalogues)[], locale: Locale): Promise<Words> {
  const loaded = await Promise.all(
    areas.map(async (area): Promise<readonly Catalogues[]> => {
      if (!isWording(area)) return [area];
      const { default: catalogues } = await area[locale]();
      return catalogues.map((words) => ({ en: {}, fr: {}, [locale]: words }));
    }),
  );
  return { locale, faults: areas.includes(ERRORS_WORDING), catalogues: loaded.flat() };
}

function isWording(area: Wording | Catalogues): area is Wording {
  return typeof area.en === 'function';
}
