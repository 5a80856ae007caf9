import type { Action, Role, Scope } from './roles.ts';

/** How far each role reaches. */
export type Reach = Readonly<Record<Role, Scope>>;
/** How far each role reaches by each action. */
export type Rule = Readonly<Record<Action, Reach>> & { readonly why: string };

const by = (sdr: Scope, mdr: Scope, ae: Scope, manager: Scope, admin: Scope): Reach => ({
  sdr,
  mdr,
  ae,
  manager,
  admin,
});
const EVERYBODY = by('all', 'all', 'all', 'all', 'all');
const MANAGERS = by('none', 'none', 'none', 'all', 'all');
const ADMINS = by('none', 'none', 'none', 'none', 'all');
/** One's own work, and everybody's for who answers for it. */
const AUTHORS = by('own', 'own', 'own', 'all', 'all');

/** What the market says in public: everybody reads and adds, the team puts right. */
const PUBLIC = {
  read: EVERYBODY,
  complete: EVERYBODY,
  correct: by('team', 'team', 'territory', 'all', 'all'),
  extract: by('own', 'team', 'territory', 'all', 'all'),
  erase: AUTHORS,
};

/**
 * The one table of who may do what: a kind of record, an action, a role, and on whose records. The
 * interface asks it what to offer, the backend what to store and to send. A kind without a row is a
 * breach that a test reports; until then it falls under UNLISTED.
 */
export const POLICY: Readonly<Record<string, Rule>> = {
  account: { ...PUBLIC, erase: MANAGERS, why: 'One source of truth: the same company is seen by all.' },
  person: {
    read: EVERYBODY,
    complete: EVERYBODY,
    correct: by('team', 'team', 'territory', 'all', 'all'),
    extract: by('own', 'own', 'team', 'all', 'all'),
    erase: by('own', 'own', 'team', 'all', 'all'),
    why: 'Seen by all so that nobody is met twice; a list of people leaves in small parts only.',
  },
  activity: {
    read: EVERYBODY,
    complete: EVERYBODY,
    correct: AUTHORS,
    extract: by('own', 'own', 'own', 'all', 'all'),
    erase: AUTHORS,
    why: 'What was said to a customer is known to all; what one wrote of it is changed by oneself.',
  },
  article: { ...PUBLIC, why: 'Press, public already.' },
  signal: { ...PUBLIC, why: 'News, public already.' },
  tender: { ...PUBLIC, why: 'Notices, public already.' },
  review: { ...PUBLIC, why: 'What customers wrote in public.' },
  watch: { ...PUBLIC, why: 'What one listens for serves all.' },
  segment: {
    ...PUBLIC,
    correct: by('own', 'own', 'team', 'all', 'all'),
    why: 'A shared selection is changed by its author or those who answer for them.',
  },
  opportunity: {
    read: EVERYBODY,
    complete: EVERYBODY,
    correct: by('team', 'team', 'territory', 'all', 'all'),
    extract: by('own', 'own', 'team', 'all', 'all'),
    erase: AUTHORS,
    why: 'A deal goes from hand to hand: all along the line see it and add to it; a list of deals leaves in small parts.',
  },
  'score-rules': {
    read: EVERYBODY,
    complete: MANAGERS,
    correct: MANAGERS,
    extract: EVERYBODY,
    erase: MANAGERS,
    why: 'Everybody sees why a lead scores as it does; who answers for the team decides it.',
  },
  subscription: {
    read: by('none', 'none', 'team', 'all', 'all'),
    complete: by('none', 'none', 'none', 'all', 'all'),
    correct: MANAGERS,
    extract: MANAGERS,
    erase: MANAGERS,
    why: 'What customers pay concerns who holds them and who answers for the revenue.',
  },
  cost: {
    read: MANAGERS,
    complete: MANAGERS,
    correct: MANAGERS,
    extract: MANAGERS,
    erase: MANAGERS,
    why: 'What selling costs shows salaries and margins.',
  },
  hint: {
    ...PUBLIC,
    correct: by('team', 'team', 'team', 'all', 'all'),
    extract: EVERYBODY,
    why: 'Where a field stands on a page: no one’s data.',
  },
  'adapter-switch': {
    read: EVERYBODY,
    complete: ADMINS,
    correct: ADMINS,
    extract: EVERYBODY,
    erase: ADMINS,
    why: 'Switching a site off stops everybody’s reading.',
  },
  import: {
    read: EVERYBODY,
    complete: EVERYBODY,
    correct: AUTHORS,
    extract: AUTHORS,
    erase: AUTHORS,
    why: 'Which file came in is known to all; who brought it, or answers for them, takes it back.',
  },
  extraction: {
    read: by('own', 'own', 'own', 'all', 'all'),
    complete: EVERYBODY,
    correct: by('none', 'none', 'none', 'none', 'none'),
    extract: MANAGERS,
    erase: by('none', 'none', 'none', 'none', 'none'),
    why: 'The log of what left: each adds to it, nobody changes it.',
  },
};

/** A kind of which the table knows nothing (a newer version's): its author's, and of who answers for them. */
export const UNLISTED: Rule = {
  read: AUTHORS,
  complete: EVERYBODY,
  correct: AUTHORS,
  extract: AUTHORS,
  erase: AUTHORS,
  why: 'Deny by default, lose nothing.',
};

/** Fields that concern fewer people than the record that holds them, in any kind. */
export interface FieldGroup {
  readonly fields: readonly string[];
  /** Who reads and writes them; within what they may do with the record. */
  readonly reach: Reach;
  readonly why: string;
}

export const FIELD_GROUPS: Readonly<Record<string, FieldGroup>> = {
  figures: {
    fields: ['mrr', 'arr', 'margin', 'discount', 'lifetimeValue', 'acquisitionCost'],
    reach: by('none', 'none', 'team', 'all', 'all'),
    why: 'As with subscriptions: who holds the customer and who answers for the revenue.',
  },
  survey: {
    fields: ['nps', 'csat', 'ces', 'enps', 'surveyAnswers'],
    reach: by('none', 'none', 'team', 'all', 'all'),
    why: 'Answers were given to those who look after the customer.',
  },
};

/** Changes whenever the table means something else: what a device holds under another one is read anew. */
export const POLICY_VERSION = 1;

/** The rule of a kind. */
export function ruleOf(kind: string): Rule {
  return Object.hasOwn(POLICY, kind) ? (POLICY[kind] ?? UNLISTED) : UNLISTED;
}

/** The group a field belongs to, if it is in one. */
export function groupOf(field: string): string | undefined {
  return Object.keys(FIELD_GROUPS).find((name) => FIELD_GROUPS[name]?.fields.includes(field));
}
