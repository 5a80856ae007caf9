import { describe, expect, it } from 'vitest';
import { seniorityOf } from './seniority.ts';

describe('seniorityOf', () => {
  it.each([
    'CEO',
    'Présidente-directrice générale',
    'PDG chez Talmont',
    'Directeur Général',
    'Co-fondatrice & CTO',
    'Chief Revenue Officer',
    'Gérante',
    'Managing Director',
    'Business owner',
    'DAF',
  ])('takes "%s" for an executive', (title) => {
    expect(seniorityOf(title)).toBe('executive');
  });

  it.each([
    'Directrice commerciale',
    'Director of Sales',
    'Vice President, Operations',
    'VP Sales',
    'Directeur général adjoint',
    'Head of Growth at Orvane',
  ])('takes "%s" for a director', (title) => {
    expect(seniorityOf(title)).toBe('director');
  });

  it.each(['Responsable des achats', 'Sales Manager', 'Cheffe de service', 'Chef d’équipe', 'Team Lead'])(
    'takes "%s" for a manager',
    (title) => {
      expect(seniorityOf(title)).toBe('manager');
    },
  );

  it.each([
    '',
    'Ingénieure logiciel',
    'Key Account Manager',
    'Chef de projet',
    'Cheffe de produit',
    'Product Owner',
    'Assistante du directeur général',
    'Stagiaire auprès du PDG',
    'Ancien directeur des ventes',
    'Former CEO',
    'Comptable chez Directeurs & Associés',
    'Clerk at Head of Steam',
    'Chargée d’affaires',
    'Administrateur systèmes',
  ])('finds no rank in "%s"', (title) => {
    expect(seniorityOf(title)).toBeUndefined();
  });
});
