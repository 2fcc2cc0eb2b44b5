import { openDB } from 'idb';

/** All rows of a database, store by store, as they lie there. */
export async function rawRows(name: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const rows = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)] as const));
  database.close();
  return new Map(rows);
}

/** The same as one text, bytes as the letters they are. */
export async function rawText(name: string): Promise<string> {
  const letters = (_: string, value: unknown) =>
    value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value;
  return JSON.stringify([...(await rawRows(name))], letters);
}
