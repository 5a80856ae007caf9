import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { fold } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import { buildSegment } from './build.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { meaningsOf } from './expand.ts';
import { markRecords } from './ids.ts';
import { searchParts } from './query.ts';
import { termText } from './segment.ts';

function document(n: number, kind: string, set: Record<string, string>): SearchDocument {
  const record = fold([observation({ at: n * 60_000, subject: subjectId(n), kind, set })], kindOf(kind));
  if (!record) throw new Error('nothing to fold');
  return documentOf(record);
}

const documents = [
  document(0, 'person', { fullName: 'Jeanne Valmont', title: 'Directrice commerciale', company: 'Orvane' }),
  document(1, 'person', { fullName: 'Jean Martin', title: 'DSI', company: 'Orvane' }),
  document(2, 'person', { fullName: 'Jean-Pierre Marin', company: 'Rugged' }),
  document(3, 'account', { name: 'Société des Chemins de Fer de Provence', city: 'Nice' }),
  document(4, 'activity', { type: 'note', text: 'Rappeler après le salon' }),
  document(5, 'signal', { title: 'Orvane recrute à Lyon', siteName: 'La Gazette' }),
  document(6, 'person', { fullName: 'Léœ Łaski', title: 'Responsable communication' }),
];
const segment = buildSegment(documents);
const found = (query: string, limit = 10) =>
  searchParts([{ segment }], query, limit).map(({ id }) => documents.findIndex((one) => one.id === id));

describe('searchParts', () => {
  it('finds people, accounts, signals and notes, in any order of words and without accents', () => {
    expect(found('valmont jeanne')).toEqual([0]);
    expect(found('CHEMINS société')).toEqual([3]);
    expect(found('gazette orvane')).toEqual([5]);
    expect(found('apres salon')).toEqual([4]);
    expect(found('leoe laski')).toEqual([6]);
  });

  it('finds beginnings, initials and acronyms', () => {
    expect(found('jea orv val')).toEqual([0]);
    expect(found('jpm')).toEqual([2]);
    expect(found('scfp')).toEqual([3]);
    expect(found('j martin')[0]).toBe(1);
  });

  it('forgives a slip in each word, two in long ones, and one in a beginning', () => {
    expect(found('jaenne vamlont')).toEqual([0]);
    expect(found('comunicatoin')).toEqual([6]);
    expect(found('responsbale')).toEqual([6]);
    expect(found('respnsab')).toEqual([6]);
  });

  it('puts the very word before a likeness of it, and the title before the rest', () => {
    expect(found('martin')).toEqual([1, 2]);
    expect(found('marin')).toEqual([2, 1]);
    expect(found('orvane')[0]).toBe(5);
  });

  it('gives records with fewer of the words only where none has all', () => {
    expect(found('jean orvane')).toEqual([1, 0]);
    expect(found('valmont astronaute')).toEqual([0]);
  });

  it('gives the newest first among equals, and nothing for no words', () => {
    const equals = [3, 9, 5].map((n) => document(n, 'person', { fullName: 'Paul Estève' }));
    const ids = searchParts([{ segment: buildSegment(equals) }], 'esteve', 2).map(({ id }) => id);
    expect(ids).toEqual([9, 5].map(subjectId));
    for (const query of ['', ' «»!', 'zzzzzz']) expect(found(query)).toEqual([]);
    expect(found('orvane', 0)).toEqual([]);
  });

  it('ranks over several parts as over one, and leaves out what has gone', () => {
    const [old, recent] = [buildSegment(documents.slice(0, 4)), buildSegment(documents.slice(4))];
    const whole = [{ segment }];
    for (const query of ['orvane', 'jean', 'marin', 'j', 'salon orvane'])
      expect(searchParts([{ segment: recent }, { segment: old }], query, 10)).toEqual(
        searchParts(whole, query, 10),
      );
    const gone = new Uint8Array(4);
    markRecords(old.ids, [subjectId(0)], gone);
    expect(searchParts([{ segment: old, gone }], 'valmont', 10)).toEqual([]);
  });

  it('takes any text as a query, and gives no record twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 5 }), (query, limit) => {
        const hits = found(query, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits).size).toBe(hits.length);
      }),
    );
  });

  it('gives exactly the records with most of the words, whatever the order in which words are gone through', () => {
    const word = fc.constantFrom('ab', 'abc', 'xyz', 'martin', 'marin', 'lyon', 'l', 'q');
    const lists = fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (list, words) => {
        const made = list.map((terms, n) => ({
          id: subjectId(n),
          seen: n,
          terms: new Map(terms.map((one) => [one, 0])),
        }));
        const of = buildSegment(made);
        const meant = words.map((one) => new Set(meaningsOf(of, one).map(({ term }) => termText(of, term))));
        const counts = list.map((terms) => meant.filter((set) => terms.some((term) => set.has(term))).length);
        const most = Math.max(...counts);
        const best = counts.flatMap((count, n) => (count === most && count > 0 ? [subjectId(n)] : []));
        const hits = searchParts([{ segment: of }], words.join(' '), 20).map(({ id }) => id);
        expect(hits.sort()).toEqual(best.sort());
      }),
      { numRuns: 500 },
    );
  });
});
