import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '../../base/app-error';
import type { History } from '../../history/history';
import { SUBJECTS, TRAVELLING } from '../../history/sync/places';
import type { Replica } from '../../history/sync/replica';
import type { SyncSetup } from '../../history/sync/sync-store';
import { openCouch } from '../../sync/couch';
import { expectSame, keysOfSecret, openDatabase } from '../../sync/head';
import { replicate, type SyncReport } from '../../sync/replicate';
import { ALL_TOUCHED, bothTouched, NOTHING_TOUCHED, withTouched } from '../../sync/touched';
import { openVault } from '../../sync/vault';
import { createSyncLoop, type SyncLoop, type SyncProgress } from './sync-loop';

export type SyncState =
  | { readonly kind: 'off' }
  /** The user named a database, and the page may ask its host, or may not (`open`). */
  | { readonly kind: 'named'; readonly address: string; readonly open: boolean }
  | (SyncProgress & {
      readonly kind: 'on';
      readonly address: string;
      /** Titles of what was changed on two devices, and is kept twice. */
      readonly twice: readonly string[];
    });

/** Sync between the user's own devices, through a database that the user names. Off until the user turns it on. */
export interface SyncService {
  readonly state: StoreApi<SyncState>;
  /** Lets the page ask this database's host; the page is loaded anew for that where it has to be. */
  name(address: string): Promise<void>;
  /** Takes that back. */
  unname(): Promise<void>;
  /**
   * Opens the named database, or begins it where it is empty, and syncs from now on. Rejects with `sync-failed`: nothing was
   * changed then, here or there.
   */
  turnOn(access: SyncAccess): Promise<void>;
  /** Ends sync, forgets password and keys, and closes the page to the host. All records stay, here and there. */
  turnOff(): Promise<void>;
  /** Never rejects: the state says what came of it. */
  syncNow(): Promise<void>;
  /** The user has seen what is kept twice. */
  seenTwice(): Promise<void>;
}

interface SyncAccess {
  readonly user: string;
  readonly password: string;
  readonly passphrase: string;
}

/** The page's own policy, which forbids all hosts but its own and the one that was named. */
export interface PageHost {
  /** The address that was named; null for none. */
  allowed(): Promise<string | null>;
  allow(address: string | null): Promise<void>;
  /** Whether this page, as it was loaded, may ask the host: it may by itself, it was opened to it, or it may not. */
  reach(address: string): 'free' | 'opened' | 'closed';
  reload(): void;
}

export interface SyncServiceParts {
  readonly history: Pick<History, 'subscribe'>;
  readonly replica: Replica;
  readonly host: PageHost;
  readonly fetch: typeof globalThis.fetch;
  /** One tab syncs at a time; does nothing where another does. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly quiet: () => Promise<unknown>;
  readonly after: (ms: number, call: () => void) => () => void;
  /** Calls back when the page is looked at, or has a network again. */
  readonly onWake: (listener: () => void) => void;
  readonly now: () => number;
}

const NOTHING: SyncReport = { received: 0, sent: 0, newer: 0, damaged: 0 };

export async function createSyncService(parts: SyncServiceParts): Promise<SyncService> {
  const { history, replica, host, fetch } = parts;
  const { store } = replica;
  const state = createStore<SyncState>(() => ({ kind: 'off' }));
  const show = (next: SyncState) => state.setState(next, true);
  /** What may have changed here since it was sent. */
  let touched = ALL_TOUCHED;
  let newerAgain = true;
  let twice: readonly string[] = [];
  let loop: SyncLoop | null = null;

  async function syncOnce(signal: AbortSignal): Promise<SyncReport> {
    let report = NOTHING;
    await parts.alone(async () => {
      const setup = await store.setup();
      if (setup === null) return end(); // another tab turned it off
      const couch = openCouch(setup, fetch, signal);
      await expectSame(couch, setup.salt);
      const before = touched;
      touched = NOTHING_TOUCHED;
      try {
        report = await replicate(
          { replica, couch, vault: openVault(await keysOfSecret(setup.secret)) },
          { touched: before, newerAgain },
        );
        newerAgain = false;
      } catch (thrown) {
        touched = bothTouched(touched, before);
        throw thrown;
      } finally {
        twice = await store.twice();
      }
    });
    return report;
  }

  async function begin({ address }: SyncSetup): Promise<void> {
    twice = await store.twice();
    const begun = createSyncLoop({ ...parts, sync: syncOnce });
    loop = begun;
    touched = ALL_TOUCHED;
    const showProgress = () => show({ kind: 'on', address, twice, ...begun.state.getState() });
    begun.state.subscribe(() => loop === begun && showProgress());
    showProgress();
    begun.soon();
  }

  function end(): void {
    loop?.stop();
    loop = null;
    show({ kind: 'off' });
  }

  async function close(address: string): Promise<void> {
    await host.allow(null);
    show({ kind: 'off' });
    if (host.reach(address) === 'opened') host.reload(); // the page that is open keeps the policy it came with
  }

  history.subscribe((subject, id) => {
    const kind = TRAVELLING.find((one) => SUBJECTS[one] === subject);
    if (kind === undefined) return;
    touched = withTouched(touched, kind, id);
    loop?.soon();
  });
  parts.onWake(() => loop?.wake());

  const setup = await store.setup();
  const named = await host.allowed();
  if (setup !== null) await begin(setup);
  else if (named !== null) show({ kind: 'named', address: named, open: host.reach(named) !== 'closed' });

  return {
    state,
    async name(address) {
      await host.allow(address);
      const open = host.reach(address) !== 'closed';
      show({ kind: 'named', address, open });
      if (!open) host.reload();
    },
    async unname() {
      const before = state.getState();
      if (before.kind === 'named') await close(before.address);
    },
    async turnOn({ passphrase, user, password }) {
      const before = state.getState();
      if (before.kind !== 'named') throw new AppError('cancelled');
      const place = { address: before.address, user, password };
      const opened = await openDatabase(openCouch(place, fetch, new AbortController().signal), passphrase);
      const setup = { ...place, ...opened };
      await store.begin(setup);
      await begin(setup);
      await loop?.now();
    },
    async turnOff() {
      const before = state.getState();
      if (before.kind !== 'on') return;
      end();
      await store.end();
      await close(before.address);
    },
    syncNow: async () => loop?.now(),
    async seenTwice() {
      await store.forgetTwice();
      twice = [];
      const before = state.getState();
      if (before.kind === 'on') show({ ...before, twice });
    },
  };
}
