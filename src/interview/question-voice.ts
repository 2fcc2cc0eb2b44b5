import type { InterviewEffects } from './effects';
import type { InterviewEvent } from './state';

/** Reads one question aloud. */
export interface QuestionVoice {
  /** Resolves when the voice has ended, was stopped, or could not speak. */
  read(): Promise<void>;
  stop(): void;
}

export function createQuestionVoice(
  text: string,
  effects: Pick<InterviewEffects, 'speak'>,
  dispatch: (event: InterviewEvent) => void,
): QuestionVoice {
  let turn: AbortController | null = null;
  return {
    async read() {
      const mine = new AbortController();
      turn = mine;
      dispatch({ type: 'asking' });
      const outcome = await effects.speak(text, mine.signal);
      if (turn === mine)
        dispatch({ type: 'asked', silence: outcome.kind === 'silent' ? outcome.reason : null });
    },
    stop() {
      turn?.abort();
      turn = null;
      dispatch({ type: 'asked', silence: null });
    },
  };
}
