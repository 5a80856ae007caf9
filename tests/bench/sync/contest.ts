import type { Observation } from '../../../lib/record/observation.ts';

/** Where a contestant synchronises: one member of one workspace of the real backend. */
export interface Team {
  server: string;
  token: string;
  member: string;
  device: string;
}

/** One local database that synchronises with the backend; a fresh one each time it is opened. */
export interface Contestant {
  /** Takes everything that the server has and nobody here had, until all of it is here. */
  pull(): Promise<void>;
  /** Keeps observations that were written here, before they are sent. */
  write(observations: Observation[]): Promise<void>;
  /** Sends what was written until all of it is acknowledged. */
  push(): Promise<void>;
  /** Whether the record of this subject's only observation is found by its id. */
  has(one: { id: string; subject: string }): Promise<boolean>;
  count(): Promise<number>;
  close(): Promise<void>;
}

export type Open = (team: Team, name: string) => Promise<Contestant>;

/** Observations in one request, both ways: the most that the server takes. */
export const BATCH = 500;

interface Page {
  observations: Observation[];
  cursor: string;
  more: boolean;
}

export async function getPage(team: Team, cursor: string | undefined): Promise<Page> {
  const query = new URLSearchParams({ limit: String(BATCH), ...(cursor && { cursor }) });
  const answer = await fetch(`${team.server}/v1/sync/pull?${query}`, {
    headers: { authorization: `Bearer ${team.token}` },
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to a pull`);
  return answer.json();
}

export async function postRows(team: Team, observations: unknown[]): Promise<void> {
  const answer = await fetch(`${team.server}/v1/sync/push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${team.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ device: team.device, observations }),
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to a push`);
  const { verdicts } = (await answer.json()) as { verdicts: { verdict: string }[] };
  const refused = verdicts.find((one) => one.verdict === 'refused');
  if (refused) throw new Error(`the server refused a row: ${JSON.stringify(refused)}`);
}
