import { describe, expect, it } from 'vitest';
import { classify, type SignalType } from './classify.ts';

const type = (title: string, text = '', url = 'https://gazette.example/a'): SignalType =>
  classify({ title, text, url }).type;

describe('classify', () => {
  it.each<[string, SignalType]>([
    ['Orvane recrute quarante personnes à Lyon', 'hiring'],
    ['Field engineer (m/f/x)', 'hiring'],
    ['Orvane is hiring across Europe', 'hiring'],
    ['Avis d’appel public à la concurrence : maintenance', 'tender'],
    ['Council issues invitation to tender for buses', 'tender'],
    ['Orvane lance une offre pour les PME', 'product-launch'],
    ['Orvane unveils its new robot', 'product-launch'],
    ['Orvane : résultats semestriels en hausse', 'annual-report'],
    ['Orvane posts annual loss', 'annual-report'],
    ['Communiqué : Orvane s’installe à Lyon', 'press-release'],
    ['Portrait d’une patronne discrète', 'press-article'],
  ])('reads « %s » as %s', (title, expected) => {
    expect(type(title)).toBe(expected);
  });

  it('goes by the site where it publishes one thing only', () => {
    expect(type('Travaux', '', 'https://www.boamp.fr/avis/1')).toBe('tender');
    expect(type('Nous recrutons', '', 'https://www.linkedin.com/posts/x')).toBe('social-post');
    expect(classify({ title: 'x', text: '', url: 'https://fr.linkedin.com/posts/x' })).toEqual({
      type: 'social-post',
      words: ['fr.linkedin.com'],
    });
    expect(type('Orvane à Nantes', '', 'https://orvane.example/presse/2026/nantes')).toBe('press-release');
    expect(type('Sans page', '', '')).toBe('other');
  });

  it('lets the title weigh more than the text, and says which words decided', () => {
    const item = { title: 'Orvane recrute', text: 'Après un appel d’offres remporté en mai.', url: '' };
    expect(classify(item)).toEqual({ type: 'hiring', words: ['recrute'] });
  });
});
