import type { FromWorker, ToWorker } from '../../src/transcription/protocol';
import type { LineHandlers, OpenLine } from '../../src/transcription/worker-line';

/** One life of the fake worker: what it was told, and what the test makes it say. */
export interface FakeWorker {
  readonly received: readonly ToWorker[];
  readonly closed: boolean;
  say(message: FromWorker): void;
  die(cause: unknown): void;
}

/** A worker line in the hands of a test; every life is kept in `lives`. */
export function createFakeLine(): { readonly openLine: OpenLine; readonly lives: readonly FakeWorker[] } {
  const lives: FakeWorker[] = [];
  const openLine = ({ onMessage, onDeath }: LineHandlers) => {
    const received: ToWorker[] = [];
    let closed = false;
    lives.push({
      received,
      get closed() {
        return closed;
      },
      say: (message) => closed || onMessage(message),
      die(cause) {
        closed = true;
        onDeath(cause);
      },
    });
    return {
      // What crosses the wire is a copy, and a transferred buffer is gone on this side.
      send: (message: ToWorker, transfer: Transferable[] = []) => {
        received.push(structuredClone(message, { transfer }));
      },
      close: () => {
        closed = true;
      },
    };
  };
  return { openLine, lives };
}
