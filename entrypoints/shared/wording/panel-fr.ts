import dossier from '../../../assets/locales/fr/dossier.json';
import panel from '../../../assets/locales/fr/panel.json';
import score from '../../../assets/locales/fr/score.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [panel, score, dossier] as readonly Catalogue[];
