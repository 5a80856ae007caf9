import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/watch/query.ts';
import { readTopics, tenderQuery } from './tender-topics.ts';

it('tells codes from words, each once', () => {
  expect(readTopics('72200000-7; portail web, CPV 48000000, 72200000,, « portail web »')).toEqual({
    cpv: ['72200000', '48000000'],
    keywords: ['portail web'],
  });
  expect(readTopics('2026')).toEqual({ cpv: [], keywords: ['2026'] });
});

it('makes a query that can be read', () => {
  const query = tenderQuery(readTopics('72200000, portail "web" OR'));
  expect(query).toBe('72200000 OR "portail web OR"');
  expect(parseQuery(query).ok).toBe(true);
});
