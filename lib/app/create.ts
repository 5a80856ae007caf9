import { announce, DIGEST } from './announce.ts';
import type { App } from './app.ts';
import { exportBackup, importBackup } from './backup.ts';
import { clip, clipFault, dropClip, pendingClip, saveClip } from './clip.ts';
import type { Desk } from './desk.ts';
import { correct, create, log, relate, settle, undo } from './edit.ts';
import { erase } from './erase.ts';
import { FaultError, type Result } from './errors.ts';
import { importRows } from './import-rows.ts';
import { kpis, ledger } from './money.ts';
import { pollDue, pollNow } from './poll.ts';
import { dossier, history, knownAt, list, search, summaries, today } from './read.ts';
import { readSettings, writeSettings } from './settings.ts';
import { syncNow, syncTeam } from './sync.ts';
import { awaitApproval, cancelJoin, joinTeam, leaveTeam, team } from './team.ts';
import {
  alerts,
  deleteWatch,
  feeds,
  pauseWatch,
  rateAlert,
  readAlert,
  saveWatch,
  showBadge,
  watches,
} from './watches.ts';

/** The use cases over one desk. What throws below (the store, a library) comes out as a fault. */
export function createApp(desk: Desk): App {
  const { store, env, browser } = desk;
  return {
    clip: (options) => guarded(() => clip(desk, options)),
    pendingClip: () => pendingClip(store),
    clipFault: () => clipFault(store),
    saveClip: (preview, decisions) => guarded(() => saveClip(desk, preview, decisions)),
    dropClip: () => dropClip(desk),

    knownAt: (url) => knownAt(desk, url),
    search: (query, limit = 20) => search(desk, query, limit),
    list: (kind, page) => list(desk, kind, page),
    summaries: (ids) => summaries(desk, ids),
    dossier: (id) => guarded(() => dossier(desk, id)),
    history: (id, field) => history(desk, id, field),
    correct: (id, change) => guarded(() => correct(desk, id, change)),
    settle: (id, field, choice) => guarded(() => settle(desk, id, field, choice)),
    undo: (id) => guarded(() => undo(desk, id)),
    create: (kind, fields) => guarded(() => create(desk, kind, fields)),
    log: (about, activity) => guarded(() => log(desk, about, activity)),
    sayDifferent: (a, b) => guarded(() => relate(desk, a, b, 'different')),
    saySame: (a, b) => guarded(() => relate(desk, a, b, 'same')),
    erase: (id, options) => guarded(() => erase(desk, id, options)),

    today: async () => today(desk, await alerts(desk)),
    alerts: () => alerts(desk),
    readAlert: (id) => readAlert(desk, id),
    rateAlert: (id, verdict) => rateAlert(desk, id, verdict),
    watches: () => watches(desk),
    saveWatch: (input, id) => guarded(() => saveWatch(desk, input, id)),
    pauseWatch: (id, paused) => guarded(() => pauseWatch(desk, id, paused)),
    deleteWatch: (id) => guarded(() => deleteWatch(desk, id)),
    feeds: () => feeds(desk),
    pollFeed: (url) => guarded(() => pollNow(desk, url)),

    kpis: (period) => kpis(desk, period),
    ledger: () => ledger(desk),
    importCsv: (kind, text, progress) => guarded(() => importRows(desk, kind, text, progress)),

    exportAll: (write, progress) => guarded(() => exportBackup(store, env, write, progress)),
    importAll: (pieces, progress) => guarded(() => importBackup(store, env, pieces, progress)),

    team: () => team(desk),
    joinTeam: (server) => guarded(() => joinTeam(desk, server)),
    cancelJoin: () => cancelJoin(desk),
    leaveTeam: () => guarded(() => leaveTeam(desk)),
    syncNow: () => guarded(() => syncNow(desk)),
    outbox: (limit) => store.outbox(limit),

    settings: () => readSettings(store),
    saveSettings: async (settings) => {
      const saved = await writeSettings(store, settings);
      browser.broadcast({ type: 'settings' });
      return saved;
    },
    subscribe: (listener) => browser.onBroadcast(listener),
  };
}

/** What only the background worker does. */
export interface Worker {
  app: App;
  /** The alarm rang: poll what is due, announce, exchange with the team. */
  tick(): Promise<void>;
  /** The worker started again: finish what its last life left. */
  wake(): Promise<void>;
  poll(): Promise<void>;
  sync(): Promise<void>;
  /** The record to show for a clicked notification; undefined for a digest. */
  openAlert(id: string): Promise<string | undefined>;
}

export function createWorker(desk: Desk): Worker {
  const poll = async () => {
    const found = await pollDue(desk);
    await announce(desk);
    if (found > 0) await syncTeam(desk);
  };
  const tick = async () => {
    await poll();
    await syncTeam(desk);
    void awaitApproval(desk);
  };
  const app = createApp(desk);
  return {
    app,
    tick,
    // An alarm that was lost or late is caught up with at the first chance.
    wake: async () => {
      await showBadge(desk);
      await tick();
    },
    poll,
    sync: async () => void (await syncTeam(desk)),
    openAlert: async (id) => {
      if (id === DIGEST) return undefined;
      const view = (await alerts(desk)).find((one) => one.id === id);
      if (view) await readAlert(desk, id);
      return view?.accounts[0]?.id ?? view?.id;
    },
  };
}

/** Turns what was thrown into a fault, so that nothing crosses to the interface as an exception. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, fault: { code: 'UNKNOWN', values: { detail } } };
  }
}
