/**
 * How the page learns that a worker is gone. A worker that is terminated, or that the browser kills for want of memory,
 * sends no event; but the browser then releases the locks that it held.
 */

/** In the worker: holds the lock of its own name for as long as it lives. Resolves once it is held. */
export function holdLifeLock(name: string): Promise<void> {
  return new Promise((held) => {
    const holdForever = () => {
      held();
      return new Promise(() => {});
    };
    // Without a secure context there are no locks, nor where the site may store nothing; `error` events must do.
    if (navigator.locks) navigator.locks.request(name, holdForever).catch(() => held());
    else held();
  });
}

/** In the page: calls back once the worker that holds `name` is gone. The worker must hold it already. */
export function watchLifeLock(name: string, onGone: () => void, signal?: AbortSignal): void {
  navigator.locks?.request(name, signal ? { signal } : {}, onGone).catch((reason: unknown) => {
    if (!signal?.aborted && !isRefused(reason)) throw reason;
  });
}

function isRefused(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'SecurityError';
}
