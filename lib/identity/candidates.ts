import { Frequencies } from './match/frequency.ts';
import { hash } from './match/hash.ts';
import { keysOf, namesOf } from './match/keys.ts';
import { Postings } from './match/postings.ts';
import { type Profile, profileOf, type RawRecord } from './match/profile.ts';

/** Entries looked at for one key: of a very common one only the newest. */
const PER_KEY = 200;
/** Entries looked at for one record. */
const PER_RECORD = 2000;
/** What shares much less than the best candidate does is not worth a comparison. */
const WORTH = 0.12;

/**
 * Finds the records that may be the same as a given one. Grows and shrinks one record at a time; some 250 bytes
 * a record besides its id.
 */
export class CandidateIndex {
  readonly frequencies = new Frequencies();
  readonly #ids: string[] = [];
  readonly #rows = new Map<string, number>();
  readonly #postings: Postings;
  /** The legal unit first seen at a domain; '' once another was. */
  readonly #units = new Map<string, string>();

  /** `expected`: how many records there will be, roughly; it grows anyway. */
  constructor(expected = 1000) {
    this.#postings = new Postings(expected * 12);
  }

  /** Records held. */
  get size(): number {
    return this.#rows.size;
  }

  /** Adds a record, or puts it in the place of the one of its id. Kinds without likeness are left out. */
  add(record: RawRecord, profile: Profile | undefined = profileOf(record)): void {
    if (!profile) return;
    this.remove(record.id);
    const row = this.#ids.push(record.id) - 1;
    this.#rows.set(record.id, row);
    this.frequencies.add(namesOf(profile));
    this.#note(profile);
    for (const key of keysOf(profile)) this.#postings.add(hash(key), row);
  }

  /** True for a domain that several legal units show: it says "group", not "company". */
  isGroup = (domain: string): boolean => this.#units.get(domain) === '';

  #note(profile: Profile): void {
    if (profile.kind !== 'account') return;
    const unit = profile.registration.siren || profile.registration.vat;
    if (!unit) return;
    for (const { domain } of profile.webs) {
      const known = this.#units.get(domain);
      this.#units.set(domain, known === undefined || known === unit ? unit : '');
    }
  }

  /** Takes a record out; its entries stay behind, dead, until the index is built anew. */
  remove(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    this.#ids[row] = '';
  }

  /** Ids of the records likeliest to be the same, best first: those found by the most and the rarest keys. */
  candidates(profile: Profile, limit: number, self = ''): string[] {
    const keys = keysOf(profile).map((key) => hash(key));
    const bySize = keys
      .map((key) => ({ key, size: this.#postings.size(key) }))
      .sort((a, b) => a.size - b.size);
    const weights = new Map<number, number>();
    let left = PER_RECORD;
    for (const { key, size } of bySize) {
      if (size === 0) continue;
      const weight = 1 + Math.log2((this.size + 1) / size + 1);
      for (const row of this.#postings.rows(key, Math.min(PER_KEY, left))) {
        weights.set(row, (weights.get(row) ?? 0) + weight);
        left -= 1;
      }
      if (left <= 0) break;
    }
    const ranked: { id: string; weight: number }[] = [];
    for (const [row, weight] of weights) {
      const id = this.#ids[row] ?? '';
      if (id !== '' && id !== self) ranked.push({ id, weight });
    }
    ranked.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    const least = (ranked[0]?.weight ?? 0) * WORTH;
    return ranked.slice(0, limit).flatMap(({ id, weight }) => (weight >= least ? id : []));
  }
}
