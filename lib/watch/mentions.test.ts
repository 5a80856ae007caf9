import { describe, expect, it } from 'vitest';
import { AccountIndex } from './accounts.ts';
import { mentionedAccounts } from './mentions.ts';

const INDEX = new AccountIndex([
  { id: 'orvane', names: ['Orvane SAS', 'Orvane Énergie'], domain: 'orvane.example' },
  { id: 'phare', names: ['Phare'], domain: 'phare-veille.example' },
  { id: 'brun', names: ['Brun & Lavigne'], domain: '' },
]);
const mentions = (text: string) => mentionedAccounts(text, INDEX);

describe('the accounts an article names', () => {
  it('come with the sentence that names them, by name, alias or domain', () => {
    expect(
      mentions(
        'Le port de Brest s’agrandit. Orvane en fournit les grues. Contact : rh@phare-veille.example.',
      ),
    ).toEqual([
      { id: 'orvane', evidence: 'Orvane en fournit les grues.' },
      { id: 'phare', evidence: 'Contact : rh@phare-veille.example.' },
    ]);
    expect(mentions('Chez Orvane-Energie, on recrute.')).toEqual([
      { id: 'orvane', evidence: 'Chez Orvane-Energie, on recrute.' },
    ]);
  });

  it('are given once, with the first sentence', () => {
    expect(mentions('Orvane recrute. Phare aussi. Orvane encore.')).toEqual([
      { id: 'orvane', evidence: 'Orvane recrute.' },
      { id: 'phare', evidence: 'Phare aussi.' },
    ]);
  });

  it('are not seen in ordinary words, nor across the end of a line', () => {
    expect(mentions('Une mesure phare du plan.')).toEqual([]);
    expect(mentions('Signé Brun\n& Lavigne')).toEqual([]);
    expect(mentions('')).toEqual([]);
  });

  it('keep the name in the evidence of a sentence without end', () => {
    const [only] = mentions(`${'mot '.repeat(500)}Orvane ${'mot '.repeat(500)}`);
    expect(only?.evidence).toContain('Orvane');
    expect(only?.evidence).toMatch(/^….*…$/);
    expect(only?.evidence.length).toBeLessThanOrEqual(300);
  });

  it('are looked for at the beginning of a text without end', () => {
    expect(mentions(`Orvane.${' mot'.repeat(20_000)}. Phare recrute.`).map(({ id }) => id)).toEqual([
      'orvane',
    ]);
  });
});
