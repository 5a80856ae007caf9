import { failed, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Desk } from './desk.ts';
import { erase } from './erase.ts';
import { notYours } from './rights.ts';

/** Erases a record because this person asked for it, where their role in the team lets them. */
export async function eraseAsked(desk: Desk, id: Id, options: { optOut: boolean }): Promise<Result<void>> {
  const record = await desk.store.record(id);
  if (!record) return failed('RECORD_GONE');
  return (await notYours(desk, 'erase', record)) ?? erase(desk, id, options);
}
