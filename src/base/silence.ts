export interface Silence {
  /** Something was heard: silence begins anew. */
  heard(): void;
  end(): void;
}

/**
 * Silence is counted in so many steps: a machine that slept, or a page that was frozen, then wakes to one step more, and not to
 * the end of whatever slept as well.
 */
const STEPS = 6;

/** Calls back once when nothing was heard for so long while something `owes` an answer. */
export function watchSilence(
  silenceMs: number,
  onSilence: () => void,
  owes: () => boolean = () => true,
): Silence {
  let silentSteps = 0;
  const timer = setInterval(() => {
    silentSteps = owes() ? silentSteps + 1 : 0;
    if (silentSteps < STEPS) return;
    clearInterval(timer);
    onSilence();
  }, silenceMs / STEPS);
  return {
    heard() {
      silentSteps = 0;
    },
    end: () => clearInterval(timer),
  };
}
