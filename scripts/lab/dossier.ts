import { parseArgs } from 'node:util';
import { dossier } from '../../lib/dossier/build.ts';
import { gather, nowOf, readObservations } from '../gather.ts';

/** `lab dossier FILE [--now DATE] [--currency EUR]`: a line of JSON per observation in, the dossier of the first subject out. */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const options = { now: { type: 'string' }, currency: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  if (!file) throw new Error('usage: dossier FILE [--now DATE] [--currency EUR]');
  print(dossier(gather(await readObservations(file), values.currency), nowOf(values.now)));
}
