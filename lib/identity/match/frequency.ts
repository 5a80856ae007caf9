import { hash } from './hash.ts';

const SLOTS = 2 ** 20;

/** How often words occur, for the rarity of names: counts of records in 4 MB, whatever their number. */
export class Frequencies {
  readonly #counts = new Uint32Array(SLOTS);
  #records = 0;

  /** Counts the words of one record; `-1` takes it out again. */
  add(words: Iterable<string>, by: 1 | -1 = 1): void {
    this.#records += by;
    for (const word of words) {
      const slot = hash(word) & (SLOTS - 1);
      this.#counts[slot] = (this.#counts[slot] ?? 0) + by;
    }
  }

  get records(): number {
    return this.#records;
  }

  /**
   * Bits that an agreement on this word is worth: log2 of one over its share. What was counted here is leant on a
   * shipped share (worth `LEAN` records), so that a young base does not take every name for a rare one.
   */
  bits(word: string, shipped: number): number {
    const counted = this.#counts[hash(word) & (SLOTS - 1)] ?? 0;
    const share = (counted + LEAN * shipped) / (this.#records + LEAN);
    return Math.max(1, Math.min(16, -Math.log2(share)));
  }
}

const LEAN = 5000;

/** Surnames that very many people bear in France, Belgium, Britain, Germany, Spain, Italy, the Netherlands. */
const COMMON = new Set(
  (
    'martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent ' +
    'fournier morel girard andre mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc guerin muller henry ' +
    'roussel nicolas perrin morin mathieu clement gauthier dumont lopez fontaine chevalier robin masson sanchez gerard nguyen boyer denis ' +
    'lemaire duval joly gautier roger roche roy noel meyer lucas meunier jean perez marchand dufour blanchard marie barbier brun dumas ' +
    'brunet schmitt leroux colas fernandez renard arnaud rolland caron aubert giraud leclerc vidal bourgeois renaud lemoine picard gaillard ' +
    'philippe leclercq lacroix fabre dupuis olivier rodriguez da-silva hubert louis charles guillot riviere goff adam smith jones williams ' +
    'brown taylor davies wilson evans johnson roberts walker wright thompson white hughes edwards green hall wood harris schmidt schneider ' +
    'fischer weber wagner becker schulz hoffmann koch bauer rossi russo ferrari esposito bianchi jong jansen vries berg bakker peeters ' +
    'janssens maes jacobs mertens willems claes gonzalez gomez ruiz diaz hernandez silva santos ferreira pereira oliveira ali ahmed ben khan'
  ).split(' '),
);

/** Share of people that bear a surname: that of a common one, or of one seldom met (INSEE, file of names 1891-2000, orders of size). */
export function surnameShare(word: string): number {
  return COMMON.has(word) ? 1 / 400 : 1 / 20_000;
}

/** A surname borne by so many is common. */
export const COMMON_FROM = 1 / 1000;

/** Share of people that bear a given name; names of the lists are shared by many. */
export const GIVEN_SHARE = { known: 1 / 120, other: 1 / 3000 };

/** Share of companies whose name holds a word. */
export const COMPANY_SHARE = 1 / 5000;
