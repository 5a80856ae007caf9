import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, randomId } from './id.ts';
import { canonical, isJson, type Json, MAX_DEPTH, own } from './json.ts';
import { nameId } from './name-id.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the keys of its objects the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe('canonical', () => {
  it('is one text for one value, whatever the order of keys, and says the whole value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
  });

  it('tells different values apart', () => {
    const different: Json[] = [{}, [], null, '', 0, false, '0', [null], { a: null }];
    expect(new Set(different.map((one) => canonical(one))).size).toBe(different.length);
  });

  it('ends at hostile nesting, which isJson finds first', () => {
    const deep = (levels: number): Json => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(isJson(deep(MAX_DEPTH))).toBe(true);
    expect(canonical(deep(MAX_DEPTH))).toContain('1');
    expect(isJson(deep(MAX_DEPTH + 1))).toBe(false);
    expect(() => canonical(deep(MAX_DEPTH + 1))).toThrow(RangeError);
  });
});

describe('isJson', () => {
  it('is true of what JSON gives, and of nothing that it would lose', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(isJson(value)).toBe(true);
      }),
    );
    for (const bad of [undefined, Number.NaN, 1n, () => 1, Symbol('x'), new Date(0), new Set(), [undefined]])
      expect(isJson(bad)).toBe(false);
    expect(isJson({ a: undefined, b: Object.create(null) })).toBe(true);
  });
});

describe('own', () => {
  it('finds nothing inherited', () => {
    expect(own<unknown>({ a: 1 }, 'a')).toBe(1);
    for (const name of ['toString', '__proto__', 'constructor'])
      expect(own<unknown>({}, name)).toBeUndefined();
    expect(own(undefined, 'a')).toBeUndefined();
  });
});

describe('ids', () => {
  it('by name are the same for the same parts, and no others', () => {
    expect(nameId('feed', 'a')).toBe(nameId('feed', 'a'));
    expect(nameId('feed', 'a')).not.toBe(nameId('feeda'));
    expect(nameId('a', 'b,c')).not.toBe(nameId('a,b', 'c'));
  });

  it('are ids, whatever the bytes and names', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.string(), (bytes, name) => {
        expect(isId(randomId(() => bytes))).toBe(true);
        expect(isId(nameId(name))).toBe(true);
      }),
    );
    expect(isId('01000000-0000-4000-8000-00000000000G')).toBe(false);
    expect(isId(5)).toBe(false);
  });
});
