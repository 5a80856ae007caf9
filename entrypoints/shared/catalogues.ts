import commonEn from '../../assets/locales/en/common.json';
import dossierEn from '../../assets/locales/en/dossier.json';
import errorsEn from '../../assets/locales/en/errors.json';
import fieldsEn from '../../assets/locales/en/fields.json';
import panelEn from '../../assets/locales/en/panel.json';
import scoreEn from '../../assets/locales/en/score.json';
import commonFr from '../../assets/locales/fr/common.json';
import dossierFr from '../../assets/locales/fr/dossier.json';
import errorsFr from '../../assets/locales/fr/errors.json';
import fieldsFr from '../../assets/locales/fr/fields.json';
import panelFr from '../../assets/locales/fr/panel.json';
import scoreFr from '../../assets/locales/fr/score.json';
import type { Catalogues } from '../../lib/i18n/translator.ts';

/** The wording that every page needs; each adds its own area. */
export const BASE: readonly Catalogues[] = [
  { en: commonEn, fr: commonFr },
  { en: errorsEn, fr: errorsFr },
  { en: fieldsEn, fr: fieldsFr },
];

/** What speaks of a record: its score and what to say about it. */
export const DOSSIER: readonly Catalogues[] = [
  { en: scoreEn, fr: scoreFr },
  { en: dossierEn, fr: dossierFr },
];

/** The side panel's and the popup's own. */
export const PANEL: readonly Catalogues[] = [{ en: panelEn, fr: panelFr }, ...DOSSIER];
