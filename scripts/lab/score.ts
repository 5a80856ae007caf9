import { parseArgs } from 'node:util';
import { score, scoreIn } from '../../lib/score/rate.ts';
import { gather, nowOf, readObservations } from '../gather.ts';

/** `lab score FILE [--now DATE] [--in DAYS]`: a line of JSON per observation in, the score of the first subject out. */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const options = { now: { type: 'string' }, in: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  const days = Number(values.in ?? 0);
  if (!file || !Number.isFinite(days)) throw new Error('usage: score FILE [--now DATE] [--in DAYS]');
  const input = gather(await readObservations(file));
  const now = nowOf(values.now);
  print(days ? scoreIn(input, now, days) : score(input, now));
}
