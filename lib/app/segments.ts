import { failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { text } from '../record/kind.ts';
import type { SegmentInput, SegmentView } from './app.ts';
import type { Desk } from './desk.ts';
import { correct, create, withdraw } from './edit.ts';
import { parseFilter } from './filter.ts';

/** More than anybody finds one among. */
const MAX_SEGMENTS = 200;

/** The team's saved segments, by name. */
export async function segments(desk: Desk): Promise<SegmentView[]> {
  const records = await desk.store.list({ kind: 'segment', limit: MAX_SEGMENTS });
  return records.map(viewOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Saves a selection under a name, for the whole team; with an id, anew. */
export async function saveSegment(desk: Desk, input: SegmentInput, id?: Id): Promise<Result<SegmentView>> {
  const held = id ? await desk.store.record(id) : undefined;
  if (id && held?.kind !== 'segment') return failed('RECORD_GONE');
  // Conditions that only a newer version knows stay with the segment.
  const before = held ? unknownConditions(reader(held)('filter')) : {};
  const fields = {
    name: input.name.trim(),
    of: input.of,
    filter: { ...before, ...parseFilter(input.filter as Json) } as Json,
  };
  const saved = held ? await correct(desk, held.id, { set: fields }) : await create(desk, 'segment', fields);
  return saved.ok ? ok(viewOf(saved.value)) : saved;
}

/** Takes a segment back, for the whole team. */
export async function deleteSegment(desk: Desk, id: Id): Promise<Result<void>> {
  const held = await desk.store.record(id);
  return held?.kind === 'segment' ? withdraw(desk, held.id) : failed('RECORD_GONE');
}

const KNOWN = ['mine', 'owner', 'stages', 'grades', 'city', 'sector', 'quietDays', 'contactDays'];

function unknownConditions(filter: Json | undefined): Record<string, Json> {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) return {};
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !KNOWN.includes(name)));
}

function viewOf(record: GoldenRecord): SegmentView {
  const read = reader(record);
  return {
    id: record.id,
    name: text(read, 'name') || '?',
    of: text(read, 'of') === 'account' ? 'account' : 'person',
    filter: parseFilter(read('filter')),
  };
}
