import type { Interview } from '../interview/run';
import type { InterviewState } from '../interview/state';

/** What became of an answer that was recorded. */
export type AnswerOutcome =
  | { readonly kind: 'scored'; readonly attemptId: string }
  /** No speech was heard; the recording is thrown away. */
  | { readonly kind: 'silent' }
  /** Its recording is up for recovery. */
  | { readonly kind: 'failed' };

/** Waits for what becomes of a recorded take, however long, and ends its interview. */
export async function settleAnswer(interview: Interview): Promise<AnswerOutcome> {
  const state = await resultOf(interview);
  const silent = state.phase === 'failed' && state.error.code === 'no-speech';
  if (silent) await interview.tryAgain();
  interview.dispose();
  if (state.phase === 'scored') return { kind: 'scored', attemptId: state.attemptId };
  return { kind: silent ? 'silent' : 'failed' };
}

type Result = Extract<InterviewState, { phase: 'scored' | 'failed' }>;

function resultOf(interview: Interview): Promise<Result> {
  return new Promise((resolve) => {
    const end = interview.state.subscribe(check);
    check(interview.state.getState());
    function check(state: InterviewState): void {
      if (state.phase !== 'scored' && state.phase !== 'failed') return;
      end();
      resolve(state);
    }
  });
}
