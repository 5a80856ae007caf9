/** The little of PouchDB that the benchmark calls; the package brings no types. */
declare module 'pouchdb-browser' {
  interface Change<T> {
    doc?: T & { _id: string; _rev: string };
  }
  export default class PouchDB<T> {
    constructor(name: string);
    bulkDocs(docs: (T & { _id: string })[]): Promise<unknown>;
    get(id: string): Promise<T>;
    changes(options: {
      since: string | number;
      limit: number;
      include_docs: true;
    }): Promise<{ results: Change<T>[]; last_seq: string | number }>;
    info(): Promise<{ doc_count: number }>;
    destroy(): Promise<void>;
  }
}
