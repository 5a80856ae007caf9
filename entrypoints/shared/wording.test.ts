import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../lib/i18n/translator.ts';
import { BASE, PANEL } from './catalogues.ts';
import { BASE_WORDING, ERRORS_WORDING, loadWords, PANEL_WORDING } from './wording.ts';

describe('the wording of a page', () => {
  it.each(['en', 'fr'] as const)(
    'loaded in %s alone is the same as in both languages at once',
    async (locale) => {
      const loaded = await loadWords([BASE_WORDING, ERRORS_WORDING, PANEL_WORDING], locale);
      const whole = [...BASE, ...PANEL].flatMap((area) => Object.entries(area[locale]));
      expect(loaded.catalogues.flatMap((area) => Object.entries(area[locale]))).toEqual(whole);
      expect(whole.length).toBeGreaterThan(300);
    },
  );

  it('takes areas that come in both languages beside those that are loaded', async () => {
    const own = { en: { 'own.key': 'Mine' }, fr: { 'own.key': 'À moi' } };
    const words = await loadWords([BASE_WORDING, own], 'fr');
    const { t } = createTranslator(words.locale, words.catalogues);
    expect([t('own.key'), t('common.save')]).toEqual(['À moi', 'Enregistrer']);
  });
});
