import { playOn } from '../../lib/sync/simulation/model.ts';
import { type Played, playReal, type Trace } from './net.ts';
import { realTeam } from './real-ground.ts';

/** Schedules on the real code; to be loaded through Vite, which the registry of kinds needs. */
export async function playRealSchedules(
  from: number,
  count: number,
  say: (line: string) => void,
): Promise<Played> {
  const team = await realTeam();
  try {
    return await playReal(team.fresh, from, count, say);
  } finally {
    await team.stop();
  }
}

/** One trace again. @returns what was wrong */
export async function replayReal(trace: Trace): Promise<string[]> {
  const team = await realTeam();
  try {
    const ground = await team.fresh();
    return (await playOn(ground, trace.steps, `real ${trace.seed}`, Date.now())).wrong;
  } finally {
    await team.stop();
  }
}
