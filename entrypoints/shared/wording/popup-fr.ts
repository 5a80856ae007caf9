import panel from '../../../assets/locales/fr/panel.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [panel] as readonly Catalogue[];
