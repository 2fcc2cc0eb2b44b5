import { AppError } from '../../base/app-error';
import { sealingKey } from '../../sealing/seal';
import type { Changes } from '../storage/changes';
import type { Connection } from '../storage/connection';
import { readRecord, writeRecord } from '../storage/record-version';
import { found } from '../storage/storage-error';
import { convert, deleteSealed } from './convert';
import { lockWith, newDataKey, unlockWith } from './data-key';
import { joinOpenTabs } from './open-tabs';
import { type ProtectionRecord, protectionRecord } from './protection-record';
import type { Keyring } from './sealing-connection';

export type ProtectionState =
  /** Another tab sets or takes away the passphrase. Nothing can be read until `free`. */
  | { readonly kind: 'busy-elsewhere'; readonly free: Promise<void> }
  /** The page has no ciphers: it came by http from another machine, or the browser is too old. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'off' }
  /** The passphrase was not typed yet; what was said can't be read, and nothing that is said can be stored. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'on' }
  /** What is stored is being converted; all of it can be used meanwhile. */
  | { readonly kind: 'converting'; readonly to: Direction; readonly share: number }
  /** Converting ended on the way. `finish` goes on. */
  | { readonly kind: 'unfinished'; readonly to: Direction };

export type Direction = 'sealed' | 'plain';

/** A passphrase for what was said and typed as an answer. Whoever loses it has lost all of that. */
export interface Protection {
  state(): ProtectionState;
  subscribe(listener: () => void): () => void;
  /**
   * Seals all that is stored, and from now on all that will be. Rejects with `other-tabs`: then nothing was changed. Where it rejects
   * otherwise in the middle, the passphrase is set, and `finish` goes on.
   */
  protect(passphrase: string): Promise<void>;
  /** Opens what was sealed, for this page. Rejects with `wrong-passphrase`. */
  unlock(passphrase: string): Promise<void>;
  /** Goes on where converting ended on the way; does nothing otherwise. */
  finish(): Promise<void>;
  /** Puts another passphrase in the place of this one. Rejects with `wrong-passphrase`. */
  change(from: string, to: string): Promise<void>;
  /** Opens all that is stored for good. Rejects as `protect` does. */
  unprotect(): Promise<void>;
  /** Deletes all that is sealed, and the lock: for a passphrase that was lost. Rejects with `other-tabs`. */
  forget(): Promise<void>;
}

export interface OpenProtection extends Protection {
  readonly keyring: () => Keyring;
  close(): void;
}

/** Tests take fewer rounds. */
interface Options {
  readonly iterations?: number | undefined;
}

const ROW = 'lock';

const PLAIN: Keyring = { key: null, writes: 'plain' };
const LOCKED: Keyring = { key: null, writes: 'locked' };

/** `letGo` lets go of the database for another tab, and tells whether it could. */
export async function openProtection(
  name: string,
  parts: { readonly connection: Connection; readonly changes: Changes; readonly letGo: () => boolean },
  { iterations }: Options = {},
): Promise<OpenProtection> {
  const { connection, changes, letGo } = parts;
  const listeners = new Set<() => void>();
  let state: ProtectionState = { kind: 'unavailable' };
  let keyring = PLAIN;

  const show = (next: ProtectionState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const locks = crypto.subtle ? navigator.locks : undefined;
  const tabs = locks && (await joinOpenTabs(name, locks, changes, letGo));
  const stored = tabs && 'free' in tabs ? null : await load();
  if (tabs && 'free' in tabs) {
    state = { kind: 'busy-elsewhere', free: tabs.free };
    keyring = LOCKED;
  } else if (stored) {
    state = { kind: 'locked' };
    keyring = LOCKED;
  } else if (tabs) state = { kind: 'off' };

  async function load(): Promise<ProtectionRecord | null> {
    const row = await connection.read(['protection'], (transaction) =>
      transaction.objectStore('protection').get(ROW),
    );
    return row ? readRecord(protectionRecord, row.record) : null;
  }

  /** Never in the place of another: its key would be lost, and all that it sealed. */
  const begin = (record: ProtectionRecord): Promise<void> =>
    connection.write(['protection'], 'strict', async (transaction) => {
      const rows = transaction.objectStore('protection');
      if ((await rows.getKey(ROW)) !== undefined) throw new AppError('locked-elsewhere');
      await rows.add({ name: ROW, record: writeRecord(protectionRecord, record) });
    });

  /** Changes the record as it is now, in whatever tab it was changed last. */
  const update = (next: (stored: ProtectionRecord) => ProtectionRecord): Promise<ProtectionRecord> =>
    connection.write(['protection'], 'strict', async (transaction) => {
      const rows = transaction.objectStore('protection');
      const record = next(readRecord(protectionRecord, found(await rows.get(ROW), ROW).record));
      await rows.put({ name: ROW, record: writeRecord(protectionRecord, record) });
      return record;
    });

  const erase = (): Promise<void> =>
    connection.write(['protection'], 'strict', (transaction) =>
      transaction.objectStore('protection').delete(ROW),
    );

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (!tabs || 'free' in tabs) throw new AppError('storage-unavailable');
    return tabs.alone(work);
  }

  /** Converts what is left, and notes that it is done. */
  async function run(to: Direction, key: CryptoKey): Promise<void> {
    const onProgress = (share: number) => show({ kind: 'converting', to, share });
    onProgress(0);
    try {
      await convert(connection, to, key, onProgress);
      if (to === 'sealed') await update((stored) => ({ ...stored, phase: 'sealed' }));
      else await erase();
    } catch (thrown) {
      show({ kind: 'unfinished', to });
      throw thrown;
    }
    if (to === 'plain') keyring = PLAIN;
    show({ kind: to === 'plain' ? 'off' : 'on' });
  }

  function ownKey(): CryptoKey {
    if (keyring.key === null) throw new AppError('answers-locked');
    return keyring.key;
  }

  return {
    keyring: () => keyring,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    protect: (passphrase) =>
      alone(async () => {
        const dataKey = newDataKey();
        const record = { phase: 'sealing', ...(await lockWith(passphrase, dataKey, iterations)) } as const;
        const key = await sealingKey(dataKey);
        await begin(record); // before anything is sealed: a key that is kept nowhere opens nothing
        keyring = { key, writes: 'sealed' };
        await run('sealed', key);
      }),
    async unlock(passphrase) {
      const record = found((await load()) ?? undefined, ROW);
      const dataKey = await unlockWith(passphrase, record);
      if (dataKey === null) throw new AppError('wrong-passphrase');
      const to = record.phase === 'opening' ? 'plain' : 'sealed';
      keyring = { key: await sealingKey(dataKey), writes: to };
      show(record.phase === 'sealed' ? { kind: 'on' } : { kind: 'unfinished', to });
    },
    async finish() {
      if (state.kind !== 'unfinished') return;
      await run(state.to, ownKey());
    },
    async change(from, to) {
      const dataKey = await unlockWith(from, found((await load()) ?? undefined, ROW));
      if (dataKey === null) throw new AppError('wrong-passphrase');
      const lock = await lockWith(to, dataKey, iterations);
      await update(({ phase }) => ({ phase, ...lock }));
    },
    unprotect: () =>
      alone(async () => {
        const key = ownKey();
        await update((stored) => ({ ...stored, phase: 'opening' })); // a crash leads to plain rows from now on
        keyring = { key, writes: 'plain' };
        await run('plain', key);
      }),
    forget: () =>
      alone(async () => {
        await deleteSealed(connection);
        await erase();
        keyring = PLAIN;
        show({ kind: 'off' });
      }),
    close() {
      if (tabs && !('free' in tabs)) tabs.close();
    },
  };
}
