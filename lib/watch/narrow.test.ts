import { describe, expect, it } from 'vitest';
import { isNoisy, type Judged, narrowings } from './narrow.ts';

const said = (useful: boolean, title: string, about = true): Judged => ({ useful, title, text: '', about });

describe('a noisy watch', () => {
  it('is one with more noise than use, once enough was said', () => {
    expect([isNoisy(2, 3), isNoisy(3, 3), isNoisy(0, 4), isNoisy(0, 5)]).toEqual([true, false, false, true]);
  });

  it('is offered the words that only its noise has, the most frequent first', () => {
    const proposed = narrowings('Orvane OR flotte', [
      said(false, 'Orvane propose un stage de vente avec logement'),
      said(false, 'Un stage chez Orvane avec logement'),
      said(false, 'Stage de marketing, flotte comprise'),
      said(true, 'Orvane recrute un directeur des ventes avec sa flotte'),
    ]);
    expect(proposed).toEqual([
      { type: 'exclude', word: 'stage', query: 'Orvane OR flotte -stage', noise: 3 },
      { type: 'exclude', word: 'logement', query: 'Orvane OR flotte -logement', noise: 2 },
    ]);
  });

  it('is offered what is about the company only, where that loses nothing useful', () => {
    const noise = [said(false, 'Le salon ouvre', false), said(false, 'Une étude paraît', false)];
    expect(narrowings('Orvane', [...noise, said(true, 'Orvane recrute')])).toContainEqual({
      type: 'about',
      noise: 2,
    });
    expect(narrowings('Orvane', [...noise, said(true, 'Un client parle', false)])).toEqual([]);
  });
});
