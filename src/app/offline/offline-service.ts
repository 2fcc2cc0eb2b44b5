import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../../base/app-error';
import type { AppKeeper } from '../../offline/app-keeper';
import type { IdleTime } from '../hearing/idle-time';
import type { KeptWeights } from './kept-weights';

export type OfflineState =
  /** The browser keeps no apps, or this build keeps none. */
  | { readonly kind: 'impossible' }
  /** Nobody asked for it yet, or other things come first. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'keeping' }
  /** All is here: app, runtime, banks and the weights in use. */
  | { readonly kind: 'ready' }
  /** Without an error the browser had no room. */
  | { readonly kind: 'failed'; readonly error: AppError | null };

export interface OfflineService {
  readonly state: StoreApi<OfflineState>;
  /** Whether a new version may be offered: one waits, and nobody answers a question. */
  readonly update: StoreApi<boolean>;
  /** The file among the weights that was damaged here last, and fetched again. */
  readonly mended: StoreApi<string | null>;
  /** Fetches what is missing, now. Never rejects. */
  keep(): Promise<void>;
  /** Loads the page anew in the version that waits; does nothing while it may not be offered. */
  takeUpdate(): Promise<void>;
}

export interface OfflineServiceControl extends OfflineService {
  /** Keeps what is missing when the first model is loaded and nobody answers. Never rejects. */
  start(modelSettled: Promise<unknown>): Promise<void>;
  /** The page is looked at again. */
  returned(): void;
  /** Takes app and weights off this device, and keeps nothing any more. Rejects when the browser refuses. */
  forget(): Promise<void>;
}

export interface OfflineParts {
  /** Null where the browser keeps no apps. */
  readonly openApp: () => Promise<AppKeeper | null>;
  readonly weights: KeptWeights;
  /** Paths of the weights that are in use here; null while that isn't known. */
  readonly weightsInUse: () => readonly string[] | null;
  readonly idleTime: IdleTime;
  readonly page: ReloadablePage;
  /** Takes what is kept off the device, the service worker too. */
  readonly forgetApp: () => Promise<void>;
  readonly now: () => number;
  readonly onTrouble: (thrown: unknown) => void;
}

export interface ReloadablePage {
  /** Whether the user has pressed nothing yet, so that a reload takes nothing away. */
  isUntouched(): boolean;
  /** Whether the user asked sites to be sparing with data. */
  sparesData(): boolean;
  reload(): void;
}

/** A page that stays open is told of a new version about as often. */
const LOOK_EVERY_MS = 3_600_000;

/** Keeps the app and its weights on this device, and brings its new versions, without ever disturbing an answer. */
export function createOfflineService(parts: OfflineParts): OfflineServiceControl {
  const { weights, weightsInUse, idleTime, page, now, onTrouble } = parts;
  const state = createStore<OfflineState>(() => ({ kind: 'waiting' }));
  const update = createStore<boolean>(() => false);
  const mended = createStore<string | null>(() => null);
  const show = (next: OfflineState) => state.setState(next, true);
  let app: AppKeeper | null = null;
  let lookedAt = now();
  const forgotten = new AbortController();
  weights.onMended((path) => mended.setState(path, true));

  async function isAllHere(): Promise<boolean> {
    const paths = weightsInUse();
    return app !== null && paths !== null && (await app.isAllKept()) && (await weights.areKept(paths));
  }

  /** Resolves to whether it came to an end; an answer that begins comes first. */
  async function keepUntil(ended: AbortSignal): Promise<boolean> {
    const signal = AbortSignal.any([ended, forgotten.signal]);
    if (app === null || forgotten.signal.aborted) return true;
    show({ kind: 'keeping' });
    try {
      await app.keepAll();
      await weights.keep(weightsInUse() ?? [], signal);
      show((await isAllHere()) ? { kind: 'ready' } : { kind: 'failed', error: null });
    } catch (thrown) {
      if (signal.aborted) {
        show({ kind: 'waiting' });
        return false;
      }
      show({ kind: 'failed', error: toAppError(thrown, 'model-unreachable') });
    }
    return true;
  }

  async function keepWhenQuiet(): Promise<void> {
    while (!(await keepUntil(await idleTime.quiet())));
  }

  async function offerWhenQuiet(): Promise<void> {
    for (;;) {
      const signal = await idleTime.quiet();
      update.setState(true, true);
      await aborted(signal);
      update.setState(false, true);
    }
  }

  async function takeUpdate(): Promise<void> {
    if (app === null || !update.getState()) return;
    await app.takeUpdate();
    if (!idleTime.isBusy()) page.reload(); // an answer may have begun meanwhile; it is offered again after it
  }

  async function lookForUpdate(): Promise<void> {
    if (app === null || now() - lookedAt < LOOK_EVERY_MS) return;
    const before = lookedAt;
    lookedAt = now();
    if (!(await app.lookForUpdate())) lookedAt = before; // asked again when the page is looked at next
  }

  async function open(): Promise<void> {
    app = await parts.openApp();
    if (app === null) {
      show({ kind: 'impossible' });
      return;
    }
    if (app.isolatesOnReload && page.isUntouched() && !idleTime.isBusy()) page.reload();
    app.onUpdate(() => void offerWhenQuiet());
  }

  return {
    ...{ state, update, mended, takeUpdate },
    keep: async () => void (await keepUntil(new AbortController().signal)),
    async start(modelSettled) {
      try {
        await open();
        await modelSettled;
        if (await isAllHere()) show({ kind: 'ready' });
        else if (app !== null && !page.sparesData()) await keepWhenQuiet();
        if (app !== null && state.getState().kind === 'ready') await weights.tidy();
      } catch (thrown) {
        show({ kind: 'failed', error: toAppError(thrown) });
      }
    },
    returned: () => void lookForUpdate().catch(onTrouble),
    async forget() {
      forgotten.abort();
      update.setState(false, true);
      await parts.forgetApp();
      app = null;
    },
  };
}

function aborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
