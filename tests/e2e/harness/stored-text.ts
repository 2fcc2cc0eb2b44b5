import type { Page } from 'playwright';

/** The rows of these stores, or of all, as one text as they lie in the database, bytes as the letters they are. */
export function storedText(page: Page, stores?: readonly string[]): Promise<string> {
  return page.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('viva-voce'));
    const rows: unknown[] = [];
    for (const store of wanted ?? database.objectStoreNames)
      rows.push(store, await asked(database.transaction(store).objectStore(store).getAll()));
    database.close();
    const letters = (_: string, value: unknown) =>
      value instanceof ArrayBuffer
        ? Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte)).join('')
        : value;
    return JSON.stringify(rows, letters);
  }, stores);
}
