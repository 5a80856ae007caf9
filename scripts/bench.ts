import type { Bench, Figure } from '../tests/bench/bench.ts';
import { areasOf, parseArgs } from './areas.ts';
import { viteImport } from './vite-import.ts';

/** `npm run bench -- AREA [--json]`: measures one area (tests/bench/<area>.ts); all areas without a name. */
const { rest, options } = parseArgs(process.argv.slice(2), ['json']);
const areas = areasOf('tests/bench').filter((name) => name !== 'bench');
const unknown = rest.find((name) => !areas.includes(name));
if (unknown !== undefined) {
  console.error(`bench: there is no area "${unknown}". Areas: ${areas.join(', ')}.`);
  process.exit(2);
}
for (const area of rest.length > 0 ? rest : areas) {
  const { default: bench } = await viteImport<{ default: Bench }>(`tests/bench/${area}.ts`);
  await bench((figure) => print({ area, ...figure }));
}

function print(figure: Figure): void {
  if (options.json) {
    console.log(JSON.stringify(figure));
    return;
  }
  const peers = Object.entries(figure.peers).map(([name, value]) => `${name} ${round(value)}`);
  const beside = peers.length > 0 ? `  (${peers.join(', ')})` : '';
  console.log(`${figure.area}  ${figure.case}: ${round(figure.ours)} ${figure.unit}${beside}`);
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
