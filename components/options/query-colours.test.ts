import { describe, expect, it } from 'vitest';
import { coloured, quoted, wordAt } from './query-colours.ts';

describe('the colours of a query', () => {
  it('cover every character once', () => {
    const query = ' (Orvane OR "deux mots") -stage site:x.fr ';
    expect(
      coloured(query)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(query);
    expect(coloured('Orvane OR b -c lang:fr').map((piece) => piece.as)).toEqual([
      'word',
      'operator',
      'word',
      'without',
      'without',
      'place',
    ]);
  });

  it('are none where it cannot be read', () => {
    expect(coloured('site: a')).toEqual([{ text: 'site: a', as: '' }]);
  });
});

describe('the word being typed', () => {
  it('is the one at the caret, without what is glued before it', () => {
    expect(wordAt('flotte -orv', 11)).toEqual({ word: 'orv', from: 8, to: 11 });
    expect(wordAt('title:orvane x', 8)).toEqual({ word: 'orvane', from: 6, to: 12 });
    expect([wordAt('a b', 1), wordAt('a OR ', 4), wordAt('', 0)]).toEqual([undefined, undefined, undefined]);
  });

  it('gives way to a name, in quotes where it has several words', () => {
    expect([quoted('Orvane'), quoted('Brun & Fils'), quoted('L’« Usine »')]).toEqual([
      'Orvane',
      '"Brun & Fils"',
      '"L’  Usine"',
    ]);
  });
});
