import { Overdue } from './deadline';
import type { OpenLine } from './worker-line';

export interface Patience {
  /** How long a worker that owes an answer may say nothing. */
  readonly silenceMs: number;
  /** Whether the worker owes an answer now. One that waits for the page owes none. */
  readonly owes: () => boolean;
}

/**
 * Silence is counted in so many steps: a machine that slept, or a page that was frozen, then wakes to one step more, and not to
 * the end of a worker that slept as well.
 */
const STEPS = 6;

/**
 * Lines as `openLine` opens them, but a worker that owes an answer and says nothing for too long counts as dead: it is closed, and
 * `onDeath` gets an `Overdue`. A worker that waits for something that never comes is alive to the browser, and sends no error.
 */
export function watchedLines<To, From>(
  openLine: OpenLine<To, From>,
  { silenceMs, owes }: Patience,
): OpenLine<To, From> {
  return ({ onMessage, onDeath }) => {
    let silentSteps = 0;
    const line = openLine({
      onMessage(message) {
        silentSteps = 0;
        onMessage(message);
      },
      onDeath(cause) {
        clearInterval(watch);
        onDeath(cause);
      },
    });
    const close = () => {
      clearInterval(watch);
      line.close();
    };
    const watch = setInterval(() => {
      silentSteps = owes() ? silentSteps + 1 : 0;
      if (silentSteps < STEPS) return;
      close();
      onDeath(new Overdue('An answer of the worker'));
    }, silenceMs / STEPS);

    return { send: line.send, close };
  };
}
