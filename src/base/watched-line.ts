import { Overdue } from './deadline';
import { watchSilence } from './silence';
import type { OpenLine } from './worker-line';

export interface Patience {
  /** How long a worker that owes an answer may say nothing. */
  readonly silenceMs: number;
  /** Whether the worker owes an answer now. One that waits for the page owes none. */
  readonly owes: () => boolean;
}

/**
 * Lines as `openLine` opens them, but a worker that owes an answer and says nothing for too long counts as dead: it is closed, and
 * `onDeath` gets an `Overdue`. A worker that waits for something that never comes is alive to the browser, and sends no error.
 */
export function watchedLines<To, From>(
  openLine: OpenLine<To, From>,
  { silenceMs, owes }: Patience,
): OpenLine<To, From> {
  return ({ onMessage, onDeath }) => {
    const line = openLine({
      onMessage(message) {
        silence.heard();
        onMessage(message);
      },
      onDeath(cause) {
        silence.end();
        onDeath(cause);
      },
    });
    const close = () => {
      silence.end();
      line.close();
    };
    const die = () => {
      close();
      onDeath(new Overdue('An answer of the worker'));
    };
    const silence = watchSilence(silenceMs, die, owes);

    return { send: line.send, close };
  };
}
