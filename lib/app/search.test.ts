import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import type { Summary } from '../dossier/dossier.ts';
import { fold, type GoldenRecord } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import { buildSegment } from '../search/build.ts';
import { documentOf } from '../search/document.ts';
import { searchParts } from '../search/query.ts';
import { rank } from './search.ts';

function person(n: number, set: Record<string, string>): GoldenRecord {
  const record = fold([observation({ at: n * 60_000, subject: subjectId(n), set })], kindOf('person'));
  if (!record) throw new Error('no record');
  return record;
}

const people = [
  person(0, { fullName: 'Jeanne Valmont', title: 'Directrice commerciale', company: 'Orvane' }),
  person(1, { fullName: 'Jean Martin', title: 'DSI', company: 'Rugged' }),
  person(2, { fullName: 'Noémie Léœ', company: 'Nugget', location: 'Chambéry' }),
  person(3, { fullName: 'Valmont Jean', title: 'Acheteur', company: 'Mairie' }),
];

/** As the store does it: candidates of the index, then their order. */
function search(query: string, records = people, limit = 10): Summary[] {
  const segment = buildSegment(records.map(documentOf));
  const byId = new Map(records.map((record) => [record.id, record]));
  const candidates = searchParts([{ segment }], query, 100).flatMap(({ id }) => byId.get(id) ?? []);
  return rank(query, candidates, limit);
}

const titles = (query: string) => search(query).map((one) => one.title);

describe('rank', () => {
  it('finds words in any order, by their beginnings, without accents or case', () => {
    expect(titles('valmont jeanne')[0]).toBe('Jeanne Valmont');
    expect(titles('VALM direc')).toEqual(['Jeanne Valmont']);
    expect(titles('noemie leoe')).toEqual(['Noémie Léœ']);
    expect(titles('chambery')).toEqual(['Noémie Léœ']);
  });

  it('puts whole words of the title before beginnings', () => {
    expect(titles('jean')[2]).toBe('Jeanne Valmont');
    expect(titles('jean valmont')[0]).toBe('Valmont Jean');
  });

  it('forgives a typo', () => {
    expect(titles('Jaenne')).toContain('Jeanne Valmont');
    expect(titles('Valmnt jeanne')[0]).toBe('Jeanne Valmont');
  });

  it('gives those with some of the words where none has all', () => {
    expect(titles('valmont astronaute').sort()).toEqual(['Jeanne Valmont', 'Valmont Jean']);
  });

  it('gives the newest first among equals, and no more than asked', () => {
    const same = [4, 6, 5].map((n) => person(n, { fullName: 'Paul Estève' }));
    expect(search('esteve', same, 2).map((one) => one.id)).toEqual([6, 5].map(subjectId));
  });

  it('gives summaries, and nothing for nothing', () => {
    expect(search('valmont directrice', people, 1)).toEqual([
      {
        id: subjectId(0),
        kind: 'person',
        title: 'Jeanne Valmont',
        detail: 'Directrice commerciale · Orvane',
        lastSeenAt: '2026-10-01T08:00:00.000Z',
      },
    ]);
    expect(titles('')).toEqual([]);
    expect(titles('«»!')).toEqual([]);
    expect(titles('zzzzzz')).toEqual([]);
  });

  it('takes any text as a query, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
        const found = search(query, people, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
      }),
    );
    expect(titles(`jeanne ${'x'.repeat(100_000)}`)).toContain('Jeanne Valmont');
  });
});
