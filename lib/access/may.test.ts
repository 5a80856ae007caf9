import { describe, expect, it } from 'vitest';
import { KINDS } from '../record/kinds/index.ts';
import { may, scopeFor, type Who, within } from './may.ts';
import { FIELD_GROUPS, POLICY } from './policy.ts';
import { ACTIONS, ROLES, roleOf, SCOPES, type Scope } from './roles.ts';
import { EXPECTED, EXPECTED_GROUPS } from './testing/expected.ts';

const who = (role: string): Who => ({
  role,
  ids: ['me', 'my-device'],
  teammates: ['me', 'mate'],
  territories: ['FR'],
});

/** The records of four people, from near to far, and the narrowest scope that holds each. */
const RECORDS: { what: { holder: string; place?: string }; scope: Scope }[] = [
  { what: { holder: 'my-device' }, scope: 'own' },
  { what: { holder: 'mate' }, scope: 'team' },
  { what: { holder: 'far', place: 'fr' }, scope: 'territory' },
  { what: { holder: 'far', place: 'BE' }, scope: 'all' },
];

describe('the policy', () => {
  it('has a row for every kind of record, with its reason', () => {
    expect([...KINDS.keys()].filter((kind) => !Object.hasOwn(POLICY, kind))).toEqual([]);
    for (const rule of [...Object.values(POLICY), ...Object.values(FIELD_GROUPS)]) {
      expect(rule.why.length).toBeGreaterThan(15);
    }
  });

  it('is what was written down by hand, kind by kind', () => {
    const expected = new Set(EXPECTED.map((cell) => cell.kind));
    expect(Object.keys(POLICY).filter((kind) => !expected.has(kind))).toEqual([]);
    expect(EXPECTED).toHaveLength(expected.size * ROLES.length * ACTIONS.length);
  });

  it.each(EXPECTED)('lets $role $action $kind: $scope', ({ kind, role, action, scope }) => {
    expect(scopeFor(who(role), action, kind)).toBe(scope);
    for (const { what, scope: needed } of RECORDS) {
      const allowed = SCOPES.indexOf(needed) <= SCOPES.indexOf(scope);
      expect(may(who(role), action, { kind, ...what }).allowed).toBe(allowed);
    }
  });

  it.each(EXPECTED_GROUPS)('lets $role read $group: $scope', ({ group, role, scope }) => {
    const fields = [...(FIELD_GROUPS[group]?.fields ?? [])];
    for (const { what, scope: needed } of RECORDS) {
      const answer = may(who(role), 'read', { kind: 'account', fields: ['name', ...fields], ...what });
      const allowed = SCOPES.indexOf(needed) <= SCOPES.indexOf(scope);
      expect(answer).toEqual(
        allowed ? { allowed: true } : { allowed: false, why: { reason: 'field', group, fields } },
      );
    }
  });

  it('widens no role beyond the one that answers for it', () => {
    for (const kind of Object.keys(POLICY)) {
      for (const action of ACTIONS) {
        const reach = (role: string) => SCOPES.indexOf(scopeFor(who(role), action, kind));
        for (const role of ROLES) expect(reach(role)).toBeLessThanOrEqual(reach('admin'));
      }
    }
  });
});

describe('may', () => {
  it('allows everything to somebody who works alone', () => {
    for (const action of ACTIONS) {
      expect(may(undefined, action, { kind: 'cost', fields: ['mrr'] })).toEqual({ allowed: true });
    }
  });

  it('says why not: the kind, the scope, or the field', () => {
    expect(may(who('sdr'), 'read', { kind: 'cost', holder: 'me' })).toEqual({
      allowed: false,
      why: { reason: 'kind' },
    });
    expect(may(who('sdr'), 'correct', { kind: 'person', holder: 'far' })).toEqual({
      allowed: false,
      why: { reason: 'scope', scope: 'team' },
    });
    expect(may(who('sdr'), 'complete', { kind: 'person', fields: ['title', 'nps'] })).toEqual({
      allowed: false,
      why: { reason: 'field', group: 'survey', fields: ['nps'] },
    });
  });

  it('takes a role it does not know for the least trusted, and the founder for an admin', () => {
    expect(['owner', 'admin', 'ae', 'emperor', 'constructor', ''].map(roleOf)).toEqual([
      'admin',
      'admin',
      'ae',
      'sdr',
      'sdr',
      'sdr',
    ]);
  });

  it('takes the names of every object for no kind', () => {
    expect(scopeFor(who('sdr'), 'correct', 'constructor')).toBe('own');
  });

  it('counts nobody as a teammate and no land as theirs where that is not known', () => {
    const bare: Who = { role: 'ae', ids: ['me'] };
    expect(within(bare, 'territory', { holder: 'mate', place: 'FR' })).toBe(false);
    expect(within(bare, 'territory', { holder: 'me' })).toBe(true);
  });
});
