import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/options.json';
import { parseQuery } from '../../lib/watch/query.ts';
import { pointed } from './query-field.tsx';

const faultOf = (query: string) => {
  const parsed = parseQuery(query);
  return parsed.ok ? undefined : parsed.fault;
};

describe('a mistake in the words of a watch', () => {
  it('is shown under its very character', () => {
    const query = 'flotte OR (camion';
    expect(pointed(query, faultOf(query))).toMatchObject({ before: 'flotte OR ', at: '(', after: 'camion' });
  });

  it('past the end is shown as a place that is empty', () => {
    const query = 'flotte OR';
    expect(pointed(query, faultOf(query))).toMatchObject({ before: query, at: '\u00a0', after: '' });
  });

  it('far from the start is shown with its neighbourhood only', () => {
    const query = `${'mot '.repeat(40)}(`;
    const shown = pointed(query, faultOf(query));
    expect(shown?.before.length).toBeLessThanOrEqual(40);
    expect(shown?.before.startsWith('…')).toBe(true);
  });

  it('is nowhere in a query that can be read', () => {
    expect(pointed('flotte', faultOf('flotte'))).toBeUndefined();
  });

  it.each(['(a', 'a)', 'a OR', 'title: a', 'title:', 'a NEAR/3 (b c)', '*', ''])(
    'has words for its reason: %s',
    (query) => {
      const reason = faultOf(query)?.values?.reason;
      expect(Object.keys(en)).toContain(`options.watch.query.reason.${reason}`);
    },
  );

  it('is not in any of the examples that are given', () => {
    const examples = Object.entries(en).filter(([key]) => key.startsWith('options.watch.query.example.'));
    expect(examples.length).toBeGreaterThan(5);
    for (const [key, query] of examples) expect(faultOf(query), key).toBeUndefined();
  });
});
