import common from '../../../assets/locales/fr/common.json';
import fields from '../../../assets/locales/fr/fields.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [common, fields] as readonly Catalogue[];
