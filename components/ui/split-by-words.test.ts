import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWords } from './split-by-words.ts';

const hits = (text: string, words: string[]) =>
  splitByWords(text, words)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

describe('marking words', () => {
  it('finds them whatever their case and accents, as written in the text', () => {
    expect(hits('Orvane RECRUTE à Hambourg, Réseau', ['recrute', 'reseau'])).toEqual(['RECRUTE', 'Réseau']);
  });

  it('marks whole words only', () => {
    expect(hits('Orvanex, sous-Orvane, Orvane.', ['Orvane'])).toEqual(['Orvane', 'Orvane']);
  });

  it('prefers the longest of the words that begin at one place', () => {
    expect(hits('une levée de fonds', ['levée', 'levée de fonds'])).toEqual(['levée de fonds']);
  });

  it('keeps its place behind letters whose plain form is longer or shorter', () => {
    expect(hits('İstanbul ﬁn Orvane 𝒳', ['orvane'])).toEqual(['Orvane']);
  });

  it('marks nothing for no words or blank ones', () => {
    expect(splitByWords('Orvane', ['', '  '])).toEqual([{ text: 'Orvane', hit: false }]);
  });

  it('loses and adds nothing, whatever the text and the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (text, words) => {
        expect(
          splitByWords(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
