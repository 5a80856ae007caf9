import { createWorker, type Worker } from '../app/worker.ts';
import { ok, type Result } from '../fault/fault.ts';
import { openDesk } from './desk.ts';

/** The application for the background worker, which runs its errands itself. */
export async function connectWorker(): Promise<Result<Worker>> {
  const desk = await openDesk(() => undefined);
  return desk.ok ? ok(createWorker(desk.value)) : desk;
}
