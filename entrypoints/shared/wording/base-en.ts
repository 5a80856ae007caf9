import common from '../../../assets/locales/en/common.json';
import errors from '../../../assets/locales/en/errors.json';
import fields from '../../../assets/locales/en/fields.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [common, errors, fields] as readonly Catalogue[];
