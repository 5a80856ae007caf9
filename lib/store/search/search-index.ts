import type { Id } from '../../record/id.ts';
import { mergeSegments } from '../../search/merge.ts';
import { searchParts } from '../../search/query.ts';
import type { Connection } from '../connection.ts';
import { follow, fresh, type Held, partsOf } from './follow.ts';
import { remake } from './remake.ts';
import { saveBase } from './rows.ts';

/** Changed records that are kept beside the base before they are worked into it. */
const MANY = 2000;
const SOME = 100;
/** Pages that make the index at the same time let each other finish; more tries mean that something is wrong. */
const TRIES = 20;

/** The search index of one page: loaded at the first question, then following what anybody writes. */
export interface SearchIndex {
  /** Ids of the records that a typed query may mean, best first. @throws FaultError */
  find(query: string, limit: number): Promise<Id[]>;
  /** Works changes into the stored index, so that opening it stays quick. @throws FaultError */
  tend(): Promise<void>;
}

export function searchIndex(connection: Connection, now: () => number): SearchIndex {
  let held: Held | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  };
  const current = async (): Promise<Held> => {
    for (let left = TRIES; left > 0; left--) {
      held = await connection.use((db) => follow(db, held));
      if (held) return held;
      await remake(connection, now);
    }
    throw new Error('the search index does not settle');
  };
  const upToDate = async (most: number): Promise<Held> => {
    const one = await current();
    if (one.changed.size > most) held = await fold(connection, one);
    return held ?? one;
  };
  return {
    find: async (query, limit) => {
      const index = await inTurn(() => upToDate(MANY));
      return searchParts(partsOf(index), query, limit).map(({ id }) => id);
    },
    tend: async () => {
      await inTurn(() => upToDate(SOME));
    },
  };
}

/** Works the changes into the base; what is held serves on where that cannot be stored. */
async function fold(connection: Connection, one: Held): Promise<Held> {
  const base = mergeSegments(one.base, one.gone, one.delta);
  try {
    const saved = await saveBase(connection, one.turn, base, { through: one.seq });
    return saved ? fresh(base, one.turn + 1, one.seq) : one;
  } catch {
    return one;
  }
}
