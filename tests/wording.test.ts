import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../lib/fault/fault.ts';
import { KINDS } from '../lib/record/kinds/index.ts';
import { SOURCE_TYPES } from '../lib/record/observation.ts';

const root = join(import.meta.dirname, '..');
const areas = readdirSync(join(root, 'assets/locales/en')).map((file) => file.replace('.json', ''));
const read = (locale: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'assets/locales', locale, `${area}.json`), 'utf8'));
const all = (locale: string) => new Map(areas.flatMap((area) => Object.entries(read(locale, area))));
const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
const has = (words: Map<string, string>, key: string) => words.has(key) || words.has(`${key}.other`);

/** Literal keys that the source asks for. */
function keysInSource(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/(?<![\w.])t\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '');
    });
}

describe.each(areas)('the wording of %s', (area) => {
  const en = read('en', area);
  const fr = read('fr', area);

  it('has the same keys in both languages', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  });

  it('fills the same placeholders in both languages', () => {
    const different = Object.keys(en).filter(
      (key) => placeholders(en[key]).join() !== placeholders(fr[key]).join(),
    );
    expect(different).toEqual([]);
  });

  it('leaves no text empty and none with spaces around it', () => {
    const odd = [...Object.entries(en), ...Object.entries(fr)].filter(
      ([, text]) => text.trim() !== text || !text,
    );
    expect(odd).toEqual([]);
  });

  it('keeps to French typography: narrow spaces before ; : ! ? and inside « », curly apostrophes', () => {
    // What stands between « » may be code: `title:`.
    const prose = Object.entries(fr).map(([key, text]) => [key, text.replace(/«(\s)[^»]+(\s)»/g, '«$1x$2»')]);
    const wrong = prose.filter(
      ([, text = '']) =>
        /\p{L}'\p{L}/u.test(text) ||
        /[\p{L}\p{N})}»][;!?](?!\w)/u.test(text) ||
        / [;:!?»](\s|$)/.test(text) ||
        /[\p{L}\p{N})}»]:(\s|$)/u.test(text) ||
        /«[^\u202f\u00a0]/.test(text) ||
        /[^\u202f\u00a0]»/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(['en', 'fr'])('the wording in %s', (locale) => {
  const words = all(locale);

  it('tells every fault in its parts: what happened, what was kept, what to do', () => {
    const parts = ERROR_CODES.flatMap((code) =>
      ['what', 'kept', 'do'].map((part) => `error.${code}.${part}`),
    );
    expect(parts.filter((key) => !words.has(key))).toEqual([]);
    expect(words.get('error.retry')).toContain('{when}');
  });

  it('ends every sentence of a fault', () => {
    const faults = [...words].filter(([key]) => /^error\.[A-Z_]+\./.test(key));
    expect(faults.filter(([, text]) => !/[.?!]$/.test(text))).toEqual([]);
  });

  it('names every value that a fault may come without', () => {
    const asked = [...words]
      .filter(([key]) => /^error\.[A-Z_]+\./.test(key))
      .flatMap(([, text]) => placeholders(text));
    const nameless = new Set(
      asked.map((name) => name.slice(1, -1)).filter((name) => !words.has(`error.some.${name}`)),
    );
    expect([...nameless]).toEqual([]);
  });

  it('labels every kind, field and choice of the registry', () => {
    const keys = [...KINDS.values()].flatMap((kind) => [
      `kind.${kind.name}`,
      `kinds.${kind.name}`,
      ...Object.entries(kind.fields).flatMap(([field, { choices = [] }]) => [
        `field.${kind.name}.${field}`,
        ...choices.map((choice) => `choice.${kind.name}.${field}.${choice}`),
      ]),
    ]);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });

  it('says where a value may come from', () => {
    expect(SOURCE_TYPES.filter((type) => !words.has(`source.${type}`))).toEqual([]);
  });

  it('has every literal key that the interface asks for', () => {
    const asked = [...keysInSource('components'), ...keysInSource('entrypoints')];
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((key) => !has(words, key))).toEqual([]);
  });
});
