import { describe, expect, it } from 'vitest';
import { denied } from './negation.ts';

function isDenied(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return denied(text, start, start + word.length);
}

describe('denied', () => {
  it.each([
    ['Orvane n’a pas l’intention de recruter', 'recruter'],
    ['Orvane ne recrute plus', 'recrute'],
    ['Orvane n’envisage aucune levée de fonds', 'levée de fonds'],
    ['Pas de licenciements chez Orvane', 'licenciements'],
    ['Sans plan social, dit la direction', 'plan social'],
    ['Orvane dément tout rachat', 'rachat'],
    ['Orvane renonce à ouvrir une usine', 'usine'],
    ['Orvane has no plans to hire', 'hire'],
    ['Orvane denies takeover talks', 'takeover'],
    ['The chair rules out a merger', 'merger'],
    ['We do not expect layoffs', 'layoffs'],
    ['Layoffs are not on the table', 'Layoffs'],
  ])('understands « %s »', (text, word) => {
    expect(isDenied(text, word)).toBe(true);
  });

  it.each([
    ['Orvane recrute quarante personnes', 'recrute'],
    ['Pas de commentaire. Orvane recrute', 'recrute'],
    ['Orvane ne ferme rien mais recrute', 'recrute'],
    ['Orvane does not only hire, it trains', 'hire'],
    ['No comment: Orvane acquires Brun', 'acquires'],
    ['Le piano de recrutement', 'recrutement'],
  ])('lets « %s » stand', (text, word) => {
    expect(isDenied(text, word)).toBe(false);
  });
});
