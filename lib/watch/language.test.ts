import { expect, it } from 'vitest';
import { guessLanguage, language } from './language.ts';

it('reads language tags', () => {
  expect(['fr', 'fr-FR', 'EN_us', ' de ', 'zh-Hans-CN'].map(language)).toEqual([
    'fr',
    'fr',
    'en',
    'de',
    'zh',
  ]);
  expect(['', 'french', 'f', 'x-klingon', '12'].map(language)).toEqual(['', '', '', '', '']);
});

it('guesses French and English by their small words, and nothing where they do not tell', () => {
  expect(guessLanguage('Orvane ouvre une usine à Lyon avec la région')).toBe('fr');
  expect(guessLanguage('Orvane opens a plant in Lyon with the region')).toBe('en');
  expect(guessLanguage('Orvane Lyon 2026')).toBe('');
  expect(guessLanguage('Der Vorstand und die Werke')).toBe('');
});
