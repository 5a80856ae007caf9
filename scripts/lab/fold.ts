import { readFile } from 'node:fs/promises';
import { fold } from '../../lib/record/fold.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { type Observation, parseObservation } from '../../lib/record/observation.ts';

/** `lab fold FILE`: a line of JSON per observation in, the record they add up to out. */
export default async function run([file]: string[], print: (value: unknown) => void): Promise<void> {
  if (!file) throw new Error('which file?');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim());
  const observations: Observation[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = parseObservation(JSON.parse(line));
    if (parsed.ok) observations.push(parsed.value);
    else console.error(`line ${index + 1}: ${parsed.problem}; left out`);
  }
  print(fold(observations, kindOf(observations[0]?.kind ?? '')) ?? null);
}
