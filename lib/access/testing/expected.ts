import { ACTIONS, type Action, ROLES, type Role, type Scope } from '../roles.ts';

/**
 * What the product promises, written by hand and apart from the policy's own data, so that a change of
 * the one has to be made in the other too. Letters for read, complete, correct, extract, erase:
 * `-` none, `o` own, `t` team, `r` territory, `a` all.
 */
const MATRIX = `
                sdr    mdr    ae     manager admin
account         aato-  aatt-  aarr-  aaaaa   aaaaa
person          aatoo  aatoo  aartt  aaaaa   aaaaa
activity        aaooo  aaooo  aaooo  aaaaa   aaaaa
article         aatoo  aatto  aarro  aaaaa   aaaaa
signal          aatoo  aatto  aarro  aaaaa   aaaaa
tender          aatoo  aatto  aarro  aaaaa   aaaaa
review          aatoo  aatto  aarro  aaaaa   aaaaa
watch           aatoo  aatto  aarro  aaaaa   aaaaa
segment         aaooo  aaoto  aatro  aaaaa   aaaaa
opportunity     aatoo  aatoo  aarto  aaaaa   aaaaa
score-rules     a--a-  a--a-  a--a-  aaaaa   aaaaa
subscription    -----  -----  t----  aaaaa   aaaaa
cost            -----  -----  -----  aaaaa   aaaaa
hint            aatao  aatao  aatao  aaaaa   aaaaa
adapter-switch  a--a-  a--a-  a--a-  a--a-   aaaaa
import          aaooo  aaooo  aaooo  aaaaa   aaaaa
extraction      oa---  oa---  oa---  aa-a-   aa-a-
unlisted        oaooo  oaooo  oaooo  aaaaa   aaaaa
`;

const GROUPS = `
                sdr    mdr    ae     manager admin
figures         -      -      t      a       a
survey          -      -      t      a       a
`;

const LETTERS: Record<string, Scope> = { '-': 'none', o: 'own', t: 'team', r: 'territory', a: 'all' };

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
}

/** One promise: that role, by that action, in that kind, reaches so far. */
export interface Cell {
  kind: string;
  role: Role;
  action: Action;
  scope: Scope;
}

export const EXPECTED: Cell[] = rows(MATRIX).flatMap(([kind = '', ...cells]) =>
  ROLES.flatMap((role, column) =>
    ACTIONS.map((action, at) => ({
      kind,
      role,
      action,
      scope: LETTERS[cells[column]?.[at] ?? ''] ?? 'none',
    })),
  ),
);

/** How far each role reads and writes each group of fields. */
export const EXPECTED_GROUPS: { group: string; role: Role; scope: Scope }[] = rows(GROUPS).flatMap(
  ([group = '', ...cells]) =>
    ROLES.map((role, column) => ({ group, role, scope: LETTERS[cells[column] ?? ''] ?? 'none' })),
);
