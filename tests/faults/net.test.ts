import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FAULTS } from '../../lib/sync/simulation/net.ts';
import { scheduleOf } from '../../lib/sync/simulation/schedule.ts';
import { chanceOf } from './chance.ts';
import { describePlayed, keep, type Played, playModel, readTrace, replayModel, sound } from './net.ts';

const happened = Object.fromEntries(FAULTS.map((fault) => [fault, 1]));
const trace = { ground: 'model' as const, seed: 7, wrong: ['lost'], steps: scheduleOf(chanceOf(7)) };

it('passes a run in which nothing went wrong and every fault happened', async () => {
  const played = await playModel(1, 400, 1);
  expect(played).toMatchObject({ schedules: 400, traces: [] });
  expect(sound({ ...played, happened })).toBe(true);
});

it('fails a run in which something went wrong, and one in which a fault did not happen', () => {
  const played: Played = { schedules: 1, happened, traces: [trace] };
  expect(sound(played)).toBe(false);
  expect(sound({ ...played, traces: [] })).toBe(true);
  const { partition: _, ...rest } = happened;
  expect(sound({ ...played, traces: [], happened: rest })).toBe(false);
  expect(describePlayed('net', { ...played, happened: rest }, 1)).toContain('never happened: partition');
});

it('keeps what went wrong as a file that can be played again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  try {
    const [file = ''] = keep([trace], folder);
    expect(readTrace(file)).toEqual(trace);
    expect(await replayModel(readTrace(file))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('makes the same schedule of the same seed', () => {
  expect(scheduleOf(chanceOf(3))).toEqual(scheduleOf(chanceOf(3)));
  expect(scheduleOf(chanceOf(3))).not.toEqual(scheduleOf(chanceOf(4)));
});
