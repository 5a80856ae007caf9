import { describe, expect, it } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import { readJsonLd, resolve, textIn, typesOf } from './json-ld.ts';

const read = (...scripts: string[]) =>
  readJsonLd(
    savedPage(
      `<head>${scripts.map((source) => `<script type="application/ld+json">${source}</script>`).join('')}</head>`,
      'https://x.example/',
    ).window.document,
  );

describe('JSON-LD', () => {
  it('opens lists, graphs and nested nodes, in order', () => {
    const things = read(
      '[{"@graph":[{"@type":"A","part":{"@type":"B"}},{"@type":["C","https://schema.org/D"]}]}]',
      '{"@type":"E"}',
    );
    expect(things.flatMap(typesOf)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it.each([
    ['a raw line break in a text', '{"@type":"A","name":"one\ntwo"}'],
    ['commas too many', '{"@type":"A","list":[1,2,],};'],
    ['a CDATA wrapper', '//<![CDATA[\n{"@type":"A"}\n//]]>'],
    ['a bare CDATA wrapper', '<![CDATA[{"@type":"A"}]]>'],
    ['a comment wrapper', '<!-- {"@type":"A"} -->'],
    ['entities for quotes', '{&quot;@type&quot;:&quot;A&quot;}'],
  ])('mends %s', (_, source) => {
    expect(read(source).flatMap(typesOf)).toEqual(['A']);
  });

  it('leaves out what no mend helps, and reads the rest', () => {
    expect(read('{"@type":', 'null', '"text"', '7', '{"@type":"A"}').flatMap(typesOf)).toEqual(['A']);
  });

  it('is not hurt by depth, size or prototype names', () => {
    const deep = `${'{"a":'.repeat(500)}{"@type":"A"}${'}'.repeat(500)}`;
    const many = JSON.stringify(Array.from({ length: 5000 }, () => ({ '@type': 'A' })));
    expect(read(deep)).toHaveLength(0);
    expect(read(many)).toHaveLength(2000);
    expect(read('{"@type":"A","__proto__":{"polluted":true}}')).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('follows an @id and takes the first text of a value', () => {
    const things = read('{"@graph":[{"@type":"Person","@id":"#p","name":"Ada"}]}');
    expect(textIn(resolve(things, { '@id': '#p' })?.name)).toBe('Ada');
    expect(textIn(['', { '@value': 'x' }])).toBe('x');
    expect(textIn([{}, null, 3])).toBe('3');
    expect(resolve(things, 7)).toBeUndefined();
  });
});
