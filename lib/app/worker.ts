import { announce, DIGEST } from './announce.ts';
import { clip } from './clip.ts';
import type { Desk } from './desk.ts';
import { find } from './find.ts';
import { awaitApproval } from './join.ts';
import { SUGGESTIONS, type Suggestion, suggestionsFor } from './omnibox.ts';
import { pollDue } from './poll.ts';
import { syncTeam } from './sync.ts';
import { alerts, readAlert, showBadge } from './watches.ts';

/** What only the background worker does. */
export interface Worker {
  /** A shortcut or a menu asked for the page in a tab, or for the words selected there. */
  clip(tabId: number, selection?: string): Promise<void>;
  /** The alarm rang: poll what is due, announce, exchange with the team, keep the search index short of work. */
  tick(): Promise<void>;
  /** The worker started again: finish what its last life left. */
  wake(): Promise<void>;
  poll(): Promise<void>;
  sync(): Promise<void>;
  /** Lines of the address bar for what is typed there. */
  suggest(query: string, markup: boolean): Promise<Suggestion[]>;
  /** The record and alert to show for a clicked notification, as `<id>/<alert>`; undefined for a digest. */
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
    await desk.store.tend();
  };
  return {
    clip: async (tabId, selection) => void (await clip(desk, { tabId, ...(selection && { selection }) })),
    tick,
    // An alarm that was lost or late is caught up with at the first chance.
    wake: async () => {
      await showBadge(desk);
      await tick();
    },
    poll,
    sync: async () => void (await syncTeam(desk)),
    suggest: async (query, markup) => suggestionsFor(await find(desk, query, SUGGESTIONS), markup),
    openAlert: async (id) => {
      if (id === DIGEST) return undefined;
      const view = (await alerts(desk)).find((one) => one.id === id);
      if (view) await readAlert(desk, id);
      return view && `${view.accounts[0]?.id ?? view.id}/${view.id}`;
    },
  };
}
