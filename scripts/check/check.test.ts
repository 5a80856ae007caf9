import { describe, expect, it } from 'vitest';
import { closingLine, countTests } from './run-step.ts';
import { schedule } from './schedule.ts';
import { measure, scriptsOf } from './sizes.ts';
import { chosen } from './steps.ts';

describe('the closing line', () => {
  it('adds the counts up and names skipped tests only where there are some', () => {
    const one = { passed: 3, failed: 0, skipped: 0 };
    expect(closingLine([one, one])).toBe('6 passed, 0 failed');
    expect(closingLine([one, { passed: 0, failed: 1, skipped: 2 }])).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('counts a run without a report, or without a test, as one failure', () => {
    expect(countTests('', false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests('{"numPassedTests":0}', true).failed).toBe(1);
    expect(countTests('{"numPassedTests":5,"numPendingTests":2}', true)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 2,
    });
    expect(countTests('{"numPassedTests":5,"numFailedTests":0}', false).failed).toBe(1);
  });
});

describe('the schedule', () => {
  const job = (name: string, ...after: string[]) => ({ name, after });

  it('runs at most so many at once, each after what it needs', async () => {
    const log: string[] = [];
    let now = 0;
    let most = 0;
    await schedule([job('a'), job('b'), job('c', 'a'), job('d')], {
      width: 2,
      async run({ name }) {
        now += 1;
        most = Math.max(most, now);
        log.push(`+${name}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        log.push(`-${name}`);
        now -= 1;
        return true;
      },
      skip: () => expect.unreachable(),
    });
    expect(most).toBe(2);
    expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-a'));
    expect(log).toHaveLength(8);
  });

  it('does not run what needs a job that failed, nor what needs that', async () => {
    const ran: string[] = [];
    const skipped: string[] = [];
    await schedule([job('a'), job('b', 'a'), job('c', 'b'), job('d')], {
      width: 1,
      run: async ({ name }) => ran.push(name) > 0 && name !== 'a',
      skip: ({ name }, because) => skipped.push(`${name} for ${because}`),
    });
    expect(ran).toEqual(['a', 'd']);
    expect(skipped).toEqual(['b for a', 'c for b']);
  });
});

describe('the steps', () => {
  it('brings the build along with a browser, and nothing else', () => {
    expect(chosen(['chromium']).map(({ name }) => name)).toEqual(['build', 'chromium']);
    expect(chosen(['unit']).map(({ name }) => name)).toEqual(['unit']);
    expect(chosen([]).length).toBeGreaterThan(8);
  });
});

describe('the sizes', () => {
  const built: Record<string, string> = {
    'popup.html': '<script type="module" crossorigin src="/chunks/popup.js"></script><link href="/x.css">',
    'sidepanel.html': '<script src="/chunks/panel.js"></script>',
    'background.js': 'const x = 1;',
    'capture.js': `export const text = '${'abcdefghijklmnopqrstuvwxyz'.repeat(40)}';`,
    'chunks/popup.js': "import { a } from './shared.js'; console.log(a);",
    'chunks/panel.js': "export { a } from './shared.js'; import('./later.js');",
    'chunks/shared.js': 'export const a = 1;',
    'chunks/later.js': 'export const b = 2;',
  };
  const of = (part: string) => measure((path) => built[path]).find((size) => size.part === part);

  it('counts shared chunks in every part that loads them', () => {
    const alone = measure((path) => (path === 'chunks/shared.js' ? '' : built[path]));
    expect(of('popup')?.kb).toBeGreaterThan(alone[0]?.kb ?? 0);
    expect(of('side panel')?.kb).toBeGreaterThan(alone[1]?.kb ?? 0);
  });

  it('tells apart what is loaded at once and what is loaded later', () => {
    expect(of('side panel')?.laterKb).toBeGreaterThan(0);
    expect(of('popup')?.laterKb).toBe(0);
  });

  it('fails on a build with a part missing', () => {
    expect(() => measure((path) => (path === 'capture.js' ? undefined : built[path]))).toThrow('capture.js');
    expect(scriptsOf('popup.html', '<p>no script</p>')).toEqual([]);
  });
});
