import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '../../lib/identity/match.ts';
import { linkTable } from '../../lib/identity/table/link.ts';
import { pairOf, pairsWithin, scoreClusters, scorePairs } from './identity/scores.ts';
import { type RecordSet, readSet, type Sets, type TableSet } from './identity/sets.ts';
import type { Quality } from './quality.ts';

/**
 * Which records are the same: pairwise precision, recall and F1, and B-cubed, per set of the corpus; one matcher
 * with each set's columns mapped in identity-sets.json, nothing trained on labels. Prints what others publish.
 */
const identity: Quality = async ({ corpus, print }) => {
  const sets = JSON.parse(readFileSync(new URL('./identity-sets.json', import.meta.url), 'utf8')) as Sets;
  for (const set of sets.records) judgeRecords(corpus, set, print);
  for (const set of sets.sets) judgeTable(corpus, set, sets, print);
  for (const [name, text] of Object.entries(sets.speed))
    print(`published speed, other hardware: ${name} ${text}`);
};
export default identity;

function judgeTable(corpus: string, set: TableSet, sets: Sets, print: (line: string) => void): void {
  const missing = set.files.find((file) => !existsSync(join(corpus, file)));
  const table = sets.tables[set.table];
  if (missing !== undefined || !table) {
    print(`${set.name}: skipped, there is no ${missing ?? set.table}`);
    return;
  }
  const { rows, truth } = readSet(corpus, set);
  const started = performance.now();
  const { clusters } = linkTable(rows, set.lists ? { ...table, lists: '#list' } : table);
  const seconds = (performance.now() - started) / 1000;
  const score = scoreClusters(clusters, (row) => truth[row] ?? '');
  const all = Object.entries(score).map(([name, value]) => `${LABELS[name] ?? name} ${value.toFixed(4)}`);
  print(
    `${set.name.padEnd(18)} ${String(rows.length).padStart(5)} rows  ${all.join('  ')}  ${verdict(score.f1 >= set.goal, set.goal)}  ${seconds.toFixed(1)} s  looks ${set.looks}`,
  );
  const published = Object.entries(set.published).map(([name, value]) => `${name} ${value}`);
  print(
    `${''.padEnd(18)} published: ${published.length > 0 ? published.join(', ') : 'no F1 of Splink, dedupe or Zingg on this set'}`,
  );
}

const LABELS: Record<string, string> = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  bPrecision: 'B3-precision',
  bRecall: 'B3-recall',
  bF1: 'B3-F1',
};

const verdict = (met: boolean, goal: number) => (met ? `goal ${goal} met` : `GOAL ${goal} MISSED`);

/** Runs a set through `lab identify`, as anybody would. */
function judgeRecords(corpus: string, set: RecordSet, print: (line: string) => void): void {
  const path = join(corpus, set.file);
  if (!existsSync(path)) {
    print(`${set.name}: skipped, there is no ${set.file}`);
    return;
  }
  const records = lines<{ id: string; entity: string }>(readFileSync(path, 'utf8'));
  const { clusters, proposals } = runLab(records.map(({ entity: _, ...record }) => record));
  const entity = new Map(records.map((record) => [record.id, record.entity]));
  const wanted = pairsWithin(groupsOf(records.map(({ id, entity: name }) => [id, name])));
  const groups = groupsOf(clusters);
  const joins = pairsWithin(groups);
  const all = new Set([...joins, ...proposals.map(({ a, b }) => pairOf(a, b))]);
  const joined = scorePairs(joins, wanted);
  const both = scorePairs(all, wanted);
  const cubed = scoreClusters(groups, (id) => entity.get(id) ?? id);
  print(
    `${set.name.padEnd(18)} ${String(records.length).padStart(5)} records  joins ${joins.size}: precision ${joined.precision.toFixed(4)} recall ${joined.recall.toFixed(4)}  B3-F1 ${cubed.bF1.toFixed(4)}  ${verdict(joined.precision >= set.goals.joins, set.goals.joins)}`,
  );
  print(
    `${''.padEnd(18)} joins and proposals ${all.size}: precision ${both.precision.toFixed(4)} ${verdict(both.precision >= set.goals.precision, set.goals.precision)}, recall ${both.recall.toFixed(4)} ${verdict(both.recall >= set.goals.recall, set.goals.recall)}, F1 ${both.f1.toFixed(4)}  looks ${set.looks}`,
  );
}

function groupsOf(pairs: readonly (readonly [string, string])[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const [id, group] of pairs) groups.set(group, [...(groups.get(group) ?? []), id]);
  return [...groups.values()];
}

function runLab(records: readonly unknown[]): { clusters: [string, string][]; proposals: Proposal[] } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-identity-'));
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
  const lab = fileURLToPath(new URL('../../scripts/lab.ts', import.meta.url));
  const run = spawnSync(process.execPath, [lab, 'identify', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error('lab identify failed; the lines above say why');
  const out = lines<{ id: string; cluster: string } | { proposals: Proposal[] }>(run.stdout);
  return {
    clusters: out.flatMap((line) => ('id' in line ? [[line.id, line.cluster] as [string, string]] : [])),
    proposals: out.flatMap((line) => ('proposals' in line ? line.proposals : [])),
  };
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
