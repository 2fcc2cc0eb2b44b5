import type { Database } from 'sql.js';
import { bankUnreadable } from '../bank-problem';

/** Opens a SQLite file for `use` alone. `wasm` is the address of sql.js's WebAssembly where it is not found by itself. */
export async function withSqlite<T>(
  bytes: Uint8Array,
  wasm: string | undefined,
  use: (database: Database) => T,
): Promise<T> {
  const { default: initSqlJs } = await import('sql.js');
  const sql = await initSqlJs(wasm === undefined ? {} : { locateFile: () => wasm });
  let database: Database | null = null;
  try {
    database = new sql.Database(bytes);
    return use(database);
  } catch (thrown) {
    throw bankUnreadable('damaged-file', 1, { cause: thrown });
  } finally {
    database?.close();
  }
}
