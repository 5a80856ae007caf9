import { describe, expect, it } from 'vitest';
import { type Matchable, matches } from './match.ts';
import { parseQuery } from './query.ts';

const ITEM: Matchable = {
  title: 'Orvane lève 9 M€ pour recruter à Saint-Brieuc',
  text: 'L’éditeur <b>Orvane</b> annonce une levée de fonds de 9 M€. Ses locaux d&#39;été ferment ; e-learning et R&amp;D.',
  url: 'https://www.gazette.example/eco/orvane-leve?utm_source=rss',
  lang: 'fr',
};

function run(text: string, item: Partial<Matchable> = {}) {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(`${text}: ${JSON.stringify(query.fault)}`);
  return matches(query.value, { ...ITEM, ...item });
}
const hit = (text: string, item: Partial<Matchable> = {}): boolean => run(text, item).hit;
/** The words marked, as they are written. */
const marked = (text: string): string[] =>
  run(text).words.map(({ field, start, end }) =>
    (field === 'title' ? ITEM.title : ITEM.text).slice(start, end),
  );

describe('matches', () => {
  it('joins words with AND, alternatives with a tighter OR, and takes minus out', () => {
    expect(hit('orvane ÉDITEUR')).toBe(true);
    expect(hit('orvane absent')).toBe(false);
    expect(hit('absent autre OR orvane')).toBe(false);
    expect(hit('orvane absent OR editeur')).toBe(true);
    expect(hit('(absent autre) OR orvane')).toBe(true);
    expect(hit('orvane -editeur')).toBe(false);
    expect(hit('-absent')).toBe(true);
    expect(hit('orvane -(absent OR autre)')).toBe(true);
    expect(hit('--orvane')).toBe(true);
  });

  it('finds phrases inside one field only, with a star for exactly one word', () => {
    expect(hit('"levée de fonds"')).toBe(true);
    expect(hit('"fonds de levée"')).toBe(false);
    expect(hit('"saint-brieuc l editeur"')).toBe(false);
    expect(hit('saint-brieuc')).toBe(true);
    expect(hit('"levée de fonds de * m"')).toBe(true);
    expect(hit('"levée * fonds de 9"')).toBe(true);
    expect(hit('"levée * * fonds"')).toBe(false);
    expect(hit('e-learning R&D')).toBe(true);
    expect(hit('"d ete"')).toBe(true);
  });

  it('fits stars to whole words', () => {
    expect(hit('recrut*')).toBe(true);
    expect(hit('*ruter')).toBe(true);
    expect(hit('re*ut*r')).toBe(true);
    expect(hit('rec*rec*')).toBe(false);
    expect(hit('*vane*')).toBe(true);
    expect(hit('vane*')).toBe(false);
    expect(hit('orv*vane')).toBe(false);
  });

  it('matches inflections only where a tilde asks for them', () => {
    expect(hit('recruté')).toBe(false);
    expect(hit('recruté~')).toBe(true);
    expect(hit('local')).toBe(false);
    expect(hit('local~')).toBe(true);
    expect(hit('"lever~ de fonds"')).toBe(true);
    expect(hit('fermer~')).toBe(true);
  });

  it('looks in the title where told to', () => {
    expect(hit('title:éditeur')).toBe(false);
    expect(hit('title:(orvane recruter)')).toBe(true);
    expect(hit('title:"9 m"')).toBe(true);
    expect(hit('title:(orvane lang:fr site:gazette.example)')).toBe(true);
    expect(hit('title:(title:orvane OR editeur)')).toBe(true);
  });

  it('counts NEAR in words, in either order, within one field', () => {
    const item = { title: 'x', text: 'alpha un deux trois beta gamma delta' };
    expect(hit('alpha NEAR/4 beta', item)).toBe(true);
    expect(hit('beta NEAR/4 alpha', item)).toBe(true);
    expect(hit('alpha NEAR/3 beta', item)).toBe(false);
    expect(hit('"alpha un" NEAR/3 "beta gamma"', item)).toBe(true);
    expect(hit('"beta gamma" NEAR/3 "alpha un"', item)).toBe(true);
    expect(hit('"alpha un" NEAR/2 "beta gamma"', item)).toBe(false);
    expect(hit('x NEAR/9 alpha', item)).toBe(false);
    expect(hit('alpha NEAR/4 beta NEAR/1 gamma', item)).toBe(true);
    expect(hit('alpha NEAR/4 beta NEAR/1 delta', item)).toBe(false);
    expect(hit('alpha NEAR/9 alpha', item)).toBe(false);
    expect(hit('(zz OR trois) NEAR/1 (yy OR beta)', item)).toBe(true);
  });

  it('compares the host of the page a redirect leads to', () => {
    expect(hit('site:gazette.example')).toBe(true);
    expect(hit('site:*.gazette.example/eco')).toBe(true);
    expect(hit('site:https://www.gazette.example/eco/')).toBe(true);
    expect(hit('site:gazette.example/ec')).toBe(false);
    expect(hit('site:gazette.example/ECO')).toBe(false);
    expect(hit('site:example')).toBe(true);
    expect(hit('site:zette.example')).toBe(false);
    const url = 'https://www.google.fr/url?rct=j&url=https%3A%2F%2Fblog.orvane.example%3A8443%2Fa&ct=ga';
    expect(hit('site:orvane.example', { url })).toBe(true);
    expect(hit('site:google.fr', { url })).toBe(false);
    expect(hit('-site:example', { url: '' })).toBe(true);
  });

  it('compares the language whole', () => {
    expect(hit('lang:FR')).toBe(true);
    expect(hit('lang:f')).toBe(false);
    expect(hit('lang:en OR lang:fr')).toBe(true);
    expect(hit('lang:fr', { lang: undefined })).toBe(false);
  });

  it('gives the words to highlight as they are written, in order and without overlap', () => {
    expect(marked('orvane "levée de fonds" -absent')).toEqual(['Orvane', 'Orvane', 'levée de fonds']);
    expect(marked('"levée de" OR "de fonds"')).toEqual(['levée de fonds']);
    expect(marked('"d ete"')).toEqual(['d&#39;été']);
    expect(marked('recruter NEAR/2 brieuc')).toEqual([]);
    expect(marked('recruter NEAR/3 brieuc')).toEqual(['recruter', 'Brieuc']);
    expect(marked('-absent lang:fr')).toEqual([]);
    expect(marked('-orvane')).toEqual([]);
  });
});
