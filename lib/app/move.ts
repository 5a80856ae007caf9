import { summarise } from '../dossier/summary.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, history, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { type Fields, text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { nameId } from '../record/name-id.ts';
import { companyWords } from '../record/names.ts';
import { type Author, parts, type Statement, startAuthor } from './author.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { correct, create, log } from './edit.ts';
import type { Move } from './identity-types.ts';
import { companyNamed, sameCompany, titled } from './move-in.ts';

/**
 * What a move says besides the page's own words: the relation that ended stays in the person's past, with the
 * last day it was seen, and a signal tells the team. One subject for one move, whoever clips it.
 */
export function moveStatements(
  known: GoldenRecord,
  move: Move,
  at: number,
  url: string,
  next: Id | undefined,
): Statement[] {
  const ended: Fields = {
    ...(move.from.title && { title: move.from.title }),
    company: move.from.company,
    until: (known.fields.company?.from.at ?? known.lastSeenAt).slice(0, 10),
  };
  const source = { type: 'derived', ...(url && { url }) };
  return [
    {
      subject: known.id,
      kind: 'person',
      add: { formerly: [ended] },
      source,
    },
    signalOf(known, move, at, source, next),
  ];
}

function signalOf(
  known: GoldenRecord,
  move: Move,
  at: number,
  source: Statement['source'],
  next: Id | undefined,
): Statement {
  const accounts = [move.from.account?.id, next ?? move.to.account?.id].filter((id) => id !== undefined);
  return {
    subject: moveId(known.id, move.to.company),
    kind: 'signal',
    ...parts('signal', {
      title: `${kindOf('person').title(reader(known))} · ${move.from.company} → ${move.to.company}`,
      type: 'leadership-change',
      types: ['leadership-change'],
      publishedAt: new Date(at).toISOString(),
      person: [known.id],
      ...(accounts.length > 0 && { account: accounts }),
    }),
    source,
  };
}

/** The last company change seen of a person that nobody has followed or set aside yet. */
export async function moveOf(desk: Desk, id: Id): Promise<Move | undefined> {
  const { store } = desk;
  const record = await store.record(id);
  if (record?.kind !== 'person') return undefined;
  const company = text(reader(record), 'company');
  const kind = kindOf('person');
  const observations = await store.observations(id);
  const before = history(observations, 'company', kind).find(
    ({ value }) => typeof value === 'string' && value.trim() !== '' && !sameCompany(value, company),
  );
  if (!company || typeof before?.value !== 'string') return undefined;
  const signals = await store.records(record.members.map((member) => moveId(member, company)));
  if (signals.some((signal) => signal.fields.verdict)) return undefined;
  const valueThen = (field: string) =>
    history(observations, field, kind).find(({ from }) => from.at <= before.from.at)?.value;
  const [left, title] = [valueThen('account'), valueThen('title')];
  const [old, next] = await Promise.all([
    typeof left === 'string' ? store.record(left) : undefined,
    companyNamed(store, company),
  ]);
  return {
    person: record.id,
    from: {
      company: before.value,
      ...titled(typeof title === 'string' ? title : ''),
      ...(old && { account: summarise(old) }),
    },
    to: {
      company,
      ...titled(text(reader(record), 'title')),
      ...(next && { account: summarise(next) }),
    },
  };
}

/** Opens a lead at the company a person moved to: its account, the stage of a new lead, a first task. */
export async function followMove(desk: Desk, id: Id): Promise<Result<{ person: Id; account: Id }>> {
  const move = await moveOf(desk, id);
  const record = move && (await desk.store.record(move.person));
  if (!move || !record) return failed('NO_MOVE');
  const known = move.to.account;
  const account = known ? ok(known) : await create(desk, 'account', { name: move.to.company });
  if (!account.ok) return account;
  const moved = await correct(desk, record.id, { set: { account: account.value.id, stage: 'new' } });
  if (!moved.ok) return moved;
  const today = new Date(desk.env.now()).toISOString().slice(0, 10);
  const about = `${move.from.company} → ${move.to.company}`;
  const task = await log(desk, record.id, { type: 'task', text: about, dueAt: today });
  if (!task.ok) return task;
  await sayFollowed(desk, await startAuthor(desk.store, desk.env), record, move, account.value.id);
  return ok({ person: moved.value.id, account: account.value.id });
}

/** The signal of the move, made where only an import told it, is marked as used. */
async function sayFollowed(
  desk: Desk,
  author: Author,
  record: GoldenRecord,
  move: Move,
  account: Id,
): Promise<void> {
  const signal = signalOf(record, move, desk.env.now(), { type: 'manual' }, account);
  const observation = author.say({ ...signal, set: { ...signal.set, verdict: 'useful' } });
  await desk.store.write({ origin: 'local', observations: [observation], meta: author.meta() });
  changed(desk);
}

function moveId(person: Id, company: string): Id {
  return nameId('move', person, companyWords(company).join(' '));
}
