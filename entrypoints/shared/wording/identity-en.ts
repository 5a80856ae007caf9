import identity from '../../../assets/locales/en/identity.json';
import madeOf from '../../../assets/locales/en/made-of.json';
import type { Catalogue } from '../../../lib/i18n/translator.ts';

export default [identity, madeOf] as readonly Catalogue[];
