import type { KeyLink } from '../../record/cluster.ts';
import { accountNames, registrationsDiffer } from './account.ts';
import { namesContradict } from './person.ts';
import type { AccountProfile, Profile } from './profile.ts';

/** A record ready to be compared. */
export interface Ready {
  id: string;
  profile: Profile;
}

/** Names that agree well enough for a shared domain to join two companies. */
const AGREE = new Set(['same', 'spelling', 'slip', 'place', 'initials']);

/**
 * The keys that identify by themselves, as `tier/prefix:value`: sorted, the surest come first. Shared mailboxes
 * and hosts of everybody are none.
 */
export function hardKeys(profile: Profile): string[] {
  if (profile.kind === 'person')
    return [
      ...profile.linkedin.map((id) => `1/linkedin:${id}`),
      ...profile.mailboxes.filter((box) => !box.shared).map((box) => `2/email:${box.address}`),
    ];
  const { siren, vat } = profile.registration;
  return [
    ...(siren ? [`1/siren:${siren}`] : []),
    ...(vat ? [`1/vat:${vat}`] : []),
    ...profile.linkedin.map((id) => `2/linkedin:${id}`),
    ...profile.webs.filter((web) => !web.deep).map((web) => `3/domain:${web.domain}`),
  ];
}

/**
 * The links that hard keys make, after their guards: two legal units never join, nor do people whose names
 * contradict each other at one address, nor companies of one group that share a domain. A pure function of the
 * records' content; feed it to `clusters` (lib/record/cluster.ts) with what people said.
 */
export function keyLinks(records: readonly Ready[]): KeyLink[] {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const holders = new Map<string, Ready[]>();
  for (const record of sorted)
    for (const key of new Set(hardKeys(record.profile))) {
      const name = `${key[0]}/${record.profile.kind}/${key.slice(2)}`;
      const held = holders.get(name);
      if (held) held.push(record);
      else holders.set(name, [record]);
    }
  const groups = new Groups();
  const links: KeyLink[] = [];
  for (const [key, held] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (held.length < 2 || (key.includes('/domain:') && isGroupDomain(held))) continue;
    for (const [at, b] of held.entries()) {
      const a = held
        .slice(0, at)
        .find((one) => mayJoin(key, one.profile, b.profile) && groups.compatible(one, b));
      if (!a) continue;
      groups.join(a, b);
      // One key may hold two clusters that a guard keeps apart: each link stands for itself.
      links.push({ key: `${key.slice(2)} ${b.id}`, subjects: [a.id, b.id] });
    }
  }
  return links;
}

function mayJoin(key: string, a: Profile, b: Profile): boolean {
  if (a.kind === 'person' && b.kind === 'person') return key.startsWith('1/') || !namesContradict(a, b);
  if (a.kind !== 'account' || b.kind !== 'account') return false;
  if (key.startsWith('1/')) return true;
  if (registrationsDiffer(a, b)) return false;
  if (key.startsWith('2/')) return true;
  const names = accountNames(a, b);
  return names === undefined || AGREE.has(names);
}

/** A domain that several legal units show: it says "group", not "company". */
function isGroupDomain(held: readonly Ready[]): boolean {
  const accounts = held.flatMap(({ profile }) => (profile.kind === 'account' ? [profile] : []));
  return accounts.some((a, at) => accounts.slice(at + 1).some((b) => registrationsDiffer(a, b)));
}

/** Clusters as they grow, with the legal units in each. */
class Groups {
  readonly #group = new Map<string, AccountProfile[]>();
  readonly #of = new Map<string, string>();

  #root(id: string): string {
    let at = id;
    for (let up = this.#of.get(at); up !== undefined; up = this.#of.get(at)) at = up;
    return at;
  }

  /** No two legal units would end up in one cluster. */
  compatible(a: Ready, b: Ready): boolean {
    const left = this.#registered(a);
    const right = this.#registered(b);
    return !left.some((one) => right.some((other) => registrationsDiffer(one, other)));
  }

  join(a: Ready, b: Ready): void {
    const [left, right] = [this.#root(a.id), this.#root(b.id)];
    if (left === right) return;
    const both = [...this.#registered(a), ...this.#registered(b)];
    this.#of.set(right, left);
    this.#group.set(left, both);
  }

  #registered(record: Ready): AccountProfile[] {
    const known = this.#group.get(this.#root(record.id));
    if (known) return known;
    const { profile } = record;
    return profile.kind === 'account' && (profile.registration.siren || profile.registration.vat)
      ? [profile]
      : [];
  }
}
