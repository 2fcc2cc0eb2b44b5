/** Quiets the voice, and knows how long it takes until the voice listens again. */
export interface Quieting {
  /** Ends what is spoken or waits to be; does nothing to a voice that is quiet. */
  quiet(): void;
  /** Whether the voice was quieted so lately that it would lose what it is told now. */
  isFresh(): boolean;
  /** Resolves when the voice listens again. */
  over(): Promise<void>;
}

/**
 * Chrome and Safari end `cancel` in a later task, and take along what was given to `speak` until then: it never begins, or
 * fails as `canceled` (public reports; no number in the specification). Several times what such a task takes.
 */
const LISTENS_AGAIN_MS = 100;

export function createQuieting(synthesis: SpeechSynthesis): Quieting {
  let quietedAt = Number.NEGATIVE_INFINITY;
  const leftMs = () => quietedAt + LISTENS_AGAIN_MS - performance.now();

  return {
    quiet() {
      if (!synthesis.speaking && !synthesis.pending) return;
      synthesis.cancel();
      quietedAt = performance.now();
    },
    isFresh: () => leftMs() > 0,
    over: () => new Promise((resolve) => setTimeout(resolve, leftMs())),
  };
}
