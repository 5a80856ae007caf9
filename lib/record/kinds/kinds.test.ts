import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation } from '../../../tests/support/observations.ts';
import { fold, reader } from '../fold.ts';
import type { Json } from '../json.ts';
import { type Fields, kindVersion, readerOf, type Upgrade } from '../kind.ts';
import { KINDS, kindOf } from './index.ts';

const kinds = [...KINDS.values()].map((kind) => [kind.name, kind] as const);

/** Things that a page, a file or a wrong program may put where a text belongs. */
const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    '',
    ' ',
    '\n',
    'http://[',
    'https://www.linkedin.com/in/%E0%A4%A',
    JSON.parse('{"toString":1,"valueOf":null,"__proto__":{"x":1}}'),
    Array.from({ length: 50 }, () => 'x@y.example'),
    'x'.repeat(5000),
  ),
);

/** The keys of each kind's newest sample: changing one splits or joins records of people. */
const KEYS: Record<string, string[]> = {
  account: ['siren:732829320', 'domain:orvane.example'],
  'adapter-switch': ['adapter:linkedin'],
  activity: [],
  article: ['url:https://gazette.example/orvane-leve-12-millions'],
  cost: ['external:C-1'],
  extraction: [],
  hint: ['hint:annuaire.example/person/title'],
  import: [],
  opportunity: [],
  person: ['linkedin:jeanne-valmont', 'email:jeanne.valmont@orvane.example'],
  review: ['review:avis.example/orvane-suivi:2026-09-14:nadia f.'],
  'score-rules': ['score:rules'],
  signal: [],
  subscription: ['external:S-1'],
  tender: ['notice:boamp.fr:26-104233'],
  segment: [],
  watch: [],
};

describe.each(kinds)('%s', (name, kind) => {
  it('has one sample for each version that was shipped', () => {
    expect(kind.samples.length).toBe(kindVersion(kind));
  });

  it('reads each sample of any version into a record with a title', () => {
    for (const [index, sample] of kind.samples.entries()) {
      const record = fold([observation({ kind: name, kv: index + 1, set: sample })], kind);
      if (!record) throw new Error('no record');
      expect(kind.title(reader(record))).not.toMatch(/^(\?|\s*)$/);
      for (const field of Object.keys({ ...record.fields, ...record.sets }))
        expect(kind.fields).toHaveProperty(field);
    }
  });

  it('keeps the keys of its newest sample', () => {
    expect(kind.keys(readerOf(kind.samples.at(-1) ?? {}))).toEqual(KEYS[name] ?? 'add them to KEYS above');
  });

  it('keeps the values of its sample that it does not know when upgrading', () => {
    const upgraded = kind.upgrades.reduce<Fields>((fields, step: Upgrade) => step(fields), {
      ...kind.samples[0],
      addedLater: 'kept',
    });
    expect(upgraded.addedLater).toBe('kept');
  });

  it('names its search fields and refers to kinds that exist', () => {
    for (const field of kind.search) expect(kind.fields).toHaveProperty(field);
    for (const definition of Object.values(kind.fields)) {
      if (definition.type === 'ref') expect([...KINDS.keys()]).toContain(definition.to);
      if (definition.type === 'choice') expect(definition.choices?.length).toBeGreaterThan(1);
    }
  });

  it('has a title, and keys with a prefix and a value, whatever its fields hold', () => {
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(kind.fields)), hostile);
    fc.assert(
      fc.property(fields, (set) => {
        const record = fold([observation({ kind: name, set })], kind);
        const readers = [readerOf(set), ...(record ? [reader(record)] : [])];
        for (const read of readers) {
          expect(kind.title(read).trim()).not.toBe('');
          expect(typeof kind.detail(read)).toBe('string');
          for (const key of kind.keys(read)) expect(key).toMatch(/^[a-z]+:[\s\S]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('hard keys', () => {
  const keys = (kind: string, fields: Fields) => kindOf(kind).keys(readerOf(fields));

  it('hold numbers whose check digits are right, a French VAT number as the SIREN in it', () => {
    expect(keys('account', { vat: 'FR 44 732 829 320' })).toEqual(['siren:732829320']);
    expect(keys('account', { siret: '732 829 320 00074' })).toEqual(['siren:732829320']);
    expect(keys('account', { vat: 'BE 0202.239.951' })).toEqual(['vat:BE0202239951']);
    expect(keys('account', { vat: 'BE0202239952' })).toEqual([]);
    expect(keys('account', { vat: 'FR45732829320' })).toEqual([]);
  });

  it('hold an address without its tag, and none that several people read', () => {
    expect(keys('person', { email: ['Ana+salon@orvane.example'] })).toEqual(['email:ana@orvane.example']);
    expect(keys('person', { email: ['a.n.a@googlemail.com'] })).toEqual(['email:ana@gmail.com']);
    expect(keys('person', { email: ['contact+1@orvane.example'] })).toEqual([]);
  });
});

describe('kindOf', () => {
  it('shows a kind of a newer version plainly and never joins its records', () => {
    const kind = kindOf('pipeline');
    const titles = [{ title: 'A' }, { name: 'B' }, { title: { toString: 1 } }, {}].map((fields) =>
      kind.title(readerOf(fields as Fields)),
    );
    expect(titles).toEqual(['A', 'B', 'pipeline', 'pipeline']);
    expect(kind.keys(readerOf({ email: 'a@x.example' }))).toEqual([]);
  });

  it('does not take the names of every object for kinds', () => {
    expect(kindOf('constructor').fields).toEqual({});
  });
});

it('an award waits for the end of its contract, a call for nothing', () => {
  const due = (fields: Fields) => kindOf('tender').due?.(readerOf(fields), '2026-01-01');
  expect(due({ noticeType: 'award', contractEnd: '2027-01-14T00:00:00Z' })).toBe('2027-01-14');
  expect(due({ noticeType: 'call', deadline: '2026-12-01' })).toBe('');
});
