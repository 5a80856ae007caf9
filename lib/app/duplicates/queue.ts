import { summarise } from '../../dossier/summary.ts';
import { clusters } from '../../record/cluster.ts';
import { comparable, fold, type GoldenRecord, reader } from '../../record/fold.ts';
import type { Json } from '../../record/json.ts';
import { kindOf } from '../../record/kinds/index.ts';
import type { Observation } from '../../record/observation.ts';
import type { ProposalRow } from '../../store/port.ts';
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
  /** Put off on this device. */
  later: boolean;
}

/** Proposals read at a time. */
const PAGE = 200;
/** Open pairs looked at for one answer, the most worth; there may be others. */
const MOST = 500;

/** The pairs that stand: both known, of two records, not kept apart by anyone; the most worth first. */
async function* standing(desk: Desk): AsyncGenerator<Standing> {
  if ((await readSettings(desk.store)).strictIdentity) return;
  const [put, speaking] = await Promise.all([readLater(desk), desk.store.speaking()]);
  const spokenOf = (record: GoldenRecord) => record.members.some((id) => speaking.has(id));
  const met = new Set<string>();
  for (let last: ProposalRow | undefined, more = true; more; ) {
    const rows = await desk.store.proposals({ limit: PAGE, ...(last && { after: last }) });
    const records = await recordsOf(desk, rows);
    for (const { records: pair, score, reasons, rank } of rows) {
      const [one, other] = pair.map((id) => records.get(id));
      if (!one || !other || one.id === other.id) continue;
      const name = [one.id, other.id].sort().join(' ');
      if (met.has(name)) continue;
      met.add(name);
      if ((spokenOf(one) || spokenOf(other)) && (await keptApart(desk, one, other))) continue;
      const later = (put[name] ?? 0) > desk.env.now();
      yield { a: one, b: other, score, reason: reasonOf(reasons), reasons, worth: -rank, later };
    }
    last = rows.at(-1);
    more = rows.length === PAGE;
  }
}

/** The records of some proposals, under each of their members. */
async function recordsOf(desk: Desk, rows: readonly ProposalRow[]): Promise<Map<string, GoldenRecord>> {
  const ids = [...new Set(rows.flatMap((row) => row.records))];
  const records = await desk.store.records(ids);
  return new Map(records.flatMap((record) => record.members.map((id) => [id, record] as const)));
}

async function keptApart(desk: Desk, a: GoldenRecord, b: GoldenRecord): Promise<boolean> {
  const said = (await Promise.all([a.id, b.id].map((id) => desk.store.observations(id)))).flat();
  if (!said.some((one) => one.different?.length)) return false;
  const join = { key: 'x', subjects: [a.id, b.id] };
  return clusters([...a.members, ...b.members], [join], said).every(
    (members) => !(members.includes(a.id) && members.includes(b.id)),
  );
}

/** The open pairs worth the most, how many are put off among them, and whether others follow. */
export async function openPairs(desk: Desk): Promise<{ open: Standing[]; later: number; more: boolean }> {
  const open: Standing[] = [];
  let later = 0;
  for await (const one of standing(desk)) {
    if (one.later) later += 1;
    else if (open.length === MOST) return { open, later, more: true };
    else open.push(one);
  }
  return { open, later, more: false };
}

export async function duplicates(desk: Desk, query: DuplicateQuery): Promise<Duplicates> {
  const { open, later, more } = await openPairs(desk);
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
    more,
    later,
    waiting: await desk.store.uncomparedCount(),
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
