import { clusters } from '../record/cluster.ts';
import type { Observation } from '../record/observation.ts';
import { CandidateIndex } from './candidates.ts';
import { likeAccounts } from './match/account.ts';
import type { Evidence, Likeness } from './match/evidence.ts';
import { keyLinks, type Ready } from './match/join.ts';
import { likePersons } from './match/person.ts';
import { merged, type Profile, profileOf, type RawRecord } from './match/profile.ts';
import { CHAIN, PROPOSE, prior } from './match/weights.ts';
import { probability } from './table/em.ts';

export type { RawRecord } from './match/profile.ts';

/** Why two records may be the same: a wording of assets/locales/<language>/identity.json and its values. */
export interface Reason {
  key: string;
  values: Record<string, string>;
  /** For (positive) or against, in bits. */
  bits: number;
}

/** Two records that a person should look at. `score`: probability from 0 to 1. */
export interface Proposal {
  a: string;
  b: string;
  score: number;
  /** The strongest first. */
  reasons: Reason[];
}

export interface Identified {
  /** Ids that hard keys (and people) join; each sorted, its first is the cluster's id. */
  clusters: string[][];
  /** Between clusters, by the ids of the clusters, best first. */
  proposals: Proposal[];
}

export interface Settings {
  /** Hard keys only: nothing is proposed by likeness. */
  strict?: boolean;
  /** Observations that say `same` or `different` of two subjects. */
  statements?: readonly Observation[];
}

/** Records compared with one another in full, per record. */
const LIMIT = 20;

/** Finds which records are one and the same, and which may be. Kinds without likeness stay alone. */
export function identify(records: readonly RawRecord[], settings: Settings = {}): Identified {
  const ready = records.flatMap((record): Ready[] => {
    const profile = profileOf(record);
    return profile ? [{ id: record.id, profile }] : [];
  });
  const found = clusters(
    records.map((record) => record.id),
    keyLinks(ready),
    settings.statements ?? [],
  );
  return {
    clusters: found,
    proposals: settings.strict ? [] : proposeAmong(found, ready, apart(settings.statements)),
  };
}

function proposeAmong(found: readonly string[][], ready: readonly Ready[], kept: Set<string>): Proposal[] {
  const profiles = new Map(ready.map((one) => [one.id, one.profile]));
  const index = new CandidateIndex(ready.length);
  const whole = new Map<string, Profile>();
  for (const members of found) {
    const profile = merged(members.flatMap((id) => profiles.get(id) ?? []));
    const [id] = members;
    if (!profile || id === undefined) continue;
    whole.set(id, profile);
    index.add({ id, kind: profile.kind, fields: {} }, profile);
  }
  const members = new Map(found.map((ids) => [ids[0] ?? '', ids]));
  const proposals: Proposal[] = [];
  for (const [a, profile] of whole) {
    for (const b of index.candidates(profile, LIMIT, a)) {
      const other = whole.get(b);
      if (!other || b < a) continue;
      const said = (members.get(a) ?? []).some((x) =>
        (members.get(b) ?? []).some((y) => kept.has(pairName(x, y))),
      );
      if (said) continue;
      const proposal = propose(a, profile, b, other, index);
      if (proposal) proposals.push(proposal);
    }
  }
  const chained = chains(proposals).flatMap(({ a, b, via, score }) => {
    const [mine, theirs] = [whole.get(a), whole.get(b)];
    const like = mine && theirs && likeness(mine, theirs, index);
    if (!like || like.guard || like.bits + prior(index.size) < CHAIN.against) return [];
    return [{ a, b, score, reasons: [{ key: 'match.any.chain', values: { a: via, b: via }, bits: 0 }] }];
  });
  return [...proposals, ...chained].sort(byWorth);
}

/** Pairs that two sure proposals imply and that are not proposed themselves. */
function chains(proposals: readonly Proposal[]): { a: string; b: string; via: string; score: number }[] {
  const sure = new Map<string, Map<string, number>>();
  const put = (a: string, b: string, score: number) => sure.set(a, (sure.get(a) ?? new Map()).set(b, score));
  for (const { a, b, score } of proposals) {
    if (score < CHAIN.score) continue;
    put(a, b, score);
    put(b, a, score);
  }
  const known = new Set(proposals.map(({ a, b }) => pairName(a, b)));
  const made = [];
  for (const [via, ends] of sure)
    for (const [a, left] of ends)
      for (const [b, right] of ends) {
        if (a >= b || known.has(pairName(a, b))) continue;
        known.add(pairName(a, b));
        made.push({ a, b, via, score: Math.round(left * right * 900) / 1000 });
      }
  return made;
}

/** Pairs that people keep apart. */
function apart(statements: readonly Observation[] = []): Set<string> {
  return new Set(
    statements.flatMap((one) => (one.different ?? []).map((other) => pairName(one.subject, other))),
  );
}

const pairName = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const byWorth = (x: Proposal, y: Proposal) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1);

/** What a comparison has to know of the base that two records stand in. */
export type Base = Pick<CandidateIndex, 'size' | 'frequencies' | 'isGroup'>;

/** Compares two records; undefined where nothing should be proposed. */
export function propose(
  a: string,
  mine: Profile,
  b: string,
  theirs: Profile,
  index: Base,
): Proposal | undefined {
  const like = likeness(mine, theirs, index);
  if (!like || like.guard) return undefined;
  const odds = like.bits + prior(index.size);
  if (odds < PROPOSE) return undefined;
  return {
    a,
    b,
    score: Math.round(probability(odds) * 1000) / 1000,
    reasons: reasonsOf(mine.kind, like.evidence),
  };
}

/** All that speaks for and against two profiles of one kind being the same; undefined for two kinds. */
export function likeness(a: Profile, b: Profile, index: Base): Likeness | undefined {
  if (a.kind === 'person' && b.kind === 'person') return likePersons(a, b, index.frequencies);
  if (a.kind === 'account' && b.kind === 'account')
    return likeAccounts(a, b, index.frequencies, index.isGroup);
  return undefined;
}

function reasonsOf(kind: string, evidence: readonly Evidence[]): Reason[] {
  return evidence
    .filter((one) => Math.abs(one.bits) >= 0.5)
    .sort((x, y) => y.bits - x.bits)
    .map(({ field, level, bits, values: [a = '', b = ''] }) => ({
      key: `match.${kind}.${field}.${level}`,
      values: { a, b: b || a },
      bits: Math.round(bits * 10) / 10,
    }));
}

/** Reads records by their ids, in any order; those that are gone are left out. */
export type ReadRecords = (ids: string[]) => readonly RawRecord[] | Promise<readonly RawRecord[]>;

/**
 * What an index of all records proposes for one of them, best first. `read` fetches the few that are compared
 * in full.
 */
export async function proposalsFor(
  record: RawRecord,
  index: CandidateIndex,
  read: ReadRecords,
): Promise<Proposal[]> {
  const mine = profileOf(record);
  if (!mine) return [];
  const others = await read(index.candidates(mine, LIMIT, record.id));
  return others
    .flatMap((other) => {
      const theirs = profileOf(other);
      return theirs ? (propose(record.id, mine, other.id, theirs, index) ?? []) : [];
    })
    .sort(byWorth);
}
