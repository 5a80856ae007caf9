import { summarise } from '../dossier/summary.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { history, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { foldWords } from '../record/words.ts';
import type { Desk } from './desk.ts';
import { correct, create, log } from './edit.ts';
import { identify } from './identify.ts';
import type { Move } from './identity-types.ts';

/** The last company change seen of a person that nobody has followed yet. */
export async function moveOf(desk: Desk, id: Id): Promise<Move | undefined> {
  const record = await desk.store.record(id);
  if (record?.kind !== 'person') return undefined;
  const read = reader(record);
  const company = text(read, 'company');
  const kind = kindOf('person');
  const observations = await desk.store.observations(id);
  const before = history(observations, 'company', kind).find(
    ({ value }) => typeof value === 'string' && value.trim() && folded(value) !== folded(company),
  );
  if (!company || typeof before?.value !== 'string') return undefined;
  const left = history(observations, 'account', kind).find(({ from }) => from.at <= before.from.at);
  const [old, now] = await Promise.all([
    typeof left?.value === 'string' ? desk.store.record(left.value) : undefined,
    identify(desk.store, 'account', { name: company }),
  ]);
  const title = text(read, 'title');
  return {
    person: record.id,
    from: { company: before.value, ...(old && { account: summarise(old) }) },
    to: { company, ...(title && { title }), ...(now && { account: summarise(now.record) }) },
  };
}

/** Opens a lead at the company a person moved to: its account, the stage of a new lead, a first task. */
export async function followMove(desk: Desk, id: Id): Promise<Result<{ person: Id; account: Id }>> {
  const move = await moveOf(desk, id);
  if (!move) return failed('NO_MOVE');
  const known = move.to.account;
  const account = known ? ok(known) : await create(desk, 'account', { name: move.to.company });
  if (!account.ok) return account;
  const moved = await correct(desk, id, { set: { account: account.value.id, stage: 'new' } });
  if (!moved.ok) return moved;
  const due = new Date(desk.env.now()).toISOString().slice(0, 10);
  const task = await log(desk, id, { type: 'task', text: move.to.company, dueAt: due });
  if (!task.ok) return task;
  return ok({ person: moved.value.id, account: account.value.id });
}

function folded(name: string): string {
  return foldWords(name).join(' ');
}
