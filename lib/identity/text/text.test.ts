import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, repaired, withoutUmlauts } from './fold.ts';
import { jaroWinkler, near, slips } from './similarity.ts';
import { skeleton, sound } from './sound.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 });

describe('plain text', () => {
  it('has neither case, accents nor punctuation', () => {
    expect(plain('  Élise  d’Ær–Straße ')).toBe('elise d aer strasse');
  });

  it('is put right where it was decoded with the wrong table', () => {
    expect(repaired('LumÃ©gie')).toBe('Lumégie');
    expect(repaired('Ãlle vraiment')).toBe('Ãlle vraiment');
  });

  it('stays as it is when made plain again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });

  it('is one for both ways to write an umlaut', () => {
    expect(withoutUmlauts('mueller')).toBe(withoutUmlauts('muller'));
  });
});

describe('slips', () => {
  it.each([
    ['valmont', 'valmont', 0],
    ['valmont', 'vlamont', 1],
    ['valmont', 'valmnt', 1],
    ['valmont', 'valmoont', 1],
    ['valmont', 'vaimont', 1],
    ['valmont', 'dupuis', 4],
  ])('between %s and %s are %i', (a, b, count) => {
    expect(slips(a, b, 3)).toBe(count);
  });

  it('are as many either way, and none only for the same', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 8)).toBe(slips(b, a, 8));
        expect(slips(a, b, 8) === 0).toBe(a === b);
      }),
    );
  });

  it('are excused by length', () => {
    expect(near('ann', 'anne')).toBe(false);
    expect(near('valmont', 'valmond')).toBe(true);
    expect(near('wendlinger', 'wendlinguer')).toBe(true);
  });
});

describe('Jaro-Winkler likeness', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
  ])('of %s and %s is %f', (a, b, value) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(value, 3);
  });

  it('lies between 0 and 1 and is 1 for the same', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const like = jaroWinkler(a, b);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        if (a !== '') expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });
});

describe('sound', () => {
  it.each([
    ['thibault', 'thibaud'],
    ['yacine', 'yassine'],
    ['philippe', 'filip'],
    ['delbeck', 'delbecque'],
    ['soizic', 'soisick'],
  ])('of %s is that of %s', (a, b) => {
    expect(sound(a)).toBe(sound(b));
  });

  it('differs for names that are not alike', () => {
    expect(sound('valmont')).not.toBe(sound('durand'));
    expect(skeleton('valmont')).toBe('vlmnt');
  });
});
