import commonEn from '../../assets/locales/en/common.json';
import errorsEn from '../../assets/locales/en/errors.json';
import fieldsEn from '../../assets/locales/en/fields.json';
import commonFr from '../../assets/locales/fr/common.json';
import errorsFr from '../../assets/locales/fr/errors.json';
import fieldsFr from '../../assets/locales/fr/fields.json';
import type { Catalogues } from '../../lib/i18n/translator.ts';

/** The wording that every page needs; each adds its own area. */
export const BASE: readonly Catalogues[] = [
  { en: commonEn, fr: commonFr },
  { en: errorsEn, fr: errorsFr },
  { en: fieldsEn, fr: fieldsFr },
];
