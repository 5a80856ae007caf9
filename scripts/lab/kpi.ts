import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isDefinitions } from '../../lib/kpi/definitions.ts';
import type { Ledger } from '../../lib/kpi/kpi.ts';
import { standardKpis } from '../../lib/kpi/kpis.ts';

const USAGE = 'kpi FILE.json --from D --to D [--definitions chartmogul|baremetrics|profitwell]';

/** `lab kpi`: a ledger in, every KPI of the period (`from` included, `to` excluded) out. */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      definitions: { type: 'string', default: 'chartmogul' },
    },
  });
  const [file] = positionals;
  const { from, to, definitions } = values;
  if (!file || !from || !to) throw new Error(`usage: ${USAGE}`);
  if (!isDefinitions(definitions)) throw new Error(`unknown definitions "${definitions}": ${USAGE}`);
  const input: Partial<Ledger> | null = JSON.parse(await readFile(file, 'utf8'));
  if (!input || typeof input.currency !== 'string') throw new Error('the file names no currency');
  const { currency, subscriptions = [], costs = [] } = input;
  if (!Array.isArray(subscriptions) || !Array.isArray(costs)) throw new Error('the file is not a ledger');
  const ledger = { ...input, currency, subscriptions, costs };
  print({ kpis: standardKpis(ledger, { from, to }, definitions, { deep: true }) });
}
