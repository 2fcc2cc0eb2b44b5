import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import { mayAnswerAgain } from '../../interview/limits';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { modelAnswerSeconds } from '../../practice/practice-seconds';
import type { Aim } from '../../review/aim';
import { suggestedLength } from '../../words/answer-length';
import { NO_RETAKE } from '../../words/limit-words';
import { additionSentence } from '../../words/typing-words';
import { MissedPoints } from '../review/MissedPoints';
import { useServices } from '../services-context';
import { AnswerButtons } from './AnswerButtons';
import styles from './AnswerPanel.module.css';
import { AnswerTrouble } from './AnswerTrouble';
import { Captions } from './Captions';
import { HearingTrouble } from './HearingTrouble';
import { LevelWave } from './LevelWave';
import { LimitsChoice } from './LimitsChoice';
import { MicrophoneBar } from './MicrophoneBar';
import { PreparingPanel } from './PreparingPanel';
import { TakeTimer } from './TakeTimer';
import { TimeLeft } from './TimeLeft';
import { Transcribing } from './Transcribing';
import { TypeInstead } from './TypeInstead';
import { TypingPanel } from './TypingPanel';

type Unscored = Exclude<InterviewState, { phase: 'scored' }>;

/** Where one answers: the timer, the level and the button keep their places from before the first word to the transcript. */
export function AnswerPanel(props: {
  readonly interview: Interview;
  readonly state: Unscored;
  /** What is answered, for what is typed and not handed in. */
  readonly of: { readonly bankId: string; readonly question: Question };
  /** Whether the main button takes the focus when it appears. */
  readonly mainFocused: boolean;
  /** The one thing that this take is to say; null when it is for all of the answer, or for all that was missed. */
  readonly aim?: Aim | null;
}) {
  const { interview, state, of, mainFocused, aim = null } = props;
  const { settings } = useServices();
  const { captions, limits } = useStore(settings.state);
  const spent = useStore(interview.spent);
  const [testing, setTesting] = useState(false);
  const { bankId, question } = of;
  const place = { bankId, questionId: question.id, onto: 'onto' in state ? state.onto : null };
  if (state.phase === 'failed' && state.take)
    return <AnswerTrouble interview={interview} state={state} place={place} />;
  if (state.phase === 'typing') return <TypingPanel interview={interview} place={place} aim={aim} />;
  if (state.phase === 'preparing') return <PreparingPanel interview={interview} state={state} />;
  const length = modelAnswerSeconds(question);
  const recording = state.phase === 'recording';
  const waits = state.phase === 'idle' || state.phase === 'asking' || state.phase === 'failed';
  const usedUp = waits && place.onto === null && !mayAnswerAgain(limits, spent);
  return (
    <>
      {state.phase === 'failed' && <AnswerTrouble interview={interview} state={state} place={place} />}
      <section
        className={styles.panel}
        aria-label="Your answer"
        data-recording={recording || undefined}
        data-under-way={!waits || undefined}
      >
        {'onto' in state && state.onto && <p className="quiet">{additionSentence(aim, 'speaking')}</p>}
        {state.phase !== 'scoring' && (
          <>
            <TakeTimer state={state} />
            {limits.answerS !== null && place.onto === null && (
              <TimeLeft
                startedAt={recording ? state.startedAt : null}
                answerS={limits.answerS}
                end={limits.end}
              />
            )}
            <LevelWave meter={interview.meter} live={recording} />
          </>
        )}
        {state.phase === 'transcribing' || state.phase === 'closing' || state.phase === 'scoring' ? (
          <Transcribing typed={state.phase === 'scoring'} />
        ) : usedUp ? (
          <p>{NO_RETAKE} Tomorrow you can answer it again.</p>
        ) : (
          <AnswerButtons interview={interview} state={state} autoFocus={mainFocused} testing={testing} />
        )}
        <div className={styles.below}>
          {recording && <HearingTrouble meter={interview.meter} className={styles.warning} />}
          {(recording || state.phase === 'opening') && state.onto && !aim && (
            <MissedPoints attemptId={state.onto} />
          )}
          {recording && captions && <Captions meter={interview.meter} />}
          {waits && (
            <>
              {place.onto === null && limits.answerS === null && length !== null && (
                <p className="quiet">{suggestedLength(length)} is enough to say all of the model answer.</p>
              )}
              <div className={styles.ways}>
                {!usedUp && (
                  <TypeInstead place={place} onType={() => interview.startTyping(place.onto ?? undefined)} />
                )}
                {place.onto === null && <LimitsChoice />}
              </div>
              <MicrophoneBar onTest={setTesting} />
            </>
          )}
        </div>
      </section>
    </>
  );
}
