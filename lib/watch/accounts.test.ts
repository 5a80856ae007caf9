import { describe, expect, it } from 'vitest';
import { nameId } from '../record/name-id.ts';
import { AccountIndex } from './accounts.ts';

const INDEX = new AccountIndex([
  { id: 'orvane', names: ['Orvane SAS', 'Orvane Énergie'], domain: 'orvane.example' },
  { id: 'brun', names: ['Brun & Lavigne'], domain: '' },
  { id: 'brunet', names: ['Brun'], domain: '' },
  { id: 'phare', names: ['Phare'], domain: 'phare-veille.example' },
  { id: 'sud', names: ['Sud'], domain: '' },
  { id: 'ghk', names: ['GHK'], domain: '' },
]);

const named = (title: string, text = '', url = ''): Record<string, string> =>
  Object.fromEntries(INDEX.mentioned({ title, text, url }).map((mention) => [mention.id, mention.evidence]));

describe('AccountIndex', () => {
  it('finds names and aliases as whole words, without case, accents or legal form', () => {
    expect(named('ORVANE lève 9 M€')).toEqual({ orvane: 'ORVANE' });
    expect(named('Chez Orvane-Energie, on recrute')).toEqual({ orvane: 'Orvane-Energie' });
    expect(named('Les orvanes sauvages')).toEqual({});
    expect(named('GHK gagne')).toEqual({ ghk: 'GHK' });
  });

  it('takes the longest name that stands there', () => {
    expect(named('Brun & Lavigne s’agrandit')).toEqual({ brun: 'Brun & Lavigne' });
    expect(named('Brun s’agrandit, Brun &amp; Lavigne aussi')).toEqual({
      brunet: 'Brun',
      brun: 'Brun &amp; Lavigne',
    });
  });

  it('takes a name of one word only where it is written as a name', () => {
    expect(named('Une mesure phare du plan')).toEqual({});
    expect(named('Les experts de Phare en renfort')).toEqual({ phare: 'Phare' });
    expect(named('phare recrute a brest')).toEqual({ phare: 'phare' });
  });

  it('never takes a short ordinary word for a name', () => {
    expect(named('Le Sud attend')).toEqual({});
  });

  it('knows an account by its domain, in the text or as the place of the article', () => {
    expect(named('x', 'Voir blog.orvane.example/a')).toEqual({ orvane: 'blog.orvane.example' });
    expect(named('x', 'Écrire à rh@orvane.example')).toEqual({ orvane: 'orvane.example' });
    expect(named('x', 'Voir notorvane.example')).toEqual({});
    expect(named('x', '', 'https://www.google.com/url?url=https://www.phare-veille.example/a')).toEqual({
      phare: 'phare-veille.example',
    });
  });

  it('looks thousands of accounts up word by word', () => {
    const many = Array.from({ length: 5000 }, (_, place) => ({
      id: nameId(`${place}`),
      names: [`Société ${place}`],
      domain: '',
    }));
    expect(
      new AccountIndex(many).mentioned({ title: 'Société 4321 et société 17', text: '', url: '' }),
    ).toEqual([
      { id: nameId('4321'), evidence: 'Société 4321' },
      { id: nameId('17'), evidence: 'société 17' },
    ]);
  });
});
