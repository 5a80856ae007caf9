import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './steps.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Outcome {
  name: string;
  ok: boolean;
  counts: Counts;
  /** Milliseconds. */
  took: number;
  /** The file that holds everything the step printed. */
  log: string;
}

/** Runs a step, keeps what it prints in a file (and shows it when `live`), and counts its tests. */
export async function runStep(
  step: Step,
  options: { root: string; logs: string; args?: string[]; live?: boolean },
): Promise<Outcome> {
  const { root, logs, args = [], live = false } = options;
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${step.name}.log`);
  const report = join(logs, `${step.name}.json`);
  rmSync(report, { force: true });
  const [program = '', ...fixed] = step.command;
  const reporters = step.vitest
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const began = performance.now();
  const status = await new Promise<number>((resolve) => {
    const out = createWriteStream(log);
    const named = args.some((arg) => !arg.startsWith('-')) || !step.tests ? args : [step.tests, ...args];
    const child = spawn(program === 'node' ? process.execPath : program, [...fixed, ...reporters, ...named], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program !== 'node',
      env: { ...process.env, NO_COLOR: '1', ...(step.vitest && { VITEST_SKIP_INSTALL_CHECKS: '1' }) },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        out.write(chunk);
        if (live) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => {
      out.end(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => out.end(() => resolve(code ?? 1)));
  });
  const took = performance.now() - began;
  const ok = status === 0;
  const counts = step.vitest
    ? countTests(existsSync(report) ? readFileSync(report, 'utf8') : '', ok)
    : count(ok);
  return { name: step.name, ok, counts, took, log };
}

/** A step without tests of its own counts as one. */
export function count(ok: boolean): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * The counts of vitest's JSON report. A step that failed without a failed test (a file that does not
 * load, no report at all) counts as one failure, and one that ran no test at all has failed.
 */
export function countTests(json: string, ok: boolean): Counts {
  let report: Record<string, unknown> = {};
  try {
    report = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const number = (key: string) => (typeof report[key] === 'number' ? report[key] : 0);
  const passed = number('numPassedTests');
  const failed = number('numFailedTests');
  const skipped = number('numPendingTests') + number('numTodoTests');
  return { passed, failed: Math.max(failed, ok && passed + skipped > 0 ? 0 : 1), skipped };
}

/** The closing line: `12 passed, 0 failed`, and `, 3 skipped` where some were. */
export function closingLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
