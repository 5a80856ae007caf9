import common from '../../../assets/locales/en/common.json';
import fields from '../../../assets/locales/en/fields.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [common, fields] as readonly Catalogue[];
