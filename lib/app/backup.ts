import { FaultError, ok, type Result } from '../fault/fault.ts';
import type { Env } from '../record/env.ts';
import type { Json } from '../record/json.ts';
import type { Store } from '../store/port.ts';
import { DEFAULT_SETTINGS, type Progress } from './app.ts';
import { readBackup, seal, VERSION } from './backup-file.ts';
import { withoutErased } from './erased.ts';
import { SETTINGS } from './meta-keys.ts';
import type { ImportReport } from './transfer-types.ts';

const BATCH = 500;

/**
 * Hands everything held here to `write` as lines of JSON (backup-file.ts): every observation and the
 * settings; no token, no key, no state of this device. `progress` counts observations.
 */
export async function exportBackup(
  store: Store,
  env: Env,
  write: (piece: string) => void,
  progress?: Progress,
): Promise<Result<{ rows: number }>> {
  return settled(async () => {
    const total = await countRows(store);
    const sum = seal();
    const line = (value: unknown) => {
      const text = withoutCredentials(JSON.stringify(value));
      sum.line(text);
      return `${text}\n`;
    };
    const exportedAt = new Date(env.now()).toISOString();
    write(line({ vigie: 'backup', version: VERSION, exportedAt, counts: { observations: total } }));
    const settings = knownSettings(await store.meta(SETTINGS));
    if (settings) write(line({ meta: { settings } }));
    let rows = 0;
    for await (const observations of store.allObservations()) {
      rows += observations.length;
      write(observations.map(line).join(''));
      progress?.(rows, total);
    }
    // No end of line behind it: a file cut anywhere is seen to be cut.
    write(sum.footer(rows));
    return { rows };
  });
}

/**
 * Reads such a file whole and verifies it before anything is written; rows held already are left as
 * they are, so that a second import changes nothing. What was erased since, and people on the opt-out list, stay out. Settings are
 * taken over where none were made here.
 */
export async function importBackup(
  store: Store,
  env: Env,
  pieces: AsyncIterable<string>,
  progress?: Progress,
): Promise<Result<ImportReport>> {
  return settled(async () => {
    const file = await readBackup(pieces, (rows) => progress?.(rows, undefined));
    const report: ImportReport = {
      rows: file.observations.length + file.problems.length,
      stored: 0,
      already: 0,
      problems: file.problems,
    };
    const observations = await withoutErased(store, env, file, report.problems);
    for (let at = 0; at < observations.length; at += BATCH) {
      const batch = observations.slice(at, at + BATCH);
      const { stored, already } = await store.write({ origin: 'local', observations: batch });
      report.stored += stored.length;
      report.already += already.length;
      progress?.(Math.min(at + BATCH, observations.length), observations.length);
    }
    const settings = knownSettings(file.meta.settings);
    if (settings && !(await store.meta(SETTINGS))) await store.setMeta(SETTINGS, settings);
    return report;
  });
}

async function settled<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function countRows(store: Store): Promise<number> {
  let rows = 0;
  for await (const observations of store.allObservations()) rows += observations.length;
  return rows;
}

/** The settings that this version knows; what else may lie beside them stays on this device. */
function knownSettings(held: Json | undefined): Record<string, Json> | undefined {
  if (!held || typeof held !== 'object' || Array.isArray(held)) return undefined;
  const known = Object.entries(held).filter(([name]) => Object.hasOwn(DEFAULT_SETTINGS, name));
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** Some feeds are followed with a name and a password in their address: neither leaves this device. */
function withoutCredentials(line: string): string {
  return line.replace(/\b(https?|ftp):\/\/[^/?#@\s"]*@/gi, '$1://');
}
