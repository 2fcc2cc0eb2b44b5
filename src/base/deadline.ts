import { AppError } from './app-error';
import { watchSilence } from './silence';

/**
 * The longest wait for what lies on this device: a cache, a lock, a list. It takes milliseconds as a rule, and seconds on a
 * disk that is busy; caches and locks were seen that never answered, after a disk had been full or a profile damaged.
 */
export const DEVICE_WAIT_MS = 10_000;

/** Something that a browser or system promised did not come in time. */
export class Overdue extends Error {
  constructor(what: string) {
    super(`${what} did not come in time`);
    this.name = 'Overdue';
  }
}

/** For `catch`: what stands in the place of what did not come in time. Whatever else went wrong is thrown on. */
export function ifOverdue<T>(instead: T): (thrown: unknown) => T {
  return (thrown) => {
    if (thrown instanceof Overdue) return instead;
    throw thrown;
  };
}

/**
 * Waits for what a browser or system promised, but no longer than `ms`: some promises never settle, and a page that waits
 * for one hangs for ever. Rejects with `Overdue`, or at once with `cancelled` when the signal aborts.
 */
export function within<T>(what: string, promised: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled'));
    if (signal?.aborted) return cancel();
    const timer = setTimeout(() => reject(new Overdue(what)), ms);
    signal?.addEventListener('abort', cancel, { once: true });
    promised.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}

/**
 * Waits for what a system does in many steps, as long as it says something every `silenceMs`. `listen` passes on what it says, and
 * gives the function that ends that. Rejects with `Overdue`.
 */
export function whileHeard<T>(
  what: string,
  promised: Promise<T>,
  silenceMs: number,
  listen: (heard: () => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const silence = watchSilence(silenceMs, () => {
      stopListening();
      reject(new Overdue(what));
    });
    const stopListening = listen(silence.heard);
    promised.then(resolve, reject).finally(() => {
      silence.end();
      stopListening();
    });
  });
}
