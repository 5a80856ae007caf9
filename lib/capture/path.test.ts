import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { selectionOn, semanticPath } from './path.ts';

const URL_OF = 'https://annuaire.example/p/1';
const BODY =
  '<nav><p>Menu</p></nav><main><article class="x9 q"><h1>Ada Merrin</h1><p class="z">Lyon</p><p class="k">CFO at <b>Tolm</b></p><span itemprop="telephone">1</span></article></main>';
const page = documentOf(BODY, URL_OF);
const pick = (selector: string): Element => {
  const found = page.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};

describe('the path to a text', () => {
  it('goes by landmarks, meaning and order, never by class, and leads back to it alone', () => {
    expect(semanticPath(page, pick('h1'))).toBe('h1');
    expect(semanticPath(page, pick('.k'))).toBe('article > p:nth-of-type(2)');
    expect(semanticPath(page, pick('[itemprop]'))).toBe('span[itemprop="telephone"]');
    for (const element of page.querySelectorAll('body *')) {
      const path = semanticPath(page, element);
      expect(path).not.toMatch(/\.[a-z]|class/);
      expect([...page.querySelectorAll(path)]).toEqual([element]);
    }
  });

  it('is kept with what is selected, where that is a text of one place', () => {
    const node = pick('.z').firstChild;
    expect(selectionOn(page, { text: ' Lyon\n', node })).toEqual({
      text: 'Lyon',
      path: 'article > p:nth-of-type(1)',
    });
    expect(selectionOn(page, { text: 'Ly', node })).toEqual({ text: 'Ly', path: '' });
    expect(selectionOn(page, { text: 'Lyon CFO at', node })).toBeUndefined();
    expect(selectionOn(page, { text: '', node })).toBeUndefined();
    expect(selectionOn(page, { text: 'Lyon', node: null })).toBeUndefined();
  });
});
