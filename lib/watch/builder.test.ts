import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Built, buildQuery, NOTHING_BUILT, pieces, readBuilt } from './builder.ts';
import { parseQuery } from './query.ts';

const built = (more: Partial<Built>): Built => ({ ...NOTHING_BUILT, ...more });

describe('the form of a query', () => {
  it('writes what it says', () => {
    const form = built({
      all: 'Orvane "appel d’offres"',
      any: 'flotte camion',
      none: 'stage alternance',
      near: 'ouvre agence',
      distance: 3,
      lang: 'fr',
      site: 'gazette.example',
    });
    expect(buildQuery(form)).toBe(
      'Orvane "appel d’offres" (flotte OR camion) ouvre NEAR/3 agence -stage -alternance lang:fr site:gazette.example',
    );
    expect(readBuilt(buildQuery(form))).toEqual(form);
    expect(buildQuery(NOTHING_BUILT)).toBe('');
  });

  it('takes operators for words, and closes a quote that was left open', () => {
    expect(buildQuery(built({ all: 'OR NEAR/5 -x "sans fin' }))).toBe('or near/5 x "sans fin"');
  });

  it('reads what people type', () => {
    expect(readBuilt('acquiert OR rachète Orvane -rumeur')).toEqual(
      built({ any: 'acquiert rachète', all: 'Orvane', none: 'rumeur' }),
    );
    expect(readBuilt('')).toEqual(NOTHING_BUILT);
  });

  it.each([
    'title:Orvane',
    '(a b) OR c',
    'a NEAR/2 b NEAR/3 c',
    '-(a b)',
    'lang:fr OR lang:en',
    '(a',
    '(a OR b) OR c',
    'a OR b c OR d',
    'a AND b',
  ])('leaves %s as it was typed', (query) => {
    expect(readBuilt(query)).toBeUndefined();
  });

  it('never changes what a query means', () => {
    const bit = fc.constantFrom(
      'a',
      'b*',
      '"c d"',
      'e~',
      '-',
      '(',
      ')',
      'OR',
      'NEAR/2',
      'lang:fr',
      'site:x.fr',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
        const query = bits.join(' ').replaceAll('- ', '-');
        const form = readBuilt(query);
        if (!form || !parseQuery(query).ok) return;
        const sorted = (text: string) => [...JSON.stringify(parseQuery(text))].sort().join('');
        const again = readBuilt(buildQuery(form));
        expect(again && buildQuery(again)).toBe(buildQuery(form));
        expect(sorted(buildQuery(form))).toEqual(sorted(query));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the pieces of a query', () => {
  it('are what was written, in order', () => {
    expect(pieces('(flotte OR "deux mots") -stage')?.map((piece) => piece.text)).toEqual([
      '(',
      'flotte',
      'OR',
      '"deux mots"',
      ')',
      '-',
      'stage',
    ]);
    expect(pieces('site:')).toBeUndefined();
  });
});
