import { ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Json } from '../record/json.ts';
import { scoreBook } from '../score/book.ts';
import { parseChanges, type RuleChanges, rulesWith } from '../score/custom.ts';
import { type Moves, movesOf } from '../score/moves.ts';
import type { ScoreRules } from '../score/rules.ts';
import type { Desk } from './desk.ts';
import { correct, create } from './edit.ts';
import { isOptedOut, readOptOuts } from './opt-out.ts';
import { actionOn, notYours } from './rights.ts';
import { authorsHere } from './team.ts';

/** Records of one kind that a preview looks at: the newest ones. */
const MOST = 20_000;

/** What the team changed of the shipped rules of the score. */
export async function ruleChanges({ store }: Pick<Desk, 'store'>): Promise<RuleChanges> {
  const held = await heldRules({ store });
  return parseChanges(held && reader(held)('changes'));
}

/** The rules by which this team scores. */
export async function scoreRules(desk: Pick<Desk, 'store'>): Promise<ScoreRules> {
  return rulesWith(await ruleChanges(desk));
}

/** Saves the team's changes, for all; NOT_YOURS for who may not decide them. */
export async function saveRules(desk: Desk, changes: RuleChanges): Promise<Result<RuleChanges>> {
  const fields = { changes: parseChanges(changes as Json) as Json };
  const held = await heldRules(desk);
  if (!held) {
    const closed = await notYours(desk, 'complete', FIRST);
    if (closed) return closed;
  } else {
    const action = actionOn(held, { set: fields }, await authorsHere(desk.store));
    const closed = await notYours(desk, action, held, ['changes']);
    if (closed) return closed;
  }
  const done = held
    ? await correct(desk, held.id, { set: fields })
    : await create(desk, 'score-rules', fields);
  return done.ok ? ok(await ruleChanges(desk)) : done;
}

/** Whom such changes would move from one grade to another; writes nothing. */
export async function previewRules(desk: Desk, changes: RuleChanges): Promise<Moves> {
  const { store, env } = desk;
  const kinds = ['person', 'account', 'signal', 'activity'];
  const [records, today, optOuts] = await Promise.all([
    Promise.all(kinds.map((kind) => store.list({ kind, limit: MOST }))),
    scoreRules(desk),
    readOptOuts(store, env),
  ]);
  const book = scoreBook(records.flat(), env.now(), today, (one) => isOptedOut(reader(one), optOuts));
  const inputs = [...book.all()].flatMap(([id]) => book.inputOf(id) ?? []);
  return movesOf(inputs, env.now(), today, rulesWith(parseChanges(changes as Json)));
}

async function heldRules({ store }: Pick<Desk, 'store'>): Promise<GoldenRecord | undefined> {
  const [held] = await store.list({ kind: 'score-rules', limit: 1 });
  return held;
}

/** The record yet to be made. */
const FIRST: GoldenRecord = {
  id: '',
  kind: 'score-rules',
  members: [],
  fields: {},
  sets: {},
  conflicts: [],
  firstSeenAt: '',
  lastSeenAt: '',
};
