import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { fold } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import { summarise } from './summary.ts';

function summaryOf(kind: string, set: Record<string, string>) {
  const record = fold([observation({ kind, set })], kindOf(kind));
  if (!record) throw new Error('no record');
  return summarise(record);
}

describe('summarise', () => {
  it('gives the title and detail of the record’s kind', () => {
    expect(summaryOf('account', { name: 'Orvane', industry: 'Logiciels', city: 'Lyon' })).toEqual({
      id: subjectId(0),
      kind: 'account',
      title: 'Orvane',
      detail: 'Logiciels · Lyon',
      lastSeenAt: '2026-10-01T08:00:00.000Z',
    });
  });

  it('gives a title to what is hardly known, and to a kind of a newer version', () => {
    expect(summaryOf('person', { location: 'Lyon' })).toMatchObject({ title: '?', detail: '' });
    expect(summaryOf('pipeline', { name: 'T4' })).toMatchObject({ kind: 'pipeline', title: 'T4' });
  });
});
