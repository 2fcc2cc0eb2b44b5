import { watchLifeLock } from '../base/life-lock';
import type { FromWorker, ToWorker } from './protocol';

/** A living worker. */
export interface WorkerLine {
  send(message: ToWorker, transfer?: Transferable[]): void;
  /** Ends the worker; no handler is called any more. */
  close(): void;
}

export interface LineHandlers {
  onMessage(message: FromWorker): void;
  /** At most once; the line is closed by then. */
  onDeath(cause: unknown): void;
}

export type OpenLine = (handlers: LineHandlers) => WorkerLine;

let lines = 0;

/** Starts the real worker. */
export const openWorkerLine: OpenLine = ({ onMessage, onDeath }) => {
  const name = `viva-voce-transcription-${performance.timeOrigin}-${lines++}`;
  const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name });
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

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (life.signal.aborted) return;
    if (!heard) {
      heard = true;
      // Only now is it sure that the worker holds its lock.
      watchLifeLock(name, () => die(new Error('The worker is gone')), life.signal);
    }
    onMessage(data);
  });
  worker.addEventListener('error', (event) => die(event.error ?? new Error(event.message)));
  worker.addEventListener('messageerror', () => die(new Error('A message could not be read')));

  return { send: (message, transfer = []) => worker.postMessage(message, transfer), close };
};
