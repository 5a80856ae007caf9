import { failed, ok, type Result } from '../fault/fault.ts';
import { boardOf, type Card } from '../pipeline/board.ts';
import { answering, giving, type Moves, missingIn, movesFor } from '../pipeline/contract.ts';
import { type Line, lineOf } from '../pipeline/hand-off.ts';
import { missingFor, type Stage, stageOf } from '../pipeline/stages.ts';
import type { NewStep, Writer } from '../pipeline/step.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { type Id, randomId } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { OPPORTUNITY_STAGES } from '../record/kinds/opportunity.ts';
import { startAuthor } from './author.ts';
import type { DealCard, DealColumn, HandOffAct } from './deal-types.ts';
import type { Desk } from './desk.ts';
import { correct } from './edit.ts';
import { readSettings } from './settings.ts';
import { authorsHere } from './team.ts';

/** More than a team can look at. */
const MOST_DEALS = 1000;

/** The board of the team's deals. */
export async function deals(desk: Desk): Promise<DealColumn[]> {
  const { store, env } = desk;
  const [records, settings, me] = await Promise.all([
    store.list({ kind: 'opportunity', limit: MOST_DEALS }),
    readSettings(store),
    authorsHere(store),
  ]);
  const around = await aroundOf(desk, records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const seen = (card: Card): DealCard[] => {
    const record = byId.get(card.id);
    return record ? [dealCard(card, record, around, me)] : [];
  };
  return boardOf(records, env.now(), settings.currency).map((column) => ({
    ...column,
    cards: column.cards.flatMap(seen),
  }));
}

/** Puts a deal into a stage, where it has what that takes. */
export async function moveDeal(desk: Desk, id: Id, stage: Stage): Promise<Result<void>> {
  const record = await dealOf(desk, id);
  if (!record) return failed('RECORD_GONE');
  const around = await aroundOf(desk, [record]);
  if (missingFor(record, stage, rolesIn(record, around)).length > 0) return failed('STAGE_NOT_READY');
  const done = await correct(desk, record.id, { set: { stage } });
  return done.ok ? ok(undefined) : done;
}

/** One step of a hand-off, added to those that stand: nothing is overwritten, so two devices can both say one. */
export async function handOff(desk: Desk, id: Id, act: HandOffAct): Promise<Result<void>> {
  const record = await dealOf(desk, id);
  if (!record) return failed('RECORD_GONE');
  const author = await startAuthor(desk.store, desk.env);
  const line = lineOf(record);
  if (!isOpenTo(movesFor(line, await authorsHere(desk.store)), act)) return failed('HAND_OFF_MOVED');
  if (act.act === 'give' && missingIn(act.brief, 'mdr').length > 0) return failed('BRIEF_INCOMPLETE');
  const step = stepOf(line, { id: randomId(desk.env.random), by: author.by }, act);
  if (!step) return failed('HAND_OFF_MOVED');
  const done = await correct(desk, record.id, { add: { handOff: [{ ...step }] } });
  return done.ok ? ok(undefined) : done;
}

function isOpenTo(moves: Moves, { act }: HandOffAct): boolean {
  if (act === 'give') return moves.give;
  if (act === 'withdraw') return moves.withdraw;
  return moves.answer || (act === 'return' && moves.giveBack);
}

function stepOf(line: Line, writer: Writer, act: HandOffAct): NewStep | undefined {
  switch (act.act) {
    case 'give': {
      const { to, brief, acceptBy } = act;
      return giving(line, writer, { brief, acceptBy, ...(to && { to }) });
    }
    case 'accept':
      return answering(line, writer, { step: 'accepted' });
    case 'withdraw':
      return answering(line, writer, { step: 'withdrawn' });
    case 'return': {
      const { reason, text: words } = act;
      return answering(line, writer, { step: 'returned', reason, ...(words && { text: words }) });
    }
  }
}

async function dealOf(desk: Desk, id: Id): Promise<GoldenRecord | undefined> {
  const record = await desk.store.record(id);
  return record?.kind === 'opportunity' ? record : undefined;
}

/** The accounts and contacts of deals, by the ids that these use. */
async function aroundOf(desk: Desk, records: readonly GoldenRecord[]): Promise<Map<Id, GoldenRecord>> {
  const ids = new Set(
    records
      .flatMap((one) => [text(reader(one), 'account'), ...texts(reader(one), 'contact')])
      .filter(Boolean),
  );
  const found = await desk.store.records([...ids]);
  return new Map(found.flatMap((record) => record.members.map((member) => [member, record])));
}

function rolesIn(record: GoldenRecord, around: ReadonlyMap<Id, GoldenRecord>): string[] {
  return texts(reader(record), 'contact').flatMap((id) => {
    const contact = around.get(id);
    return contact ? [text(reader(contact), 'role')] : [];
  });
}

function dealCard(
  card: Card,
  record: GoldenRecord,
  around: ReadonlyMap<Id, GoldenRecord>,
  me: readonly Id[],
): DealCard {
  const roles = rolesIn(record, around);
  const lacks: DealCard['lacks'] = {};
  for (const stage of OPPORTUNITY_STAGES) {
    const missing = stage === stageOf(record) ? [] : missingFor(record, stage, roles);
    if (missing.length > 0) lacks[stage] = missing;
  }
  const account = card.account ? around.get(card.account) : undefined;
  const accountTitle = account ? kindOf('account').title(reader(account)) : '';
  return { ...card, accountTitle, lacks, moves: movesFor(card.line, me) };
}
