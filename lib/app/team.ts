import type { Id } from '../record/id.ts';
import type { PendingJoin } from '../sync/join.ts';
import { readSyncState } from '../sync/state.ts';
import type { TeamStatus } from './app.ts';
import type { Desk } from './desk.ts';
import { DEVICE, FORMER, JOIN_FAULT, JOINING, TEAM } from './meta-keys.ts';

/** The team this device belongs to; its token never leaves the store but towards its own server. */
export interface TeamRow {
  server: string;
  token: string;
  name: string;
  member: string;
  memberId: string;
  role: string;
}

export async function teamRow(desk: Pick<Desk, 'store'>): Promise<TeamRow | undefined> {
  return desk.store.meta(TEAM);
}

/** In whose names this device wrote: its own, and its person's in the present team and in former ones. */
export async function authorsHere(store: Desk['store']): Promise<Id[]> {
  const [row, device, former] = await Promise.all([store.meta(TEAM), store.meta(DEVICE), store.meta(FORMER)]);
  return [row?.memberId, device, ...(former ?? [])].filter((id) => id !== undefined);
}

export async function team(desk: Desk): Promise<TeamStatus> {
  const { store } = desk;
  const [row, joining, outbox, sync, joinFault, own] = await Promise.all([
    teamRow(desk),
    store.meta(JOINING),
    store.outboxSize(),
    readSyncState(store),
    store.meta(JOIN_FAULT),
    authorsHere(store),
  ]);
  const fault = joinFault ?? sync.fault;
  return {
    ...(row && {
      team: {
        server: row.server,
        name: row.name,
        member: row.member,
        memberId: row.memberId,
        role: row.role,
      },
    }),
    ...(joining && { joining: joinView(joining) }),
    own,
    waiting: row ? outbox.waiting : 0,
    refused: outbox.refused,
    ...(sync.lastSyncAt !== undefined && { lastSyncAt: sync.lastSyncAt }),
    ...(fault && { fault }),
  };
}

/** What the interface may know of a join in progress: not the code that the server gives a token for. */
export function joinView({
  server,
  userCode,
  verificationUrl,
  expiresAt,
}: PendingJoin): NonNullable<TeamStatus['joining']> {
  return { server, userCode, verificationUrl, expiresAt };
}
