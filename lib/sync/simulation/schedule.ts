/** How the network treats one request. */
export const WEATHERS = ['request lost', 'answer lost', 'sent twice', 'comes again later', 'busy'] as const;
export type Weather = 'fine' | (typeof WEATHERS)[number];

/** One thing that happens. `cut` kills the device at its n-th step of the store (0: it lives). */
export type Step =
  | { do: 'write'; device: number; subject: number; key?: number }
  | { do: 'erase'; device: number; subject: number }
  | { do: 'erase one'; device: number; nth: number }
  | { do: 'sync'; device: number; weather: Weather[]; cut: number }
  /** Requests that were held up arrive now, out of their order. */
  | { do: 'late' }
  | { do: 'partition'; device: number }
  | { do: 'heal'; device: number }
  /** The device's clock goes off by so many milliseconds. */
  | { do: 'skew'; device: number; ms: number }
  | { do: 'role'; member: number; wide: boolean }
  | { do: 'hand over'; subject: number; member: number }
  | { do: 'backup' }
  | { do: 'restore' };

/** Devices of a schedule, and whose they are: one member has two. */
export const OWNERS: readonly number[] = [0, 1, 2, 3, 0];
export const MEMBERS = 4;
const SUBJECTS = 5;
const KEYS = 3;
/** Wrong by up to a quarter of an hour either way: past what a clock may drift. */
const SKEW_MS = 15 * 60_000;

/** The weight of each kind of step. */
const WEIGHTS: readonly (readonly [Step['do'], number])[] = [
  ['write', 32],
  ['sync', 36],
  ['erase', 8],
  ['erase one', 3],
  ['late', 5],
  ['partition', 3],
  ['heal', 2],
  ['skew', 3],
  ['role', 5],
  ['hand over', 5],
  ['backup', 3],
  ['restore', 2],
];
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** The schedule of these draws (`chance` in [0, 1)): the same draws, the same schedule. */
export function scheduleOf(chance: () => number): Step[] {
  const below = (count: number) => Math.floor(chance() * count);
  return Array.from({ length: 8 + below(28) }, () => stepOf(pick(chance), chance, below));
}

function pick(chance: () => number): Step['do'] {
  let left = chance() * TOTAL;
  for (const [name, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'sync';
}

function stepOf(what: Step['do'], chance: () => number, below: (count: number) => number): Step {
  const device = below(OWNERS.length);
  switch (what) {
    case 'write':
      return { do: what, device, subject: below(SUBJECTS), ...(chance() < 0.25 && { key: below(KEYS) }) };
    case 'erase':
      return { do: what, device, subject: below(SUBJECTS) };
    case 'erase one':
      return { do: what, device, nth: below(20) };
    case 'sync': {
      const weather = Array.from({ length: below(6) }, (): Weather => weatherOf(chance, below));
      return { do: what, device, weather, cut: chance() < 0.4 ? 1 + below(30) : 0 };
    }
    case 'partition':
    case 'heal':
      return { do: what, device };
    case 'skew':
      return { do: what, device, ms: Math.round((chance() * 2 - 1) * SKEW_MS) };
    case 'role':
      // The first member stays an admin: somebody always sees everything.
      return { do: what, member: 1 + below(MEMBERS - 1), wide: chance() < 0.5 };
    case 'hand over':
      return { do: what, subject: below(SUBJECTS), member: below(MEMBERS) };
    default:
      return { do: what };
  }
}

function weatherOf(chance: () => number, below: (count: number) => number): Weather {
  return chance() < 0.5 ? 'fine' : (WEATHERS[below(WEATHERS.length)] ?? 'fine');
}

/**
 * A shorter schedule that fails still, for people: steps are left out one by one as long as it does.
 * `fails` plays a schedule.
 */
export async function shrink(steps: Step[], fails: (steps: Step[]) => Promise<boolean>): Promise<Step[]> {
  let left = steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const tried = left.toSpliced(at, size);
      if (await fails(tried)) left = tried;
      else at += size;
    }
  }
  return left;
}
