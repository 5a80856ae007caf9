import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, recordOf, seen } from '../../tests/support/records.ts';
import { fold, type GoldenRecord } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import { scoreBook } from './book.ts';
import { score } from './rate.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

const orvane = recordOf('account', 'orvane', { name: 'Orvane', headcount: '51-200' });
const talmont = recordOf('account', 'talmont', { name: 'Talmont' });
const jeanne = recordOf('person', 'jeanne', { fullName: 'Jeanne', title: 'CEO', account: orvane.id });
const karim = recordOf('person', 'karim', { fullName: 'Karim', account: talmont.id });
const about = (kind: string, name: string, fields: Record<string, string>, ...to: GoldenRecord[]) => {
  const add = Object.fromEntries(
    ['person', 'account'].map((of) => [of, to.filter((one) => one.kind === of).map((one) => one.id)]),
  );
  const record = fold([seen(kind, name, fields, { add })], kindOf(kind));
  if (!record) throw new Error('nothing');
  return record;
};
const hiring = about('signal', 's', { title: 'S', type: 'hiring', publishedAt: '2026-11-23' }, orvane);
const met = about('activity', 'm', { type: 'meeting', at: '2026-11-20' }, jeanne, orvane);

describe('a score book', () => {
  it('scores everyone as score does, whose account and whose signals come in whatever order', () => {
    const records = [hiring, met, jeanne, karim, orvane, talmont];
    for (const order of [records, records.toReversed()]) {
      const book = scoreBook(order, NOW);
      expect([...book.all()].map(([id]) => id).sort()).toEqual(
        [jeanne.id, karim.id, orvane.id, talmont.id].sort(),
      );
      const whole = score({ record: jeanne, account: orvane, signals: [hiring], activities: [met] }, NOW);
      expect(book.totalsOf(jeanne.id)).toEqual({
        fit: whole.fit,
        engagement: whole.engagement,
        grade: whole.grade,
      });
      expect(book.totalsOf(orvane.id)?.engagement).toBeGreaterThan(30);
      expect(book.totalsOf(talmont.id)?.engagement).toBe(0);
    }
  });

  it('scores anew only those that a change reaches', () => {
    const book = scoreBook([jeanne, karim, orvane, talmont], NOW);
    expect(book.put(hiring).sort()).toEqual([jeanne.id, orvane.id].sort());
    expect(book.put(met).sort()).toEqual([jeanne.id, orvane.id].sort());
    expect(book.put(karim)).toEqual([karim.id]);
    expect(book.remove(hiring.id).sort()).toEqual([jeanne.id, orvane.id].sort());
    expect(book.remove(idOf('signal', 'unknown'))).toEqual([]);
  });

  it('lets points decay as time passes', () => {
    const book = scoreBook([jeanne, met, orvane, hiring], NOW);
    const later = NOW + 100 * 86_400_000;
    book.rescore(later);
    const fresh = scoreBook([jeanne, met, orvane, hiring], later);
    expect(new Map(book.all())).toEqual(new Map(fresh.all()));
    expect(book.totalsOf(orvane.id)?.engagement).toBeLessThan(10);
  });

  it('moves a signal with the account it turns out to be about', () => {
    const book = scoreBook([jeanne, karim, orvane, talmont, hiring], NOW);
    const corrected = { ...about('signal', 's', { title: 'S', type: 'hiring' }, talmont), id: hiring.id };
    const reached = [jeanne.id, orvane.id, karim.id, talmont.id].sort();
    expect(book.put(corrected).sort()).toEqual(reached);
    expect(book.totalsOf(orvane.id)?.engagement).toBe(0);
    expect(book.totalsOf(talmont.id)?.engagement).toBeGreaterThan(0);
  });

  it('finds a joined record under each of its members, in whatever order the join is told', () => {
    const joined = { ...orvane, members: [orvane.id, talmont.id] };
    const book = scoreBook([orvane, talmont, karim, hiring], NOW);
    book.put(joined);
    book.remove(talmont.id);
    expect(book.inputOf(karim.id)?.account?.id).toBe(orvane.id);
    expect(book.totalsOf(talmont.id)).toEqual(book.totalsOf(orvane.id));
  });

  it('is nothing for who asked not to be contacted', () => {
    const book = scoreBook([jeanne, met], NOW, undefined, (record) => record.id === jeanne.id);
    expect(book.totalsOf(jeanne.id)?.engagement).toBe(0);
  });

  it('stands after any changes as a book made of what is left', () => {
    const pool = [
      orvane,
      talmont,
      jeanne,
      karim,
      hiring,
      met,
      { ...karim, id: jeanne.id, members: [jeanne.id] },
    ];
    pool.push(about('signal', 's2', { title: 'T', type: 'tender', publishedAt: '2026-11-22' }, talmont));
    pool.push({ ...hiring, sets: {} });
    const step = fc.record({ at: fc.nat({ max: pool.length - 1 }), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const book = scoreBook([], NOW);
        const left = new Map<string, GoldenRecord>();
        for (const { at, remove } of steps) {
          const record = pool[at];
          if (!record) continue;
          if (remove) {
            book.remove(record.id);
            left.delete(record.id);
          } else {
            book.put(record);
            left.set(record.id, record);
          }
        }
        const fresh = scoreBook(left.values(), NOW);
        expect(new Map(book.all())).toEqual(new Map(fresh.all()));
      }),
    );
  });
});
