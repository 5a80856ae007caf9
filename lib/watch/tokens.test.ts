import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from './tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe('tokenize', () => {
  it('cuts at everything that is neither a letter nor a digit', () => {
    expect(words('L’usine d’Orvane, 3.000 m²')).toEqual(['l', 'usine', 'd', 'orvane', '3', '000', 'm']);
    expect(words('€9m @OrvaneTeam R&D')).toEqual(['9m', 'orvaneteam', 'r', 'd']);
  });

  it('reads markup as a space and entities once', () => {
    expect(words('l&#39;usine <b class="x">neuve</b>')).toEqual(['l', 'usine', 'neuve']);
    expect(words('a&amp;lt;b')).toEqual(['a', 'lt', 'b']);
    expect(words('un&#x20AC;deux&#0;trois&nbsp;quatre')).toEqual(['un', 'deux', 'trois', 'quatre']);
    expect(words('&eacute;t&Eacute;')).toEqual(['eacute', 't', 'eacute']);
    expect(words('3 < 4 et 5 > 2')).toEqual(['3', '4', 'et', '5', '2']);
  });

  it('folds case, accents and ligatures, and leaves compatibility characters alone', () => {
    expect(fold('ŒUVRE Straße Łódź')).toBe('oeuvre strasse lodz');
    expect(words('Cœur™ ﬁn')).toEqual(['coeur', 'ﬁn']);
    expect(words('ΟΔΟΣ')).toEqual([fold('ΟΔΟΣ')]);
  });

  it('says where each word stands in the original, whatever was folded before it', () => {
    const text = '<i>Œuvre</i> d&#233;vo&icirc;l&eacute;e : l’été à Évry';
    for (const token of tokenize(text)) {
      expect(fold(text.slice(token.start, token.end).replace('&#233;', 'é'))).toBe(token.word);
    }
    const [, evry] = tokenize('e\u0301te\u0301 évry');
    expect(evry).toEqual({ word: 'evry', start: 6, end: 10 });
  });

  it('keeps ranges in order and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
