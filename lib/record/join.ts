import type { KeyLink } from './cluster.ts';
import type { Id } from './id.ts';
import { type Reader, text, texts } from './kind.ts';
import { companiesAgree, companyWords, peopleContradict } from './names.ts';
import type { Registration } from './registration.ts';
import { foldWords } from './words.ts';

/** What decides whether a subject's hard keys may join it to another. */
export interface Holder {
  id: Id;
  kind: string;
  /** Hard keys, `prefix:value`. */
  keys: readonly string[];
  /** A company's names, a person's one: their words in plain form. */
  names: readonly (readonly string[])[];
  /** Words of the places a company is known at. */
  cities: readonly string[];
}

/**
 * How sure a key is, by kind: 1 joins in any case, 2 and 3 are guarded. Others (a tender's number, an article's
 * address) are 1.
 */
const TIERS: Record<string, Record<string, number>> = {
  person: { linkedin: 1, email: 2 },
  account: { siren: 1, vat: 1, linkedin: 2, domain: 3 },
};

/** Reads a holder from a subject's or a draft's fields. */
export function holderOf(id: Id, kind: string, keys: readonly string[], read: Reader): Holder {
  const person = text(read, 'fullName') || `${text(read, 'firstName')} ${text(read, 'lastName')}`;
  const companies = [text(read, 'name'), ...texts(read, 'alias')].map(companyWords);
  const names = kind === 'account' ? companies : kind === 'person' ? [foldWords(person)] : [];
  return {
    id,
    kind,
    keys,
    names: names.filter((words) => words.length > 0),
    cities: kind === 'account' ? foldWords(text(read, 'city')) : [],
  };
}

/**
 * The links that hard keys make, after their guards: two legal units never join, nor do people whose names
 * contradict each other at one address, nor companies whose names differ on a website that several may share.
 * The surest keys come first. A pure function of the holders' content: feed it to `clusters` with what people said.
 */
export function keyLinks(holders: readonly Holder[]): KeyLink[] {
  const sharing = new Map<string, Holder[]>();
  for (const holder of [...holders].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of new Set(holder.keys)) {
      const name = `${tierOf(holder.kind, key)}/${holder.kind}/${key}`;
      const held = sharing.get(name);
      if (held) held.push(holder);
      else sharing.set(name, [holder]);
    }
  const units = new Units();
  const links: KeyLink[] = [];
  for (const [name, held] of [...sharing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = name.slice(name.indexOf('/', 2) + 1);
    if (held.length < 2 || (key.startsWith('domain:') && isGroup(held))) continue;
    for (const [at, b] of held.entries()) {
      const a = held.find((one, before) => before < at && mayJoin(key, one, b) && units.fit(one, b));
      if (!a) continue;
      units.join(a, b);
      // One key may hold two clusters that a guard keeps apart: each link stands for itself.
      links.push({ key: `${key} ${b.id}`, subjects: [a.id, b.id] });
    }
  }
  return links;
}

/** Whether an equal key makes these two one, as far as the two alone tell. */
export function mayJoin(key: string, a: Holder, b: Holder): boolean {
  if (a.kind !== b.kind) return false;
  const tier = tierOf(a.kind, key);
  if (tier === 1) return true;
  const pairs = a.names.flatMap((mine) => b.names.map((theirs) => [mine, theirs] as const));
  if (a.kind === 'person') return !pairs.some(([mine, theirs]) => peopleContradict(mine, theirs));
  if (unitsDiffer(unitOf(a), unitOf(b))) return false;
  const cities = [...a.cities, ...b.cities];
  return (
    tier === 2 || pairs.length === 0 || pairs.some(([mine, theirs]) => companiesAgree(mine, theirs, cities))
  );
}

function tierOf(kind: string, key: string): number {
  return TIERS[kind]?.[key.slice(0, key.indexOf(':'))] ?? 1;
}

/** The SIREN, or the VAT number of another country. */
function unitOf({ kind, keys }: Holder): Registration {
  if (kind !== 'account') return { siren: '', vat: '' };
  const value = (prefix: string) => keys.find((key) => key.startsWith(prefix))?.slice(prefix.length) ?? '';
  return { siren: value('siren:'), vat: value('vat:') };
}

/** Two legal units: other numbers of one kind, or numbers of two countries. */
export function unitsDiffer(a: Registration, b: Registration): boolean {
  if (a.siren && b.siren) return a.siren !== b.siren;
  if (a.vat && b.vat) return a.vat !== b.vat;
  return Boolean((a.siren && b.vat) || (a.vat && b.siren));
}

/** A domain that several legal units show: it says "group", not "company". */
function isGroup(held: readonly Holder[]): boolean {
  const known = held.map(unitOf).filter(({ siren, vat }) => siren || vat);
  const [first] = known;
  return first !== undefined && known.some((one) => unitsDiffer(first, one));
}

/** Clusters as they grow, with the legal units in each. */
class Units {
  readonly #units = new Map<Id, Registration[]>();
  readonly #of = new Map<Id, Id>();

  #root(id: Id): Id {
    let at = id;
    for (let up = this.#of.get(at); up !== undefined; up = this.#of.get(at)) at = up;
    return at;
  }

  #held(one: Holder): Registration[] {
    const unit = unitOf(one);
    return this.#units.get(this.#root(one.id)) ?? (unit.siren || unit.vat ? [unit] : []);
  }

  /** No two legal units would end up in one cluster. */
  fit(a: Holder, b: Holder): boolean {
    const theirs = this.#held(b);
    return !this.#held(a).some((one) => theirs.some((other) => unitsDiffer(one, other)));
  }

  join(a: Holder, b: Holder): void {
    const [left, right] = [this.#root(a.id), this.#root(b.id)];
    if (left === right) return;
    const both = [...this.#held(a), ...this.#held(b)];
    this.#of.set(right, left);
    this.#units.set(left, both);
  }
}
