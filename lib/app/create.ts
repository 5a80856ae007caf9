import { FaultError, type Result } from '../fault/fault.ts';
import type { App } from './app.ts';
import type { Desk } from './desk.ts';
import { clipFault, dropClip, pendingClip } from './pending.ts';
import { history, knownAt, list, summaries } from './read.ts';
import { readSettings, writeSettings } from './settings.ts';
import { team } from './team.ts';
import { alerts, feeds, readAlert, watches } from './watches.ts';

/**
 * The use cases over one desk. Those a page may never need are loaded at their first use, so that popup and
 * panel open at once. What throws below (the store, a library) comes out as a fault.
 */
export function createApp(desk: Desk): App {
  const { store, env, browser } = desk;
  return {
    clip: (options) => guarded(async () => (await import('./clip.ts')).clip(desk, options)),
    pendingClip: () => pendingClip(store),
    clipFault: () => clipFault(store),
    readText: (text) => guarded(async () => (await import('./paste.ts')).readText(desk, text)),
    saveClip: (preview, decisions) =>
      guarded(async () => (await import('./save-clip.ts')).saveClip(desk, preview, decisions)),
    dropClip: () => dropClip(desk),

    sites: async () => (await import('./sites.ts')).sites(desk),
    switchSite: (site, off, reason) =>
      guarded(async () => (await import('./sites.ts')).switchSite(desk, site, off, reason)),
    hints: async () => (await import('./sites.ts')).hints(desk),
    removeHint: (id) => guarded(async () => (await import('./sites.ts')).removeHint(desk, id)),

    knownAt: (url) => knownAt(desk, url),
    search: async (query, limit = 20) => (await import('./find.ts')).find(desk, query, limit),
    find: async (query) => (await import('./find-records.ts')).findRecords(desk, query),
    segments: async () => (await import('./segments.ts')).segments(desk),
    saveSegment: (input, id) =>
      guarded(async () => (await import('./segments.ts')).saveSegment(desk, input, id)),
    deleteSegment: (id) => guarded(async () => (await import('./segments.ts')).deleteSegment(desk, id)),
    list: (kind, page) => list(desk, kind, page),
    summaries: (ids) => summaries(desk, ids),
    dossier: (id) => guarded(async () => (await import('./dossier.ts')).dossier(desk, id)),
    history: (id, field) => history(desk, id, field),
    correct: (id, change) => guarded(async () => (await import('./edit.ts')).correct(desk, id, change)),
    settle: (id, field, choice) =>
      guarded(async () => (await import('./edit.ts')).settle(desk, id, field, choice)),
    undo: (id) => guarded(async () => (await import('./edit.ts')).undo(desk, id)),
    create: (kind, fields) => guarded(async () => (await import('./edit.ts')).create(desk, kind, fields)),
    log: (about, activity) => guarded(async () => (await import('./edit.ts')).log(desk, about, activity)),
    deals: async () => (await import('./deals.ts')).deals(desk),
    moveDeal: (id, stage) => guarded(async () => (await import('./deals.ts')).moveDeal(desk, id, stage)),
    handOff: (id, act) => guarded(async () => (await import('./deals.ts')).handOff(desk, id, act)),
    duplicates: async (query) => (await import('./duplicates/queue.ts')).duplicates(desk, query),
    findDuplicates: async (forMs) => (await import('./duplicates/compare.ts')).findDuplicates(desk, forMs),
    decideDuplicate: (a, b, verdict) =>
      guarded(async () => (await import('./duplicates/decide.ts')).decideDuplicate(desk, a, b, verdict)),
    decideDuplicates: (reason, _verdict, progress) =>
      guarded(async () => (await import('./duplicates/decide.ts')).decideDuplicates(desk, reason, progress)),
    undoDecisions: (decisions) =>
      guarded(async () => (await import('./duplicates/decide.ts')).undoDecisions(desk, decisions)),
    joins: async (id) => (await import('./duplicates/joins.ts')).joins(desk, id),
    unmerge: (id, member) =>
      guarded(async () => (await import('./duplicates/decide.ts')).unmerge(desk, id, member)),
    perhaps: async (kind, fields) => (await import('./duplicates/perhaps.ts')).perhaps(desk, kind, fields),
    moveOf: async (person) => (await import('./move.ts')).moveOf(desk, person),
    followMove: (person) => guarded(async () => (await import('./move.ts')).followMove(desk, person)),
    erase: (id, options) =>
      guarded(async () => (await import('./erase-asked.ts')).eraseAsked(desk, id, options)),

    today: async () => (await import('./today.ts')).today(desk, await alerts(desk)),
    alerts: () => alerts(desk),
    readAlert: (id) => readAlert(desk, id),
    rateAlert: async (id, verdict) => (await import('./change-watch.ts')).rateAlert(desk, id, verdict),
    takeAlert: (id) => guarded(async () => (await import('./take.ts')).takeAlert(desk, id)),
    giveBackAlert: (id) => guarded(async () => (await import('./take.ts')).giveBackAlert(desk, id)),
    snoozeAlert: async (id, until) => (await import('./take.ts')).snoozeAlert(desk, id, until),
    watches: () => watches(desk),
    saveWatch: (input, id) =>
      guarded(async () => (await import('./save-watch.ts')).saveWatch(desk, input, id)),
    watchAccount: (id) => guarded(async () => (await import('./watch-account.ts')).watchAccount(desk, id)),
    tenderSources: async (topics) => (await import('./watch-account.ts')).tenderSources(desk, topics),
    setUp: (choice) => guarded(async () => (await import('./watch-account.ts')).setUp(desk, choice)),
    tryWatch: (input) => guarded(async () => (await import('./workshop.ts')).dryRun(desk, input)),
    narrowings: async (id) => (await import('./workshop.ts')).narrowingsOf(desk, id),
    pauseWatch: (id, paused) =>
      guarded(async () => (await import('./change-watch.ts')).pauseWatch(desk, id, paused)),
    deleteWatch: (id) => guarded(async () => (await import('./change-watch.ts')).deleteWatch(desk, id)),
    feeds: () => feeds(desk),
    exportOpml: async () => (await import('./opml.ts')).exportOpml(desk),
    importOpml: (list) => guarded(async () => (await import('./opml.ts')).importOpml(desk, list)),
    pollFeed: (url) => guarded(async () => (await import('./poll.ts')).pollNow(desk, url)),

    scoreRules: async () => (await import('./score-rules.ts')).ruleChanges(desk),
    saveScoreRules: (changes) =>
      guarded(async () => (await import('./score-rules.ts')).saveRules(desk, changes)),
    previewScoreRules: async (changes) => (await import('./score-rules.ts')).previewRules(desk, changes),
    kpis: async (period) => (await import('./money.ts')).kpis(desk, period),
    ledger: async () => (await import('./money.ts')).readLedger(store),

    previewImport: (file, kind) =>
      guarded(async () => (await import('./import/preview.ts')).previewImport(desk, file, kind)),
    importFile: (file, choice, progress, signal) =>
      guarded(async () => (await import('./import/run.ts')).importFile(desk, file, choice, progress, signal)),
    imports: async () => (await import('./import/imports.ts')).imports(desk),
    undoImport: (id, progress) =>
      guarded(async () => (await import('./import/imports.ts')).undoImport(desk, id, progress)),
    extract: (query, write, progress) =>
      guarded(async () => (await import('./extract/extract.ts')).extract(desk, query, write, progress)),
    importAll: (pieces, progress) =>
      guarded(async () => (await import('./backup.ts')).importBackup(store, env, pieces, progress)),

    team: () => team(desk),
    joinTeam: (server) => guarded(async () => (await import('./join.ts')).joinTeam(desk, server)),
    cancelJoin: async () => (await import('./join.ts')).cancelJoin(desk),
    leaveTeam: () => guarded(async () => (await import('./leave.ts')).leaveTeam(desk)),
    syncNow: () => guarded(async () => (await import('./sync.ts')).syncNow(desk)),
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
