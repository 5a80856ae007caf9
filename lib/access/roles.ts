/** The work a member does in the team, from the least to the most trusted with it. */
export const ROLES = ['sdr', 'mdr', 'ae', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What can be done with a record. `complete`: say something nobody said yet. `correct`: change or take
 * back what another said. `extract`: take it out of the product in numbers (export, copy of a list).
 */
export const ACTIONS = ['read', 'complete', 'correct', 'extract', 'erase'] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * On whose records, each holding the ones before it: nobody's; those one holds; those held in one's
 * teams; also those in one's territories; everybody's.
 */
export const SCOPES = ['none', 'own', 'team', 'territory', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** A member's role as the server says it; a newer server's is taken for the least trusted one. */
export function roleOf(text: string): Role {
  // The founder of a team was called so before roles were told apart.
  if (text === 'owner') return 'admin';
  return ROLES.find((one) => one === text) ?? 'sdr';
}
