import identity from '../../../assets/locales/fr/identity.json';
import madeOf from '../../../assets/locales/fr/made-of.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [identity, madeOf] as readonly Catalogue[];
