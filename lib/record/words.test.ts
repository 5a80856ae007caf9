import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './words.ts';

describe('foldWords', () => {
  it('drops case, diacritics and punctuation, and keeps the order', () => {
    expect(foldWords('L’Éditeur « Orvane » lève 12 M€')).toEqual([
      'l',
      'editeur',
      'orvane',
      'leve',
      '12',
      'm',
    ]);
  });

  it('takes letters apart that Unicode holds whole', () => {
    expect(foldWords('Œuvre Straße Łódź Ærø')).toEqual(['oeuvre', 'strasse', 'lodz', 'aero']);
  });

  it('finds the words inside addresses', () => {
    expect(foldWords('jeanne.valmont@orvane.example')).toEqual(['jeanne', 'valmont', 'orvane', 'example']);
  });

  it('keeps letters of any script', () => {
    expect(foldWords('Яндекс 株式会社')).toEqual(['яндекс', '株式会社']);
  });

  it('cuts a long word without breaking a letter', () => {
    const [word = ''] = foldWords(`a${'𐐨'.repeat(60)}`);
    expect(word.length).toBe(39);
    expect(word.isWellFormed()).toBe(true);
  });

  it('gives bounded words which fold to themselves, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of foldWords(text)) {
          expect(word.length).toBeGreaterThan(0);
          expect(word.length).toBeLessThanOrEqual(40);
          expect(foldWords(word).join('')).toBe(word);
        }
      }),
    );
  });
});
