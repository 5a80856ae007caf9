import { summarise } from '../../dossier/summary.ts';
import { clusters } from '../../record/cluster.ts';
import { comparable, fold, type GoldenRecord, reader } from '../../record/fold.ts';
import type { Json } from '../../record/json.ts';
import { kindOf } from '../../record/kinds/index.ts';
import type { Observation } from '../../record/observation.ts';
import type { Desk } from '../desk.ts';
import {
  BULK_REASONS,
  DUPLICATE_REASONS,
  type DuplicatePair,
  type DuplicateQuery,
  type DuplicateReason,
  type Duplicates,
  type FieldDifference,
  type WhyOne,
} from '../identity-types.ts';
import { readSettings } from '../settings.ts';
import { readLater } from './later.ts';
import { worthOf } from './worth.ts';

/** What above all speaks for a pair. */
export function reasonOf(reasons: readonly WhyOne[]): DuplicateReason {
  const speaks = (field: string, levels?: string[]) =>
    reasons.some(({ key, bits }) => {
      const [, , about, level = ''] = key.split('.');
      return about === field && bits > 0 && (!levels || levels.includes(level));
    });
  if (reasons.some(({ key }) => key === 'match.any.chain')) return 'chain';
  if (speaks('email', ['same'])) return 'email';
  if (speaks('domain', ['same'])) return 'domain';
  if (speaks('phone')) return 'phone';
  return speaks('company') ? 'company' : 'name';
}

/** A pair of the queue before what it would change was looked up. */
export interface Standing {
  a: GoldenRecord;
  b: GoldenRecord;
  score: number;
  reason: DuplicateReason;
  reasons: WhyOne[];
  worth: number;
}

/** The pairs that stand: both known, of two records, not kept apart by anyone; the most worth first. */
export async function standing(desk: Desk): Promise<{ open: Standing[]; later: number }> {
  const strict = (await readSettings(desk.store)).strictIdentity;
  const proposals = strict ? [] : await desk.store.proposals();
  const ids = [...new Set(proposals.flatMap(({ records: pair }) => pair))];
  const records = new Map(
    (await desk.store.records(ids)).flatMap((record) => record.members.map((id) => [id, record] as const)),
  );
  const [put, speaking] = await Promise.all([readLater(desk), desk.store.speaking()]);
  const spokenOf = (record: GoldenRecord) => record.members.some((id) => speaking.has(id));
  const open = new Map<string, Standing>();
  let later = 0;
  for (const { records: pair, score, reasons } of proposals) {
    const [one, other] = pair.map((id) => records.get(id));
    if (!one || !other || one.id === other.id) continue;
    const name = [one.id, other.id].sort().join(' ');
    if (open.has(name)) continue;
    if ((spokenOf(one) || spokenOf(other)) && (await keptApart(desk, one, other))) continue;
    if ((put[name] ?? 0) > desk.env.now()) {
      later += 1;
      continue;
    }
    const worth = await worthOf(desk, one, other, score);
    open.set(name, { a: one, b: other, score, reason: reasonOf(reasons), reasons, worth });
  }
  const sorted = [...open.values()].sort((x, y) => y.worth - x.worth || (x.a.id < y.a.id ? -1 : 1));
  return { open: sorted, later };
}

async function keptApart(desk: Desk, a: GoldenRecord, b: GoldenRecord): Promise<boolean> {
  const said = (await Promise.all([a.id, b.id].map((id) => desk.store.observations(id)))).flat();
  if (!said.some((one) => one.different?.length)) return false;
  const join = { key: 'x', subjects: [a.id, b.id] };
  return clusters([...a.members, ...b.members], [join], said).every(
    (members) => !(members.includes(a.id) && members.includes(b.id)),
  );
}

export async function duplicates(desk: Desk, query: DuplicateQuery): Promise<Duplicates> {
  const { open, later } = await standing(desk);
  const groups = DUPLICATE_REASONS.map((reason) => ({
    reason,
    count: open.filter((one) => one.reason === reason).length,
    bulk: BULK_REASONS.includes(reason),
  })).filter(({ count }) => count > 0);
  const asked = query.reason ? open.filter((one) => one.reason === query.reason) : open;
  const page = asked.slice(query.offset, query.offset + query.limit);
  return {
    groups,
    pairs: await Promise.all(page.map((one) => pairOf(desk, one))),
    total: asked.length,
    later,
    waiting: (await desk.store.uncompared(1)).waiting,
  };
}

async function pairOf(desk: Desk, one: Standing): Promise<DuplicatePair> {
  const [mine, theirs] = await Promise.all([one.a, one.b].map(({ id }) => desk.store.observations(id)));
  const { a, b, score, reason, reasons, worth } = one;
  return {
    a: summarise(a),
    b: summarise(b),
    score,
    reason,
    reasons,
    worth,
    ...compared(a, b, [...(mine ?? []), ...(theirs ?? [])]),
  };
}

/** What a merge of two records would change, field by field, in the order of the kind. */
export function compared(
  a: GoldenRecord,
  b: GoldenRecord,
  observations: readonly Observation[],
): { differences: FieldDifference[]; agree: string[] } {
  const kind = kindOf(a.kind);
  const whole = fold(observations, kind);
  const [mine, theirs, both] = [reader(a), reader(b), whole ? reader(whole) : reader(a)];
  const held = new Set([a, b].flatMap((one) => [...Object.keys(one.fields), ...Object.keys(one.sets)]));
  const known = Object.keys(kind.fields);
  const names = [
    ...known.filter((name) => held.has(name)),
    ...[...held].filter((name) => !known.includes(name)),
  ];
  const differences: FieldDifference[] = [];
  const agree: string[] = [];
  for (const field of names) {
    const definition = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
    if (definition?.internal) continue;
    const [x, y] = [mine(field), theirs(field)];
    const form = (value: Json | undefined) =>
      [value ?? null]
        .flat()
        .map((item) => comparable(item, definition))
        .sort()
        .join('\n');
    if (form(x) === form(y)) agree.push(field);
    else
      differences.push({
        field,
        ...(x !== undefined && { a: x }),
        ...(y !== undefined && { b: y }),
        merged: both(field) ?? null,
      });
  }
  return { differences, agree };
}
