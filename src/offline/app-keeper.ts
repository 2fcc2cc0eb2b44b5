import { DEVICE_WAIT_MS, within } from '../base/deadline';
import { askWorker } from './ask-worker';
import type { ToServiceWorker } from './protocol';

/** The page's side of the service worker, which keeps the app on this device. */
export interface AppKeeper {
  /** Whether all that the app may need is here. */
  isAllKept(): Promise<boolean>;
  /** Fetches what isn't here yet; resolves to whether all is. Rejects when the host can't be asked, or is too slow. */
  keepAll(): Promise<boolean>;
  /** Calls back, once, when a new version is whole and waits. */
  onUpdate(listener: () => void): void;
  /** Asks the host for a new version; a page that stays open for days would not hear of one. False when it can't be asked. */
  lookForUpdate(): Promise<boolean>;
  /** Puts the new version in charge; what is loaded after that is new. Rejects when it does not come. */
  takeUpdate(): Promise<void>;
  /** Whether this page would be isolated if it came from the service worker instead of its host. */
  readonly isolatesOnReload: boolean;
}

/** As long as a slow line needs for 20 MB; browsers end a service worker that works longer on one message. */
const KEEP_MS = 240_000;
const ANSWER_MS = DEVICE_WAIT_MS;
/** The script alone, over a slow line; the files that it keeps at the start come after it. */
const REGISTER_MS = 60_000;

/**
 * Registers the service worker and waits until it is in charge of this page. Null where the browser has none, as on pages
 * that are not served securely. Rejects when it can't be had.
 */
export async function openAppKeeper(scriptUrl: string): Promise<AppKeeper | null> {
  const container = navigator.serviceWorker;
  if (!container) return null;
  const cameFromHost = container.controller === null;
  const registering = container.register(scriptUrl);
  const registration = await within('the service worker', registering, REGISTER_MS);
  if (cameFromHost) await within('the service worker', controlled(container), KEEP_MS);

  async function ask(message: ToServiceWorker, ms: number): Promise<boolean> {
    return registration.active !== null && askWorker(registration.active, message, ms);
  }

  return {
    isAllKept: () => ask({ type: 'is-all-kept' }, ANSWER_MS),
    keepAll: () => ask({ type: 'keep-all' }, KEEP_MS),
    onUpdate: (listener) => whenWaiting(registration, listener),
    async lookForUpdate() {
      try {
        await registration.update();
        return true;
      } catch (thrown) {
        if (isUnreachable(thrown)) return false;
        throw thrown;
      }
    },
    async takeUpdate() {
      if (registration.waiting === null) return; // in charge already
      const taken = new Promise((resolve) => {
        container.addEventListener('controllerchange', resolve, { once: true });
      });
      registration.waiting?.postMessage({ type: 'take-over' } satisfies ToServiceWorker);
      await within('the new version', taken, ANSWER_MS);
    },
    // One that was reloaded already would only be reloaded again and again.
    isolatesOnReload: cameFromHost && !crossOriginIsolated && navigationType() === 'navigate',
  };
}

/** Without a network there is no script, and what a hotel sends in its place is none (https://www.w3.org/TR/service-workers/#update). */
function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'SecurityError');
}

function controlled(container: ServiceWorkerContainer): Promise<unknown> {
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', resolve, { once: true });
    if (container.controller !== null) resolve(null);
  });
}

function whenWaiting(registration: ServiceWorkerRegistration, listener: () => void): void {
  if (registration.waiting) {
    listener();
    return;
  }
  const watch = ({ installing }: ServiceWorkerRegistration) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) listener();
    });
  };
  watch(registration);
  registration.addEventListener('updatefound', () => watch(registration));
}

function navigationType(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming ? navigation.type : undefined;
}
