import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markup, readAttributes } from './markup.ts';

function pieces(text: string): string[] {
  const markup = new Markup(text);
  const out: string[] = [];
  for (let piece = markup.next(); piece; piece = markup.next()) {
    const name = 'name' in piece ? ` ${piece.name}${'empty' in piece && piece.empty ? '/' : ''}` : '';
    const inside =
      piece.type === 'text' || piece.type === 'cdata' ? ` ${text.slice(piece.start, piece.end)}` : '';
    out.push(piece.type + name + inside);
  }
  return out;
}

describe('Markup', () => {
  it('cuts tags, text, CDATA and document type, and leaves comments and instructions out', () => {
    expect(
      pieces(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c>">]><a x="1>2"><!-- no -->t<b/><![CDATA[<i>]]></a>',
      ),
    ).toEqual(['doctype', 'open a', 'text t', 'open b/', 'cdata <i>', 'close a']);
  });

  it('takes a < that opens nothing for text', () => {
    expect(pieces('1 < 2 <3 <a <b>')).toEqual(['text 1 ', 'text < 2 <3 ', 'text <a ', 'open b']);
    expect(pieces('<>')).toEqual(['text <>']);
  });

  it('does not believe quotes any more once one was never closed', () => {
    expect(pieces('<a b="c>d</a>')).toEqual(['open a', 'text d', 'close a']);
  });

  it('says where the text ends inside something', () => {
    for (const text of ['<a', '<!-- a', '<![CDATA[a', '<!DOCTYPE a [', '</a', '<?xml']) {
      expect(pieces(text)).toEqual(['cut']);
    }
  });

  it('never looks at a character more than a few times', () => {
    const unit = fc.constantFrom(
      '<',
      '<p',
      "<a x='<b' ",
      '<a x="',
      '<![CDATA[',
      '<!--',
      '<!DOCTYPE [',
      '<!DOCTYPE a>',
      '</',
      '>',
      '"',
      "'",
      ']',
      'a',
      '=',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const text = units.join('').repeat(2000);
        const markup = new Markup(text);
        while (markup.next());
        expect(markup.work).toBeLessThan(8 * text.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readAttributes', () => {
  it('reads every way to write a value; the first of a name wins', () => {
    expect({ ...readAttributes(` a="1" B='2' c=3 d  =  "x y" a="4" e`) }).toEqual({
      a: '1',
      b: '2',
      c: '3',
      d: 'x y',
    });
    expect({ ...readAttributes('__proto__="x"') }).toEqual({ ['__proto__']: 'x' });
  });

  it('leaves out everything up to a pattern, or to the end', () => {
    const markup = new Markup('<a><b><item>x');
    markup.skipTo(/<item>/g);
    expect(markup.next()).toMatchObject({ type: 'open', name: 'item' });
    markup.skipTo(/<item>/g);
    expect(markup.next()).toBeUndefined();
  });
});
