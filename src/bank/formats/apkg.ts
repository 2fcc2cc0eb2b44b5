import type { Database } from 'sql.js';
import { bankUnreadable } from '../bank-problem';
import { columnsOf } from '../columns';
import { splitCloze } from './cloze';
import type { Row } from './rows';
import { unzipSafely } from './safe-zip';
import { withSqlite } from './sqlite';

/** The newest form first: a deck for new Anki holds a stub in the old form. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];
const MOST_NOTES = 100_000;
const MOST_BYTES = 256 * 1024 * 1024;
const BETWEEN_FIELDS = '\u001F';

export function isApkg(names: readonly string[]): boolean {
  return names.some((name) => COLLECTIONS.includes(name));
}

/** The notes of an Anki deck (.apkg, .colpkg), its media left where they are. */
export async function readApkg(bytes: Uint8Array, wasm?: string): Promise<readonly Row[]> {
  const files = await unzipSafely(bytes, (path) => COLLECTIONS.includes(path));
  for (const name of COLLECTIONS) {
    const file = files.get(name);
    if (file) return readCollection(name.endsWith('b') ? await unpackZstd(file) : file, wasm);
  }
  throw bankUnreadable('damaged-file', 1);
}

export async function readCollection(file: Uint8Array, wasm?: string): Promise<readonly Row[]> {
  return withSqlite(file, wasm, (database) => {
    const names = decksOf(database);
    const fields = fieldsOf(database);
    const found = database.exec(
      `select n.flds, n.mid, (select c.did from cards c where c.nid = n.id limit 1), n.id from notes n order by n.id limit ${MOST_NOTES}`,
    );
    return (found[0]?.values ?? []).map(([flds, mid, did], index): Row => {
      const sides = String(flds ?? '').split(BETWEEN_FIELDS);
      const columns = columnsOf(fields.get(String(mid)) ?? []);
      const question = sides[columns?.question ?? 0] ?? '';
      const answer = sides[columns?.answer ?? 1] ?? '';
      const cloze = splitCloze(question);
      return {
        question: cloze?.question ?? question,
        answer: cloze ? [cloze.answer, answer].filter((side) => side.trim() !== '').join('<br>') : answer,
        section: names.get(String(did)) ?? null,
        line: index + 1,
      };
    });
  });
}

/** Deck names by id: a table of their own since 2020, JSON in the collection before. */
function decksOf(database: Database): ReadonlyMap<string, string> {
  const last = (name: string) => name.replaceAll(BETWEEN_FIELDS, '::').split('::').at(-1) ?? name;
  if (hasTable(database, 'decks')) {
    return new Map(
      (database.exec('select id, name from decks')[0]?.values ?? []).map(([id, name]) => [
        String(id),
        last(String(name)),
      ]),
    );
  }
  return new Map(
    Object.entries(jsonColumn(database, 'decks')).map(([id, deck]) => [id, last(textOf(deck, 'name'))]),
  );
}

function fieldsOf(database: Database): ReadonlyMap<string, readonly string[]> {
  const models = new Map<string, string[]>();
  if (hasTable(database, 'fields')) {
    for (const [id, name] of database.exec('select ntid, name from fields order by ntid, ord')[0]?.values ??
      []) {
      const names = models.get(String(id)) ?? [];
      names.push(String(name));
      models.set(String(id), names);
    }
    return models;
  }
  for (const [id, model] of Object.entries(jsonColumn(database, 'models'))) {
    const fields =
      typeof model === 'object' && model !== null && 'flds' in model && Array.isArray(model.flds)
        ? model.flds
        : [];
    models.set(
      id,
      fields.map((field: unknown) => textOf(field, 'name')),
    );
  }
  return models;
}

function hasTable(database: Database, name: string): boolean {
  return (
    (database.exec("select 1 from sqlite_master where type = 'table' and name = ?", [name])[0]?.values
      .length ?? 0) > 0
  );
}

function jsonColumn(database: Database, column: 'decks' | 'models'): Readonly<Record<string, unknown>> {
  if (!hasTable(database, 'col')) return {};
  const text = database.exec(`select ${column} from col limit 1`)[0]?.values[0]?.[0];
  const value: unknown = typeof text === 'string' && text !== '' ? JSON.parse(text) : {};
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
  return String((value as Record<string, unknown>)[key]);
}

async function unpackZstd(file: Uint8Array): Promise<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw bankUnreadable('too-much-inside', 1);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < file.length; at += 65_536)
      stream.push(file.subarray(at, at + 65_536), at + 65_536 >= file.length);
  } catch (thrown) {
    throw size > MOST_BYTES ? thrown : bankUnreadable('damaged-file', 1, { cause: thrown });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
