import { AppError } from './app-error';
import { watchLifeLock } from './life-lock';

/** A living worker. */
export interface WorkerLine<To> {
  send(message: To, transfer?: Transferable[]): void;
  /** Ends the worker; no handler is called any more. */
  close(): void;
}

export interface LineHandlers<From> {
  onMessage(message: From): void;
  /** At most once; the line is closed by then. */
  onDeath(cause: unknown): void;
}

export type OpenLine<To, From> = (handlers: LineHandlers<From>) => WorkerLine<To>;

let lines = 0;

/**
 * Lines to workers of one kind. `start` makes one under the name it is given; the worker holds the life lock of that name before
 * it says anything, so that its end is noticed also when the browser ends it without a word.
 */
export function workerLines<To, From>(kind: string, start: (name: string) => Worker): OpenLine<To, From> {
  return ({ onMessage, onDeath }) => {
    const name = `viva-voce-${kind}-${performance.timeOrigin}-${lines++}`;
    const worker = start(name);
    const life = new AbortController();
    let heard = false;

    const close = () => {
      life.abort();
      worker.terminate();
    };
    const die = (cause: unknown) => {
      if (life.signal.aborted) return;
      close();
      onDeath(cause);
    };

    worker.addEventListener('message', ({ data }: MessageEvent<From>) => {
      if (life.signal.aborted) return;
      if (!heard) {
        heard = true;
        // Only now is it sure that the worker holds its lock.
        watchLifeLock(name, () => die(new Error('The worker is gone')), life.signal);
      }
      onMessage(data);
    });
    worker.addEventListener('error', (event) => die(causeOf(event)));
    worker.addEventListener('messageerror', () => die(new Error('A message could not be read')));

    return { send: (message, transfer = []) => worker.postMessage(message, transfer), close };
  };
}

/** An event without a message is of a script that was not to be had. */
function causeOf(event: Event): unknown {
  if (!(event instanceof ErrorEvent) || !event.message) return new AppError('part-missing');
  return event.error ?? new Error(event.message);
}

/** What waits for a worker that died gets a second one. What sees that one die, too, is taken out and given up. */
export function surviveDeath<T extends { deaths: number }>(
  waiting: Map<number, T>,
  giveUp: (lost: T) => void,
): void {
  for (const [id, one] of waiting) {
    one.deaths += 1;
    if (one.deaths <= 1) continue;
    waiting.delete(id);
    giveUp(one);
  }
}

/** A worker has another address than the page, so it is given whole ones. */
export function wholeUrl(url: string): string {
  return new URL(url, globalThis.document?.baseURI ?? globalThis.location?.href).href;
}
