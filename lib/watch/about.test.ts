import { describe, expect, it } from 'vitest';
import { AccountIndex } from './accounts.ts';
import { classify } from './classify.ts';

const INDEX = new AccountIndex([
  {
    id: 'orvane',
    names: ['Orvane', 'Orvane Énergie'],
    domain: 'orvane.example',
    others: ['Ada Blum', 'Orvane Cuve'],
    context: ['Lyon', 'chaudières'],
  },
  { id: 'brun', names: ['Brun Motion', 'Brun'], domain: 'brun.example' },
  { id: 'phare', names: ['Phare'], domain: '', context: ['Brest', 'cybersécurité'] },
  { id: 'tarvel', names: ['Tarvel'], domain: '' },
]);

function about(title: string, text = '', url = 'https://gazette.example/a'): string[] {
  const item = { title, text, url };
  return INDEX.about(item, classify(item).types).map((mention) => mention.id);
}

describe('the accounts that an item is about', () => {
  it('stand in the title, or lead the text of an item without one', () => {
    expect(about('Orvane lève 9 M€')).toEqual(['orvane']);
    expect(about('Une levée de fonds à Lyon', 'Orvane a levé 9 M€.')).toEqual(['orvane']);
    expect(about('', 'Très fière de l’équipe Orvane. Tarvel n’a qu’à bien se tenir.')).toEqual(['orvane']);
  });

  it('are known by a person, a product, a handle, their site or a page named after them', () => {
    expect(about('Ada Blum : « nous recrutons »')).toEqual(['orvane']);
    expect(about('J’ai testé Orvane Cuve')).toEqual(['orvane']);
    expect(about('', '@OrvaneEnergie trois semaines sans réponse')).toEqual(['orvane']);
    expect(about('Nos résultats', '', 'https://www.orvane.example/presse/1')).toEqual(['orvane']);
    expect(about('Très bien', 'Simple et rapide', 'https://avis.example/avis/tarvel/12')).toEqual(['tarvel']);
  });

  it('are not those that a sentence excludes, lists, takes for an example or only stands near', () => {
    expect(about('Tarvel ferme', 'L’entreprise n’a rien à voir avec Orvane.')).toEqual(['tarvel']);
    expect(about('La semaine en bref', 'Aussi : Aplin, Corvessa, Orvane, Tarvel, Medivant.')).toEqual([]);
    expect(about('Un hôpital consulte', 'Il emploie un outil de planification Orvane.')).toEqual([]);
    expect(about('Lorry overturns near Orvane gate')).toEqual([]);
    expect(about('Régate caritative', 'Sponsors : une brasserie, Orvane, un notaire.')).toEqual([]);
  });

  it('are not namesakes', () => {
    expect(about('Giulia Brun gagne en deux sets')).toEqual([]);
    expect(about('Brun Town 3-1 Ashford', 'Brun won at last.')).toEqual([]);
    expect(about('Brun Motion gagne un marché')).toEqual(['brun']);
    expect(about('Le phare de Brest rouvre', 'Un projet phare.')).toEqual([]);
    expect(about('Les experts de Phare en renfort')).toEqual(['phare']);
  });

  it('sell, where two of them make a contract', () => {
    expect(about('Tarvel choisit Orvane pour ses chaudières')).toEqual(['orvane']);
    expect(about('Orvane décroche un contrat avec Tarvel')).toEqual(['orvane']);
    expect(about('Orvane rachète Tarvel')).toEqual(['orvane', 'tarvel']);
  });

  it('are not the tools that a vacancy asks for', () => {
    expect(about('Comptable H/F - Maison Lys', 'Vous maîtrisez Orvane Cuve. CDI.')).toEqual([]);
    expect(about('Comptable H/F', 'Orvane recrute un comptable en CDI.')).toEqual(['orvane']);
  });
});
