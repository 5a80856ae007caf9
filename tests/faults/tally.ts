/** What one run of faults did and what was found afterwards. */
export interface Run {
  /** What was killed. */
  name: string;
  /** Kills that were asked for, and those that the system confirmed. */
  asked: number;
  killed: number;
  /** Clips (by name) that were tried, and those that the product said were saved. */
  tried: string[];
  acknowledged: string[];
  /** Clips found at the end, once per stored observation, in each place that must hold them. */
  found: { place: string; clips: string[] }[];
}

export interface Tally {
  name: string;
  asked: number;
  killed: number;
  tried: number;
  acknowledged: number;
  /** `place: clip` of acknowledged clips that a place does not hold. */
  lost: string[];
  /** `place: clip` of clips that a place holds more than once. */
  doubled: string[];
  /** Stored although nobody was told so: allowed, and counted. */
  unacknowledged: number;
  ok: boolean;
}

/** Counts a run. It is good when every kill happened and nothing acknowledged is lost or doubled. */
export function tally(run: Run): Tally {
  const acknowledged = new Set(run.acknowledged);
  const lost: string[] = [];
  const doubled: string[] = [];
  const stored = new Set<string>();
  for (const { place, clips } of run.found) {
    const times = new Map<string, number>();
    for (const clip of clips) times.set(clip, (times.get(clip) ?? 0) + 1);
    for (const clip of acknowledged) if (!times.has(clip)) lost.push(`${place}: ${clip}`);
    for (const [clip, count] of times) {
      stored.add(clip);
      if (count > 1) doubled.push(`${place}: ${clip}`);
    }
  }
  const unacknowledged = [...stored].filter((clip) => !acknowledged.has(clip)).length;
  const proven = run.killed >= run.asked && run.asked > 0 && acknowledged.size > 0 && run.found.length > 0;
  return {
    name: run.name,
    asked: run.asked,
    killed: run.killed,
    tried: run.tried.length,
    acknowledged: acknowledged.size,
    lost,
    doubled,
    unacknowledged,
    ok: proven && lost.length === 0 && doubled.length === 0,
  };
}

/** One line for a person; what is wrong follows on lines of its own. */
export function describeTally(result: Tally): string {
  const { name, killed, asked, tried, acknowledged, lost, doubled, unacknowledged, ok } = result;
  const head =
    `${name.padEnd(8)} ${ok ? 'ok    ' : 'FAILED'} ${killed} of ${asked} kills happened, ${tried} clips tried, ` +
    `${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled, ${unacknowledged} stored but not acknowledged`;
  const list = (what: string, names: string[]) => names.slice(0, 10).map((one) => `    ${what}  ${one}`);
  return [head, ...list('lost', lost), ...list('doubled', doubled)].join('\n');
}
