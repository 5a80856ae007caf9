import analysisEn from '../../assets/locales/en/analysis.json';
import boardEn from '../../assets/locales/en/board.json';
import dashboardEn from '../../assets/locales/en/dashboard.json';
import duplicatesEn from '../../assets/locales/en/duplicates.json';
import importEn from '../../assets/locales/en/import.json';
import listsEn from '../../assets/locales/en/lists.json';
import analysisFr from '../../assets/locales/fr/analysis.json';
import boardFr from '../../assets/locales/fr/board.json';
import dashboardFr from '../../assets/locales/fr/dashboard.json';
import duplicatesFr from '../../assets/locales/fr/duplicates.json';
import importFr from '../../assets/locales/fr/import.json';
import listsFr from '../../assets/locales/fr/lists.json';
import type { Catalogues } from '../../lib/i18n/translator.ts';
import { IDENTITY_WORDING, PANEL_WORDING, type Wording } from '../shared/wording.ts';

/** What the dashboard says, beside what every page does. */
export const DASHBOARD_WORDING: readonly (Wording | Catalogues)[] = [
  PANEL_WORDING,
  { en: dashboardEn, fr: dashboardFr },
  { en: boardEn, fr: boardFr },
  { en: listsEn, fr: listsFr },
  IDENTITY_WORDING,
  { en: duplicatesEn, fr: duplicatesFr },
  { en: importEn, fr: importFr },
  { en: analysisEn, fr: analysisFr },
];
