import PouchDB from 'pouchdb-browser';
import { createRxDatabase, type RxJsonSchema } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Observation } from '../../../lib/record/observation.ts';
import { BATCH, getPage, type Open, postRows } from './contest.ts';

type Doc = Pick<Observation, 'id' | 'subject' | 'kind' | 'kv' | 'seenAt' | 'by'> & {
  set: object;
  source: object;
};

const text = { type: 'string' } as const;
const id = { type: 'string', maxLength: 36 } as const;
const SCHEMA: RxJsonSchema<Doc> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id,
    subject: id,
    kind: text,
    kv: { type: 'number' },
    set: { type: 'object' },
    source: { type: 'object' },
    seenAt: text,
    by: text,
  },
  required: ['id', 'subject', 'kind', 'kv', 'set', 'source', 'seenAt', 'by'],
  indexes: ['subject'],
};

/** RxDB on its free IndexedDB storage, replicating over the same requests as ours. */
export const rxdb: Open = async (team, name) => {
  const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false });
  const { docs } = await db.addCollections({ docs: { schema: SCHEMA } });
  if (!docs) throw new Error('RxDB made no collection');
  const start = (way: 'pull' | 'push') =>
    replicateRxCollection<Doc, { cursor: string }>({
      collection: docs,
      replicationIdentifier: `${name} ${way}`,
      live: true,
      ...(way === 'pull' && {
        pull: {
          batchSize: BATCH,
          handler: async (last) => {
            const page = await getPage(team, last?.cursor);
            const documents = page.observations.map((one) => ({ ...(one as Doc), _deleted: false }));
            return { documents, checkpoint: { cursor: page.cursor } };
          },
        },
      }),
      ...(way === 'push' && {
        push: {
          batchSize: BATCH,
          handler: async (rows) => {
            await postRows(
              team,
              rows.map(({ newDocumentState: { _deleted, ...one } }) => one),
            );
            return [];
          },
        },
      }),
    });
  let pulling: ReturnType<typeof start> | undefined;
  return {
    async pull() {
      if (pulling) pulling.reSync();
      else pulling = start('pull');
      await pulling.awaitInSync();
    },
    async push() {
      const pushing = start('push');
      await pushing.awaitInSync();
      await pushing.cancel();
    },
    write: async (observations) => {
      const { error } = await docs.bulkInsert(observations as Doc[]);
      if (error.length > 0) throw new Error('RxDB did not take what was written');
    },
    has: async (one) => (await docs.findOne(one.id).exec()) !== null,
    count: () => docs.count().exec(),
    close: async () => {
      await db.close();
    },
  };
};

/**
 * PouchDB's own writing and reading of changes, fed by the same requests as ours: its replication speaks to
 * CouchDB only, and what that costs besides is left out, in its favour.
 */
export const pouchdb: Open = async (team, name) => {
  const db = new PouchDB<Omit<Doc, 'id'>>(name);
  let cursor: string | undefined;
  let sent: string | number = 0;
  return {
    async pull() {
      for (let more = true; more; ) {
        const page = await getPage(team, cursor);
        if (page.observations.length > 0)
          await db.bulkDocs(page.observations.map(({ id: _id, ...rest }) => ({ _id, ...(rest as Doc) })));
        ({ cursor, more } = page);
      }
    },
    async push() {
      for (;;) {
        const { results, last_seq } = await db.changes({ since: sent, limit: BATCH, include_docs: true });
        if (results.length === 0) return;
        const rows = results.flatMap(({ doc }) => {
          if (!doc) return [];
          const { _id, _rev, ...rest } = doc;
          return [{ id: _id, ...rest }];
        });
        await postRows(team, rows);
        sent = last_seq;
      }
    },
    write: async (observations) => {
      await db.bulkDocs(observations.map(({ id: _id, ...rest }) => ({ _id, ...(rest as Doc) })));
    },
    has: (one) =>
      db.get(one.id).then(
        () => true,
        () => false,
      ),
    count: async () => (await db.info()).doc_count,
    close: () => db.destroy(),
  };
};
