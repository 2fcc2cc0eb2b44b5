import type { LineHandlers, OpenLine } from '../../src/base/worker-line';

/** One life of the fake worker: what it was told, and what the test makes it say. */
export interface FakeWorker<To, From> {
  readonly received: readonly To[];
  readonly closed: boolean;
  say(message: From): void;
  die(cause: unknown): void;
}

/** A worker line in the hands of a test; every life is kept in `lives`. */
export function createFakeLine<To, From>(): {
  readonly openLine: OpenLine<To, From>;
  readonly lives: readonly FakeWorker<To, From>[];
} {
  const lives: FakeWorker<To, From>[] = [];
  const openLine = ({ onMessage, onDeath }: LineHandlers<From>) => {
    const received: To[] = [];
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
      send: (message: To, transfer: Transferable[] = []) => {
        received.push(structuredClone(message, { transfer }));
      },
      close: () => {
        closed = true;
      },
    };
  };
  return { openLine, lives };
}
