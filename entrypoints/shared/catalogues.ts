import type { Catalogue, Catalogues } from '../../lib/i18n/translator.ts';
import baseEn from './wording/base-en.ts';
import baseFr from './wording/base-fr.ts';
import errorsEn from './wording/errors-en.ts';
import errorsFr from './wording/errors-fr.ts';
import identityEn from './wording/identity-en.ts';
import identityFr from './wording/identity-fr.ts';
import panelEn from './wording/panel-en.ts';
import panelFr from './wording/panel-fr.ts';

/** The wording of both languages at once, for pages whose size does not matter and for tests. */
function both(en: readonly Catalogue[], fr: readonly Catalogue[]): readonly Catalogues[] {
  return en.map((words, at) => ({ en: words, fr: fr[at] ?? {} }));
}

/** What every page needs: common words, fields, errors. */
export const BASE = [...both(baseEn, baseFr), ...both(errorsEn, errorsFr)];

/** The side panel's and the popup's own; what speaks of a record (score, what to say) is among it. */
export const PANEL = both(panelEn, panelFr);

/** Who is who, and why. */
export const IDENTITY = both(identityEn, identityFr);
