/** What the tests use of packages that come without types. */
declare module 'pouchdb-core' {
  interface PouchClass {
    new (name: string): Pouch;
    plugin(plugin: unknown): PouchClass;
    defaults(options: { readonly adapter: string }): PouchClass;
    on(event: 'created' | 'destroyed', listener: (name: string) => void): void;
    allDbs(done?: (error: null, names: readonly string[]) => void): Promise<readonly string[]>;
  }
  interface Pouch {
    bulkDocs(documents: readonly object[], options?: { readonly new_edits: boolean }): Promise<unknown>;
  }
  const PouchDB: PouchClass;
  export default PouchDB;
}

declare module 'pouchdb-adapter-memory' {
  const plugin: unknown;
  export default plugin;
}

declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  import type PouchDB from 'pouchdb-core';

  const expressPouchDB: (
    pouch: typeof PouchDB,
    options: { readonly mode: 'minimumForPouchDB' },
  ) => RequestListener;
  export default expressPouchDB;
}
