import { Frequencies } from '../../identity/match/frequency.ts';
import { profileOf } from '../../identity/match/profile.ts';
import { type Base, type Proposal, propose, type RawRecord } from '../../identity/match.ts';
import { type GoldenRecord, reader } from '../../record/fold.ts';
import type { Json } from '../../record/json.ts';
import { readerOf, text, texts } from '../../record/kind.ts';
import type { Store } from '../../store/port.ts';
import { keysOf } from '../keys-of.ts';

/** Records looked at for one question put to the index. */
const PER_QUESTION = 30;
/** Counts nothing: names are as rare as the shipped lists say. Made once, it is 4 MB. */
const SHIPPED = new Frequencies();

/** A record as the matcher reads it. */
export function rawOf(record: GoldenRecord): RawRecord {
  const read = reader(record);
  const names = [...Object.keys(record.fields), ...Object.keys(record.sets)];
  const fields: Record<string, Json | undefined> = {};
  for (const name of names) fields[name] = read(name);
  return { id: record.id, kind: record.kind, fields };
}

/**
 * The known records that one may be the same as, best first. Candidates come from the store's search index (words
 * in any order, typos, beginnings) and from equal hard keys; the matcher compares those few in full. Rarity of
 * names is the shipped one: a base of any size answers alike.
 */
export async function likelyOnes(store: Store, raw: RawRecord): Promise<Proposal[]> {
  const mine = profileOf(raw);
  if (!mine) return [];
  const known = new Map<string, GoldenRecord>();
  for (const question of questions(raw))
    for (const record of await store.candidates(question, PER_QUESTION)) known.set(record.id, record);
  const fields = Object.fromEntries(
    Object.entries(raw.fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const sharing = await store.byKeys(keysOf(raw.kind, fields));
  for (const record of sharing) known.set(record.id, record);
  known.delete(raw.id);
  const others = [...known.values()].filter((record) => record.kind === raw.kind);
  const base: Base = {
    size: await store.count(raw.kind),
    frequencies: SHIPPED,
    isGroup: groupsAmong(sharing),
  };
  return others
    .flatMap((record) => {
      const theirs = profileOf(rawOf(record));
      return theirs ? (propose(raw.id, mine, record.id, theirs, base) ?? []) : [];
    })
    .sort((x, y) => y.score - x.score || (x.b < y.b ? -1 : 1));
}

/** What to ask the index: each a way to find the record though something else in it is wrong. */
function questions({ kind, fields }: RawRecord): string[] {
  const read = readerOf(fields as Record<string, Json>);
  const asked =
    kind === 'person'
      ? [
          text(read, 'fullName') || `${text(read, 'firstName')} ${text(read, 'lastName')}`,
          text(read, 'lastName') || text(read, 'fullName').split(/\s+/).at(-1) || '',
          `${(text(read, 'firstName') || text(read, 'fullName')).split(/\s+/)[0] ?? ''} ${text(read, 'company')}`,
          ...texts(read, 'email'),
        ]
      : [
          text(read, 'name'),
          text(read, 'name').split(/\s+/)[0] ?? '',
          ...texts(read, 'alias'),
          text(read, 'domain') || (URL.parse(text(read, 'website'))?.hostname ?? ''),
        ];
  return [...new Set(asked.map((one) => one.trim().slice(0, 64)))].filter((one) => one.length > 1);
}

/** Domains that several legal units show say "group", not "company". */
function groupsAmong(sharing: readonly GoldenRecord[]): (domain: string) => boolean {
  const units = new Map<string, Set<string>>();
  for (const record of sharing) {
    const profile = profileOf(rawOf(record));
    if (profile?.kind !== 'account') continue;
    const unit = profile.registration.siren || profile.registration.vat;
    if (unit)
      for (const { domain } of profile.webs) units.set(domain, (units.get(domain) ?? new Set()).add(unit));
  }
  return (domain) => (units.get(domain)?.size ?? 0) > 1;
}
