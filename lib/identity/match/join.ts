import type { KeyLink } from '../../record/cluster.ts';
import { type Holder, keyLinks as linksOf } from '../../record/join.ts';
import type { Profile } from './profile.ts';

/** A record ready to be compared. */
export interface Ready {
  id: string;
  profile: Profile;
}

/** The keys that identify by themselves, `prefix:value`. Shared mailboxes and hosts of everybody are none. */
export function hardKeys(profile: Profile): string[] {
  if (profile.kind === 'person')
    return [
      ...profile.linkedin.map((id) => `linkedin:${id}`),
      ...profile.mailboxes.filter((box) => !box.shared).map((box) => `email:${box.address}`),
    ];
  const { siren, vat } = profile.registration;
  return [
    ...(siren ? [`siren:${siren}`] : []),
    ...(vat ? [`vat:${vat}`] : []),
    ...profile.linkedin.map((id) => `linkedin:${id}`),
    ...profile.webs.filter((web) => !web.deep).map((web) => `domain:${web.domain}`),
  ];
}

/** The links that hard keys make, guarded by the rule of lib/record/join.ts. */
export function keyLinks(records: readonly Ready[]): KeyLink[] {
  return linksOf(records.map(holderOf));
}

function holderOf({ id, profile }: Ready): Holder {
  const keys = hardKeys(profile);
  if (profile.kind === 'account') {
    const names = profile.names.flatMap((name) => [name.words, ...name.also]);
    return { id, kind: 'account', keys, names, cities: profile.cities.flatMap((city) => city.split(' ')) };
  }
  const [reading] = profile.name.readings;
  const names = reading ? [[...reading.given, ...profile.name.also, ...reading.surname]] : [];
  return { id, kind: 'person', keys, names, cities: [] };
}
