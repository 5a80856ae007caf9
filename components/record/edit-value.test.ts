import { describe, expect, it } from 'vitest';
import type { FieldDefinition, FieldType } from '../../lib/record/kind.ts';
import { KINDS } from '../../lib/record/kinds/index.ts';
import { fromEditText, isEditable, toEditText } from './edit-value.ts';

const of = (type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition => ({ type, ...more });

describe('a field as text to edit', () => {
  it.each([
    ['Orvane', of('text'), 'Orvane'],
    [['a@a.example', 'b@b.example'], of('email', { set: true }), 'a@a.example\nb@b.example'],
    ['2026-10-03T08:00:00Z', of('date'), '2026-10-03'],
    [7, of('number'), '7'],
    [null, of('text'), ''],
    [undefined, of('text'), ''],
  ])('%j is written %j', (value, definition, text) => {
    expect(toEditText(value, definition)).toBe(text);
  });
});

describe('what a person typed', () => {
  it.each<[string, FieldDefinition, unknown]>([
    [' Orvane ', of('text'), 'Orvane'],
    ['', of('text'), null],
    ['1 234,5', of('number'), 1234.5],
    ['orvane.example/equipe', of('url'), 'https://orvane.example/equipe'],
    ['https://www.orvane.example/', of('url'), 'https://www.orvane.example/'],
    ['fr', of('country'), 'FR'],
    ['2026-11-30', of('date'), '2026-11-30'],
    ['champion', of('choice', { choices: ['champion'] }), 'champion'],
    ['+33 4 72 00', of('phone'), '+33 4 72 00'],
    ['true', of('flag'), true],
    ['a@a.example\n\n b@b.example ', of('email', { set: true }), ['a@a.example', 'b@b.example']],
    ['', of('email', { set: true }), []],
  ])('%j is read as its field wants it', (text, definition, value) => {
    expect(fromEditText(text, definition)).toEqual({ ok: true, value });
  });

  it.each<[string, FieldDefinition]>([
    ['jeanne@@orvane', of('email')],
    ['a@a.example\nnot one', of('email', { set: true })],
    ['javascript:alert(1)', of('url')],
    ['not an address', of('url')],
    ['twelve', of('number')],
    ['tomorrow', of('date')],
    ['2026-13-45', of('date')],
    ['call me', of('phone')],
    ['France', of('country')],
    ['boss', of('choice', { choices: ['champion'] })],
  ])('%j is refused rather than kept wrong', (text, definition) => {
    expect(fromEditText(text, definition)).toEqual({ ok: false });
  });

  it('comes back unchanged from every editable field of every sample', () => {
    let tried = 0;
    for (const kind of KINDS.values()) {
      for (const sample of kind.samples) {
        for (const [field, value] of Object.entries(sample)) {
          const definition = kind.fields[field];
          if (!isEditable(definition)) continue;
          const read = fromEditText(toEditText(value, definition), definition);
          const expected = definition?.type === 'date' ? String(value).slice(0, 10) : value;
          expect([field, read]).toEqual([field, { ok: true, value: expected }]);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(40);
  });
});
