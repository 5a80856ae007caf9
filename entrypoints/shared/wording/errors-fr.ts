import errors from '../../../assets/locales/fr/errors.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [errors] as readonly Catalogue[];
