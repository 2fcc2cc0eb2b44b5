/** Counts how long an interview lasts; breaks don't count. */
export interface MockClock {
  /** Goes on, or rests while the user takes a break. */
  run(running: boolean): void;
  /** In milliseconds, with what was spent before. */
  spentMs(): number;
}

export function createMockClock(spentBeforeMs: number, now: () => number): MockClock {
  let spentMs = spentBeforeMs;
  let since: number | null = null;
  return {
    run(running) {
      if (since !== null) spentMs += now() - since;
      since = running ? now() : null;
    },
    spentMs: () => spentMs + (since === null ? 0 : now() - since),
  };
}
