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
    ['Communiqué : point sur Orvane', 'press-release'],
    ['Portrait d’une patronne discrète', 'press-article'],
    ['Orvane lève 9 millions d’euros', 'funding'],
    ['Orvane raises €9m in Series A', 'funding'],
    ['Orvane rachète son concurrent Brun', 'merger-acquisition'],
    ['Orvane to acquire rival Brun', 'merger-acquisition'],
    ['Ada Blum nommée directrice générale d’Orvane', 'leadership-change'],
    ['Orvane appoints Ada Blum as CFO', 'leadership-change'],
    ['Orvane remporte le marché des bus', 'contract-win'],
    ['Orvane awarded £9m contract', 'contract-win'],
    ['Orvane s’installe à Nantes', 'expansion'],
    ['Orvane opens second plant in Leeds', 'expansion'],
    ['Orvane supprime 40 postes', 'layoff-or-closure'],
    ['Orvane cuts 40 jobs', 'layoff-or-closure'],
    ['Orvane placé en redressement judiciaire', 'legal-event'],
    ['Orvane sued over patent', 'legal-event'],
    ['Orvane lauréat des trophées de l’industrie', 'award'],
    ['Orvane named employer of the year', 'award'],
    ['Orvane et Brun nouent un partenariat', 'partnership'],
    ['Orvane partners with Brun', 'partnership'],
    ['Cyberattaque chez Orvane', 'data-breach-or-incident'],
    ['Orvane hit by ransomware', 'data-breach-or-incident'],
    ['Webinaire Orvane le 12 novembre : inscription gratuite', 'event'],
    ['Orvane to exhibit at the trade fair', 'event'],
  ])('reads « %s » as %s', (title, expected) => {
    expect(type(title)).toBe(expected);
  });

  it('goes by the site where it publishes one thing only', () => {
    expect(type('Travaux', '', 'https://www.boamp.fr/avis/1')).toBe('tender');
    expect(
      classify({ title: 'Nous recrutons', text: '', url: 'https://www.linkedin.com/posts/x' }).types,
    ).toEqual(['hiring', 'social-post']);
    expect(classify({ title: 'x', text: '', url: 'https://fr.linkedin.com/posts/x' })).toEqual({
      type: 'social-post',
      types: ['social-post'],
      words: ['fr.linkedin.com'],
    });
    expect(type('Orvane à Nantes', '', 'https://orvane.example/presse/2026/nantes')).toBe('press-release');
    expect(type('Sans page', '', '')).toBe('other');
  });

  it('lets the title weigh more than the text, and says which words decided', () => {
    const item = { title: 'Orvane recrute', text: 'Après un appel d’offres remporté en mai.', url: '' };
    expect(classify(item)).toEqual({ type: 'hiring', types: ['hiring'], words: ['recrute'] });
  });

  it('takes what is denied for no fact', () => {
    expect(type('Orvane n’a pas l’intention de recruter')).toBe('press-article');
    expect(type('Orvane denies takeover talks')).toBe('press-article');
  });

  it('hears what customers say where they speak', () => {
    const review = (title: string, text: string) => type(title, text, 'https://avis.example/avis/orvane/1');
    expect(review('Excellent outil', 'Équipe réactive, je recommande.')).toBe('review-positive');
    expect(review('Très déçu', 'Le support ne répond jamais.')).toBe('review-negative');
    expect(review('Joli, mais inutilisable', 'Des bugs partout.')).toBe('review-negative');
    expect(review('Il manque un export', 'Serait-il possible de l’ajouter ?')).toBe('suggestion');
    const post = { title: '', text: '@Orvane still waiting for my refund', url: 'https://x.com/a/status/1' };
    expect(classify(post).types).toEqual(['complaint', 'social-post']);
  });

  it('tells two facts that are told at once', () => {
    expect(
      classify({
        title: 'Orvane lève 9 millions d’euros et recrute cinquante personnes',
        text: '',
        url: '',
      }).types.sort(),
    ).toEqual(['funding', 'hiring']);
  });

  it('reads the wordings of one language only', () => {
    expect(type('L’option court jusqu’en 2030', 'Elle est de droit.')).toBe('press-article');
  });
});
