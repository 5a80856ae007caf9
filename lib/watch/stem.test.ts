import { describe, expect, it } from 'vitest';
import { englishStem, frenchStem } from './stem.ts';

const together = (stem: (word: string) => string, words: string): string[] => [
  ...new Set(words.split(' ').map(stem)),
];

describe('stems', () => {
  it('brings the forms of a French word together', () => {
    expect(together(frenchStem, 'recrute recrutent recrutee recrutees recruter recrutons')).toEqual([
      'recrut',
    ]);
    expect(together(frenchStem, 'investit investir')).toEqual(['investi']);
    expect(together(frenchStem, 'fournisseurs fournisseur')).toEqual(['fournisseur']);
    expect(together(frenchStem, 'directrice directrices directeur')).toEqual(['directeur']);
    expect(together(frenchStem, 'locaux local')).toEqual(['local']);
    expect(together(frenchStem, 'bureaux bureau')).toEqual(['bureau']);
    expect(together(frenchStem, 'lever leve levees')).toEqual(['lev']);
    expect(together(frenchStem, 'finissait finissent finit finir')).toEqual(['fini']);
  });

  it('keeps a noun apart from its verb and ‑ion words whole', () => {
    expect(frenchStem('recrutement')).toBe('recrutem');
    expect(frenchStem('nomination')).toBe('nomination');
  });

  it('brings the forms of an English word together', () => {
    expect(together(englishStem, 'hire hires hired hiring')).toEqual(['hir']);
    expect(together(englishStem, 'plan plans planned planning')).toEqual(['plan']);
    expect(together(englishStem, 'company companies')).toEqual(['company']);
    expect(together(englishStem, 'breach breaches breached')).toEqual(['breach']);
    expect(together(englishStem, 'carried carry')).toEqual(['carry']);
  });

  it('leaves short words, words with digits and words of other scripts as they are', () => {
    for (const word of ['cdi', 'sas', '14m', 'abc4s', 'привет', 'speed', 'proceed']) {
      expect(englishStem(word)).toBe(word);
    }
    for (const word of ['cdi', 'ete', '14mes', 'été', 'éditeurs']) expect(frenchStem(word)).toBe(word);
  });
});
