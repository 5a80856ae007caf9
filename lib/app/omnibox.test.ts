import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { subjectId } from '../../tests/support/observations.ts';
import type { Summary } from '../dossier/dossier.ts';
import { placeOf, SUGGESTIONS, suggestionsFor } from './omnibox.ts';

const summary = (title: string, detail = '', n = 0): Summary => ({
  id: subjectId(n),
  kind: 'person',
  title,
  detail,
  lastSeenAt: '2026-10-01T08:00:00.000Z',
});

const { DOMParser } = new JSDOM().window;
const parsed = (description: string) =>
  new DOMParser().parseFromString(`<line>${description}</line>`, 'application/xml');

describe('suggestionsFor', () => {
  it('shows title and detail, as markup where the browser reads markup', () => {
    const found = [summary('R&D <Lab>', 'Lyon'), summary('Orvane', '', 1)];
    expect(suggestionsFor(found, false)).toEqual([
      { content: `record/${subjectId(0)}`, description: 'R&D <Lab> · Lyon' },
      { content: `record/${subjectId(1)}`, description: 'Orvane' },
    ]);
    expect(suggestionsFor(found, true)[0]?.description).toBe(
      '<match>R&amp;D &lt;Lab&gt;</match><dim> · Lyon</dim>',
    );
  });

  it('is well-formed XML that says the text itself, whatever a page called itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const [line] = suggestionsFor([summary(title)], true);
        const document = parsed(line?.description ?? '<');
        expect(document.querySelector('parsererror')).toBeNull();
        expect(document.documentElement.children).toHaveLength(2);
      }),
    );
    const hostile = '</match><url>"\'&amp;\u0000\u001b';
    expect(
      parsed(suggestionsFor([summary(hostile)], true)[0]?.description ?? '').documentElement.textContent,
    ).toBe('</match><url>"\'&amp;');
  });

  it('gives no more than the address bar shows', () => {
    const many = Array.from({ length: 20 }, (_, n) => summary('Orvane', '', n));
    expect(suggestionsFor(many, true)).toHaveLength(SUGGESTIONS);
  });
});

describe('placeOf', () => {
  it('is the dossier of a chosen line, and the search for anything else', () => {
    expect(placeOf(`record/${subjectId(0)}`)).toBe(`#record/${subjectId(0)}`);
    expect(placeOf(' jeanne valmont ')).toBe('#search/jeanne%20valmont');
    expect(placeOf('record/../../x?')).toBe('#search/record%2F..%2F..%2Fx%3F');
    expect(placeOf('a\ud800')).toBe('#search/a%EF%BF%BD');
    expect(placeOf('  ')).toBe('');
  });
});
