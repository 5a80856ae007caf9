import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from './match.ts';
import { parseQuery } from './query.ts';

function problem(text: string): unknown {
  const result = parseQuery(text);
  return result.ok ? 'understood' : result.fault.values;
}

describe('parseQuery', () => {
  it('says where a query breaks and why', () => {
    expect(problem('')).toEqual({ position: 0, reason: 'empty' });
    expect(problem('  & ')).toEqual({ position: 0, reason: 'empty' });
    expect(problem('()')).toEqual({ position: 1, reason: 'operand-missing' });
    expect(problem('usine (neuve')).toEqual({ position: 6, reason: 'parenthesis-open' });
    expect(problem('usine) neuve')).toEqual({ position: 5, reason: 'parenthesis-extra' });
    expect(problem('OR usine')).toEqual({ position: 0, reason: 'operand-missing' });
    expect(problem('usine AND')).toEqual({ position: 9, reason: 'operand-missing' });
    expect(problem('usine OR OR neuve')).toEqual({ position: 9, reason: 'operand-missing' });
    expect(problem('usine OR &')).toEqual({ position: 10, reason: 'operand-missing' });
    expect(problem('title: usine')).toEqual({ position: 6, reason: 'title-space' });
    expect(problem('title:-usine')).toEqual({ position: 6, reason: 'title-target' });
    expect(problem('title:title:usine')).toEqual({ position: 6, reason: 'title-target' });
    expect(problem('title:')).toEqual({ position: 6, reason: 'title-target' });
    expect(problem('a NEAR/3 -b')).toEqual({ position: 2, reason: 'near-operand' });
    expect(problem('a NEAR/3 (b c)')).toEqual({ position: 2, reason: 'near-operand' });
    expect(problem('(a NEAR/2 b) NEAR/3 c')).toEqual({ position: 13, reason: 'near-operand' });
    expect(problem('title:a NEAR/3 b')).toEqual({ position: 8, reason: 'near-operand' });
    expect(problem('site: x')).toEqual({ position: 0, reason: 'empty-value' });
    expect(problem('lang:(fr)')).toEqual({ position: 0, reason: 'empty-value' });
    expect(problem('site:www.')).toEqual({ position: 0, reason: 'empty-value' });
    expect(problem('*')).toEqual({ position: 0, reason: 'only-wildcards' });
    expect(problem('"* **"')).toEqual({ position: 0, reason: 'only-wildcards' });
    expect(problem('recrut*~')).toEqual({ position: 0, reason: 'star-and-tilde' });
    expect(problem('a'.repeat(10_001))).toMatchObject({ reason: 'too-long' });
    expect(problem(`${'('.repeat(300)}a${')'.repeat(300)}`)).toMatchObject({ reason: 'too-deep' });
    expect(problem(`${'-'.repeat(5000)}a`)).toMatchObject({ reason: 'too-deep' });
  });

  it('understands what people write', () => {
    for (const text of [
      'usine',
      '-lang:en',
      'usine "neuve de',
      'Brun & Fils',
      'a - b',
      'or et NOT NEAR and',
      'NEAR/0 NEAR/1000 NEAR/05',
      '-OR',
      'title:OR',
      'title:(a OR -b) c',
      'a NEAR/3 b NEAR/2 (c OR ("d e" OR f))',
      '“levée de * M€” OR « appel d’offres »',
      'e-learning',
      '--usine',
      '-& usine',
      'usine -title:"&"',
      '((usine))',
    ]) {
      expect([text, problem(text)]).toEqual([text, 'understood']);
    }
  });

  it('never throws and never gives a position outside the text', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '"',
      '-',
      ' ',
      'OR',
      'AND',
      'NEAR/2',
      'title:',
      'site:',
      '*',
      '~',
      '&',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const result = parseQuery(text);
        if (result.ok) {
          matches(result.value, { title: 'a b', text: 'b a', url: 'https://a.example/b', lang: 'fr' });
        } else {
          expect(result.fault.code).toBe('QUERY_SYNTAX');
          expect(result.fault.values?.position).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
