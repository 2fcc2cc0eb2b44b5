import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';

/** Knows when nobody answers aloud, so that unhurried work never takes the processor from an answer. */
export interface IdleTime {
  watch(interview: Interview): void;
  /** Whether an answer is under way. */
  isBusy(): boolean;
  /** Resolves once no answer was under way for a while. The signal aborts when the next one begins. */
  quiet(): Promise<AbortSignal>;
}

export function createIdleTime(quietMs: number): IdleTime {
  const busy = new Set<Interview>();
  const waiting = new Set<(signal: AbortSignal) => void>();
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function grant(): void {
    timer = null;
    for (const resolve of waiting) resolve(current.signal);
    waiting.clear();
  }

  function settle(): void {
    if (timer !== null) clearTimeout(timer);
    timer = busy.size === 0 && waiting.size > 0 ? setTimeout(grant, quietMs) : null;
  }

  return {
    watch(interview) {
      interview.state.subscribe((state) => {
        const before = busy.size;
        if (isUnderWay(state)) busy.add(interview);
        else busy.delete(interview);
        if (before === 0 && busy.size > 0) {
          current.abort(new DOMException('An answer began', 'AbortError'));
          current = new AbortController();
        }
        settle();
      });
    },
    isBusy: () => busy.size > 0,
    quiet() {
      return new Promise((resolve) => {
        waiting.add(resolve);
        settle();
      });
    },
  };
}

function isUnderWay({ phase }: InterviewState): boolean {
  return phase !== 'idle' && phase !== 'typing' && phase !== 'scored' && phase !== 'failed';
}
