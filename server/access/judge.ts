import type { PoolClient } from 'pg';
import { changeOf, fieldsOf } from '../../lib/access/change.ts';
import { type Answer, may, scopeFor } from '../../lib/access/may.ts';
import type { Action } from '../../lib/access/roles.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { Reason, Verdict } from '../../lib/sync/protocol.ts';
import type { Reader } from './reach.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** Whether a member may say this; undefined where they may. */
export type Judge = (one: Observation) => Verdict | undefined;

interface Named {
  member: string;
  subject: Subject | undefined;
}

const REASONS: Record<string, Reason> = {
  kind: 'not-your-role',
  scope: 'not-your-record',
  field: 'not-your-field',
};

/**
 * A judge of the observations that a member pushes, with all that it has to know read at once. Filling
 * what is empty is completing; changing another's word, withdrawing what another said, and saying of
 * records of others that they are or are not one, is correcting.
 */
export async function judgeFor(
  client: PoolClient,
  workspace: string,
  reader: Reader,
  pushed: Observation[],
  subjects: Map<string, Subject>,
): Promise<Judge> {
  const others = await wordsOfOthers(client, workspace, reader, pushed, subjects);
  const named = await observationsNamed(client, workspace, pushed);
  const related = await subjectsOf(
    client,
    workspace,
    pushed.flatMap((one) => [...(one.same ?? []), ...(one.different ?? [])]),
  );
  const ask = (action: Action, kind: string, subject: Subject | undefined, fields: string[] = []) =>
    may(reader, action, {
      kind,
      fields,
      holder: subject?.holder,
      ...(subject?.place && { place: subject.place }),
    });
  return (one) => {
    const subject = subjects.get(one.subject);
    const fields = fieldsOf(one);
    const kinds = new Set([one.kind, subject?.kind ?? one.kind]);
    const action = subject ? actionOf(one, subject, reader, others.get(one.subject) ?? []) : 'complete';
    const asked: [Action, string, Answer][] = [...kinds].map((kind) => [
      action,
      kind,
      ask(action, kind, subject, fields),
    ]);
    for (const id of one.retracts ?? []) {
      const target = named.get(id);
      if (!target || target.member === reader.id || !target.subject) continue;
      const { kind } = target.subject;
      asked.push(['correct', kind, ask('correct', kind, target.subject)]);
    }
    const together = [...(one.same ?? []), ...(one.different ?? [])];
    for (const other of together.length > 0 ? [one.subject, ...together] : []) {
      const target = subjects.get(other) ?? related.get(other);
      if (target) asked.push(['correct', target.kind, ask('correct', target.kind, target)]);
    }
    return asked.map(([what, kind, answer]) => verdictOf(what, kind, answer)).find(Boolean);
  };
}

function actionOf(
  one: Observation,
  subject: Subject,
  reader: Reader,
  others: Observation[],
): 'complete' | 'correct' {
  // Who wrote of it first holds a record without an owner: taking it over changes that.
  const takesOver = one.set?.owner !== undefined && subject.holder !== reader.id;
  return takesOver ? 'correct' : changeOf(one, others);
}

function verdictOf(action: Action, kind: string, answer: Answer): Verdict | undefined {
  if (answer.allowed) return undefined;
  const { why } = answer;
  const more = why.reason === 'field' ? why.fields.join(', ') : why.reason === 'scope' ? why.scope : '';
  const problem = [action, kind, more].filter(Boolean).join(' ').slice(0, 200);
  return { verdict: 'refused', reason: REASONS[why.reason] ?? 'not-your-role', problem };
}

/** What others said of the subjects, read only where it makes a difference to this member. */
async function wordsOfOthers(
  client: PoolClient,
  workspace: string,
  reader: Reader,
  pushed: Observation[],
  subjects: Map<string, Subject>,
): Promise<Map<string, Observation[]>> {
  const asked = pushed.filter(
    (one) =>
      subjects.has(one.subject) &&
      [one.kind, subjects.get(one.subject)?.kind ?? one.kind].some(
        (kind) => scopeFor(reader, 'correct', kind) !== 'all',
      ),
  );
  if (asked.length === 0) return new Map();
  const { rows } = await client.query<{ subject: string; body: string }>(
    `select subject, body from entry
      where workspace = $1 and type = 'observation' and subject = any($2::uuid[]) and member <> $3`,
    [workspace, [...new Set(asked.map((one) => one.subject))], reader.id],
  );
  const said = new Map<string, Observation[]>();
  for (const { subject, body } of rows) {
    const known = said.get(subject);
    if (known) known.push(JSON.parse(body));
    else said.set(subject, [JSON.parse(body)]);
  }
  return said;
}

/** Whose the observations are that some of the pushed ones withdraw. */
async function observationsNamed(
  client: PoolClient,
  workspace: string,
  pushed: Observation[],
): Promise<Map<string, Named>> {
  const ids = pushed.flatMap((one) => one.retracts ?? []);
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ key: string; member: string; subject: string }>(
    `select key, member, subject from entry where workspace = $1 and type = 'observation' and key = any($2)`,
    [workspace, ids],
  );
  const subjects = await subjectsOf(
    client,
    workspace,
    rows.map((row) => row.subject),
  );
  return new Map(rows.map((row) => [row.key, { member: row.member, subject: subjects.get(row.subject) }]));
}
