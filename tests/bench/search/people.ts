import type { GoldenRecord } from '../../../lib/record/fold.ts';
import { formatId } from '../../../lib/record/id.ts';
import { chanceOf } from '../../faults/chance.ts';

/** An invented person, as far as search sees them. */
export interface Person {
  id: string;
  first: string;
  last: string;
  title: string;
  company: string;
  city: string;
}

const FIRST =
  'Jeanne Jean Marie Pierre Sophie Luc Noémie Paul Hélène Michel Élodie Thomas Camille Julien Aurélie Nicolas Inès Hugo Zoé Anaïs François Françoise Gaëlle Maël Loïc Benoît Cécile Émile Éric Frédéric Géraldine Jérôme Joël Maëlle Mélanie Raphaël Rémi Stéphane Thérèse Valérie Yves Jean-Pierre Marie-Claude Anne-Sophie Oliver Emma Harry Olivia George Amelia Jack Isla Charlotte Ethan Mason Grace James Lily William Freya Henry Alice Oscar Daisy Leo Karim Fatima Mehdi Yasmine Omar Leïla Ivan Olga Chiara Marco Giulia Diego Lucía Sven Ingrid Lars Astrid Jürgen Björn'.split(
    ' ',
  );
const COMMON =
  'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard Andre Lefèvre Mercier Dupont Lambert Bonnet François Martinez Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bo bra ca ce chi cla co da de do dra du é fa fe fi fla ga ge gra gui ha jo ju ka ke la le li lo ma mé mi mo na ne no nou o pa pe pi po pra qui ra ré ri ro sa se si so ta te ti to tra tu va ve vi vo yan zé'.split(
    ' ',
  );
const ENDS = 'ard eau el et eux ier in ois on ont ot oux rand ski sson st ton ville y ez ini ova'.split(' ');
const TITLES =
  'Directrice commerciale|Directeur des achats|DSI|Acheteur|Responsable marketing|Directeur général|Account manager|Head of sales|Chief technology officer|Chef de projet|Ingénieure qualité|Responsable logistique|Data engineer|Gérant|Présidente|Contrôleur de gestion'.split(
    '|',
  );
const SECTORS = 'Conseil Industrie Logistique Santé Énergie Bâtiment Systems Group Software Foods'.split(' ');
const CITIES =
  'Lyon Paris Lille Nantes Rennes Chambéry Toulouse Bordeaux Londres Bristol Genève Bruxelles'.split(' ');

/** People with names drawn by Zipf's law, at companies of some few people each. The same at each run. */
export function people(count: number): Person[] {
  const next = chanceOf(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const name = (): string => {
    const syllables = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('');
    return capital(syllables + pick(ENDS));
  };
  const lasts = [...COMMON, ...Array.from({ length: Math.max(2000, count / 4) }, name)];
  const zipf = <T>(list: readonly T[]): T =>
    list[Math.min(list.length - 1, Math.floor(list.length ** next()) - 1)] as T;
  const companies = Array.from({ length: Math.max(500, count / 6) }, () => `${name()} ${pick(SECTORS)}`);
  return Array.from({ length: count }, () => ({
    id: formatId(
      Uint8Array.from({ length: 16 }, () => next() * 256),
      4,
    ),
    first: next() < 0.5 ? zipf(FIRST) : pick(FIRST),
    last: next() < 0.3 ? zipf(lasts) : pick(lasts),
    title: pick(TITLES),
    company: pick(companies),
    city: pick(CITIES),
  }));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The person as the store holds them, as slim as may be: a million of them must fit. */
export function recordOf(person: Person): GoldenRecord {
  const from = FROM;
  const value = (text: string) => ({ value: text, from, heads: HEADS });
  return {
    id: person.id,
    kind: 'person',
    members: [person.id],
    fields: {
      fullName: value(`${person.first} ${person.last}`),
      title: value(person.title),
      company: value(person.company),
      location: value(person.city),
    },
    sets: {},
    conflicts: [],
    firstSeenAt: from.at,
    lastSeenAt: from.at,
  };
}

const HEADS = ['01990000-0000-7000-8000-000000000000'];
const FROM = {
  observation: HEADS[0] as string,
  at: '2026-10-01T08:00:00.000Z',
  by: 'member',
  source: { type: 'page' as const },
};
