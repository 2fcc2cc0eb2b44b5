import { type Correction, type CorrectionEntry, correctionRecord } from './correction-record';
import { type CorrectedTerms, foldCorrections } from './fold-corrections';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { readAll, readRecord, type UnreadableRecord, writeRecord } from './storage/record-version';
import { found } from './storage/storage-error';

/** What the user taught the app about key terms. A log that only grows, so that each entry can be taken back. */
export interface Corrections {
  add(
    correction: CorrectionPlace & { readonly at: number; readonly change: Correction },
  ): Promise<CorrectionEntry>;
  /** Takes an entry back by appending an undo; undoing the undo brings it back. Rejects with `not-found`. */
  undo(id: string, at: number): Promise<CorrectionEntry>;
  /** Oldest first; of one question alone when its id is given. */
  log(bankId: string, question?: string): Promise<CorrectionLog>;
  /** What holds now, by the id of the question. */
  ofBank(bankId: string): Promise<ReadonlyMap<string, CorrectedTerms>>;
  /** What holds now for the question that an entry is about. Rejects with `not-found`. */
  around(id: string): Promise<CorrectionPlace & { readonly corrected: CorrectedTerms }>;
}

interface CorrectionPlace {
  readonly bankId: string;
  /** Its id. */
  readonly question: string;
}

interface CorrectionLog {
  readonly entries: readonly CorrectionEntry[];
  readonly unreadable: readonly UnreadableRecord[];
}

export function openCorrections(connection: Connection, changes: Changes, newId: () => string): Corrections {
  async function append(entry: CorrectionEntry): Promise<CorrectionEntry> {
    const { id, bankId, question, at } = entry;
    const row = { id, bankId, question, at, record: writeRecord(correctionRecord, entry) };
    await connection.write(['corrections'], 'strict', (transaction) =>
      transaction.objectStore('corrections').add(row),
    );
    changes.announce('corrections', id);
    return entry;
  }

  async function placeOf(id: string): Promise<CorrectionPlace> {
    const row = await connection.read(['corrections'], (transaction) =>
      transaction.objectStore('corrections').get(id),
    );
    const { bankId, question } = readRecord(correctionRecord, found(row, id).record);
    return { bankId, question };
  }

  async function log(bankId: string, question?: string): Promise<CorrectionLog> {
    const place = question === undefined ? [bankId] : [bankId, question];
    const all = IDBKeyRange.bound(place, [...place, []]); // an array comes after every string
    const rows = await connection.read(['corrections'], (transaction) =>
      transaction.objectStore('corrections').index('byQuestion').getAll(all),
    );
    const { values, unreadable } = readAll(correctionRecord, rows);
    return { entries: values.toSorted((one, other) => one.at - other.at), unreadable };
  }

  return {
    log,
    add: (correction) => append({ ...correction, id: newId() }),
    async undo(id, at) {
      return append({ id: newId(), ...(await placeOf(id)), at, change: { kind: 'undo', of: id } });
    },
    async around(id) {
      const place = await placeOf(id);
      const { entries } = await log(place.bankId, place.question);
      return { ...place, corrected: foldCorrections(entries) };
    },
    async ofBank(bankId) {
      const { entries } = await log(bankId);
      const questions = new Set(entries.map(({ question }) => question));
      return new Map(
        [...questions].map((question) => [
          question,
          foldCorrections(entries.filter((entry) => entry.question === question)),
        ]),
      );
    },
  };
}
