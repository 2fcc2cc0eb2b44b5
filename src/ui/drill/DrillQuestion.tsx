import { useStore } from 'zustand';
import { askedText } from '../../bank/stand-ins';
import { assertNever } from '../../base/assert-never';
import type { Attempt } from '../../history/attempt';
import type { DrillStep } from '../../interview/drill';
import type { InterviewState } from '../../interview/state';
import { resultSentences } from '../../words/drill-words';
import { errorSentence } from '../../words/sentences';
import { EndedBy } from '../question/EndedBy';
import { HearingTrouble } from '../question/HearingTrouble';
import { LevelWave } from '../question/LevelWave';
import { StorageTrouble } from '../question/StorageTrouble';
import { TakeTimer } from '../question/TakeTimer';
import { CopyDetails } from '../shell/CopyDetails';
import { useAttempt } from '../use-attempt';
import styles from './DrillPage.module.css';

/** The question in large letters and what came of it: the same as is spoken, for whoever looks after all. */
export function DrillQuestion({ step }: { readonly step: Extract<DrillStep, { kind: 'question' }> }) {
  const { question, position, of, interview } = step;
  const state = useStore(interview.state);
  const attempt = useAttempt(state.phase === 'scored' ? state.attemptId : null);
  return (
    <>
      <p className="quiet figures">
        Question {position} of {of}
      </p>
      <h2 className={`${styles.text} interviewer`}>{askedText(question)}</h2>
      <EndedBy meter={interview.meter} />
      <StorageTrouble interview={interview} take={'take' in state ? state.take : null} />
      <TakeTimer state={state} />
      <LevelWave meter={interview.meter} live={state.phase === 'recording'} />
      {state.phase === 'recording' && <HearingTrouble meter={interview.meter} />}
      <p className={styles.outcome} role={state.phase === 'failed' ? 'alert' : 'status'}>
        {outcomeOf(state, attempt)}
      </p>
      {state.phase === 'failed' && <CopyDetails error={state.error} />}
    </>
  );
}

function outcomeOf(state: InterviewState, attempt: Attempt | null): string {
  switch (state.phase) {
    case 'idle':
    case 'asking':
    case 'preparing': // a drill has no clock, and is spoken throughout
    case 'typing':
    case 'scoring':
      return '';
    case 'opening':
      return 'Opening the microphone …';
    case 'recording':
      return 'Listening. Space ends your answer.';
    case 'closing':
    case 'transcribing':
      return 'Transcribing your answer …';
    case 'scored':
      return attempt ? resultSentences(attempt) : 'This answer was deleted.';
    case 'failed':
      return errorSentence(state.error);
    default:
      return assertNever(state);
  }
}
