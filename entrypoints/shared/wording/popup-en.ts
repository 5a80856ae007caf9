import panel from '../../../assets/locales/en/panel.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [panel] as readonly Catalogue[];
