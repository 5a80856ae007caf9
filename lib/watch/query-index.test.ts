import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from './ast.ts';
import { type Matchable, matchPrepared, prepare } from './match.ts';
import { parseQuery } from './query.ts';
import { QueryIndex } from './query-index.ts';

function query(text: string): Query {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.value;
}

const item = (title: string, text = '', more: Partial<Matchable> = {}): Matchable => ({
  title,
  text,
  url: 'https://gazette.example/a/b',
  lang: 'fr',
  ...more,
});

function matching(queries: string[], one: Matchable): string[] {
  return new QueryIndex(queries.map((value) => ({ query: query(value), value }))).matching(one);
}

describe('QueryIndex', () => {
  it('gives the queries that an item answers, in the order they were given', () => {
    const queries = [
      'usine',
      '"usine neuve"',
      'recrute~',
      'title:usine',
      'us*',
      'port',
      '"usine * lyon"',
      '-usine',
    ];
    expect(matching(queries, item('Une usine neuve', 'Ils recrutaient.'))).toEqual([
      'usine',
      '"usine neuve"',
      'recrute~',
      'title:usine',
      'us*',
    ]);
    expect(matching(['title:usine', 'usine'], item('', 'Usine à Lyon'))).toEqual(['usine']);
  });

  it('asks queries without words of every item', () => {
    const queries = [
      'lang:fr',
      'lang:en',
      'site:gazette.example/a',
      '-usine',
      'site:example -lang:fr',
      'usine OR lang:fr',
    ];
    expect(matching(queries, item('Le port'))).toEqual([
      'lang:fr',
      'site:gazette.example/a',
      '-usine',
      'usine OR lang:fr',
    ]);
  });

  it('keeps the fields apart, for phrases and for words that stand near', () => {
    expect(matching(['"a b"', 'a NEAR/3 b', 'a b'], item('x a', 'b y'))).toEqual(['a b']);
    expect(matching(['a NEAR/2 b'], item('a x b'))).toEqual(['a NEAR/2 b']);
  });

  it('forgets one item before the next', () => {
    const index = new QueryIndex([{ query: query('title:usine port'), value: 1 }]);
    expect(index.matching(item('Une usine', 'au port'))).toEqual([1]);
    expect(index.matching(item('Le port', 'une usine'))).toEqual([]);
    expect(index.matching(item('', ''))).toEqual([]);
  });

  it('says what each query says by itself, whatever the queries and the items', () => {
    const word = fc.constantFrom(
      'usine',
      'usines',
      'recrute',
      'recrutent',
      'port',
      'neuf',
      'de',
      'a',
      'l’été',
      'œuvre',
      '12',
    );
    const term = fc.oneof(
      word,
      word.map((one) => `${one.replace(/[’œ0-9]/g, 'o')}~`),
      word.map((one) => `${one.slice(0, 2)}*`),
      fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
      fc.tuple(word, word).map(([one, other]) => `"${one} * ${other}"`),
      word.map((one) => `title:${one}`),
    );
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 3 },
        term,
        fc.constantFrom('lang:fr', 'site:gazette.example'),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a}) (${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a}) OR (${b})`),
        tie('text').map((a) => `-(${a})`),
        fc.tuple(word, fc.integer({ min: 1, max: 4 }), word).map(([a, n, b]) => `${a} NEAR/${n} ${b}`),
      ),
    }));
    const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(sentence, sentence), { maxLength: 4 }),
        (texts, rows) => {
          const queries = texts.map((one, value) => ({ query: query(one), value }));
          const index = new QueryIndex(queries);
          for (const [title, body] of rows) {
            const one = item(title, body, { lang: body.length % 2 ? 'fr' : 'en' });
            const ready = prepare(one);
            const alone = queries
              .filter((each) => matchPrepared(each.query, ready).hit)
              .map((each) => each.value);
            expect(index.matching(one)).toEqual(alone);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
