import { FIELD_GROUPS, groupOf, ruleOf } from './policy.ts';
import { type Action, roleOf, SCOPES, type Scope } from './roles.ts';

/** Who asks. Somebody who works alone is `undefined` wherever this is asked for, and may do everything. */
export interface Who {
  /** As the server says it. */
  role: string;
  /** The member's id, and those of devices they wrote with. */
  ids: readonly string[];
  /** Ids of every member of their teams; without teams, everybody who has none. `undefined`: not known, so nobody. */
  teammates?: readonly string[] | undefined;
  /** Countries (`FR`) that are theirs. */
  territories?: readonly string[] | undefined;
}

/** What it is about. Without a holder it is a record yet to be made. */
export interface What {
  kind: string;
  /** The fields read or written; none asks about the record as a whole. */
  fields?: readonly string[];
  /** The member who holds it: its owner, else its account's, else who wrote of it first. */
  holder?: string | undefined;
  /** Its country. */
  place?: string | undefined;
}

/**
 * Why not. `kind`: this role never does that with this kind. `scope`: only with records within `scope`.
 * `field`: not these `fields`, which concern fewer people.
 */
export type Denial =
  | { reason: 'kind' }
  | { reason: 'scope'; scope: Scope }
  | { reason: 'field'; group: string; fields: string[] };

export type Answer = { allowed: true } | { allowed: false; why: Denial };

const YES: Answer = { allowed: true };

/** What this person may do with a record or with fields of it; pure, the same on device and server. */
export function may(who: Who | undefined, action: Action, what: What): Answer {
  if (!who) return YES;
  const scope = scopeFor(who, action, what.kind);
  if (scope === 'none') return { allowed: false, why: { reason: 'kind' } };
  if (!within(who, scope, what)) return { allowed: false, why: { reason: 'scope', scope } };
  const closed = (what.fields ?? []).filter((field) => !within(who, fieldScope(who, field), what));
  const group = groupOf(closed[0] ?? '');
  return group ? { allowed: false, why: { reason: 'field', group, fields: closed } } : YES;
}

/** How far this person reaches with that action in that kind. */
export function scopeFor(who: Who | undefined, action: Action, kind: string): Scope {
  return who ? ruleOf(kind)[action][roleOf(who.role)] : 'all';
}

/** How far this person reads and writes that field, within the record. */
export function fieldScope(who: Who | undefined, field: string): Scope {
  const group = groupOf(field);
  return who && group ? (FIELD_GROUPS[group]?.reach[roleOf(who.role)] ?? 'none') : 'all';
}

/** Whether a record lies within a scope of this person. What nobody holds yet lies within one's own. */
export function within(who: Who, scope: Scope, { holder, place }: Pick<What, 'holder' | 'place'>): boolean {
  const width = SCOPES.indexOf(scope);
  if (width >= SCOPES.indexOf('all')) return true;
  if (width <= 0) return false;
  if (holder === undefined || who.ids.includes(holder)) return true;
  if (width >= SCOPES.indexOf('team') && who.teammates?.includes(holder)) return true;
  return width >= SCOPES.indexOf('territory') && place !== undefined && isTheirs(who, place);
}

function isTheirs(who: Who, place: string): boolean {
  return who.territories?.some((one) => one.toUpperCase() === place.toUpperCase()) ?? false;
}
