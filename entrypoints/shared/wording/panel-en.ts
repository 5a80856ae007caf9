import dossier from '../../../assets/locales/en/dossier.json';
import panel from '../../../assets/locales/en/panel.json';
import score from '../../../assets/locales/en/score.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [panel, score, dossier] as readonly Catalogue[];
