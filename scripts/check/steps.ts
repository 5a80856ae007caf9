import type { BrowserName } from '../../tests/browsers/harness/find.ts';

/** One named step of `npm test`. */
export interface Step {
  name: string;
  /** Program of node_modules/.bin (or `node`) and its arguments. */
  command: string[];
  /** Steps that must have passed before. */
  after?: string[];
  /** A vitest step: its tests are counted one by one and it takes arguments of its own. */
  vitest?: true;
  /** The tests of a vitest step, unless its arguments name others. */
  tests?: string;
  /** The browser it drives. */
  browser?: BrowserName;
}

const vitest = (project: string) => ['vitest', 'run', '--project', project];

/** Every step of `npm test`, in the order in which they are started. */
export const STEPS: readonly Step[] = [
  { name: 'build', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'format', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'pure', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'build-firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'], after: ['build'] },
  { name: 'unit', command: vitest('unit'), vitest: true },
  { name: 'sizes', command: ['node', 'scripts/check/sizes.ts'], after: ['build'] },
  { name: 'server', command: vitest('server'), vitest: true },
  {
    name: 'chromium',
    command: vitest('browsers'),
    tests: 'tests/browsers/chromium',
    vitest: true,
    after: ['build'],
    browser: 'chromium',
  },
  {
    name: 'firefox',
    command: vitest('browsers'),
    tests: 'tests/browsers/firefox',
    vitest: true,
    after: ['build-firefox'],
    browser: 'firefox',
  },
];

/** The steps that were asked for, with the builds they need; all of them when nothing was. */
export function chosen(names: readonly string[], steps: readonly Step[] = STEPS): Step[] {
  if (names.length === 0) return [...steps];
  const wanted = new Set(names);
  for (const step of steps) {
    if (!names.includes(step.name)) continue;
    for (const needed of step.after ?? []) if (needed.startsWith('build')) wanted.add(needed);
  }
  return steps.filter(({ name }) => wanted.has(name));
}
