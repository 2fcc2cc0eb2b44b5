import { useStore } from 'zustand';
import { type Attempt, spokenTakes } from '../../history/attempt';
import { mayAnswerAgain, wasCutOff } from '../../interview/limits';
import type { Interview } from '../../interview/run';
import { cutOffSentence, NO_RETAKE } from '../../words/limit-words';
import { useServices } from '../services-context';
import { LimitsChoice } from './LimitsChoice';

/** What the rules did to an answer: why it ended, and why it can't be given again. */
export function LimitsOutcome({
  interview,
  attempt,
}: {
  readonly interview: Interview;
  readonly attempt: Attempt;
}) {
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const spent = useStore(interview.spent);
  const [first] = spokenTakes(attempt.takes);
  return (
    <>
      {limits.answerS !== null && first && wasCutOff(limits, first.durationS) && (
        <p role="status">{cutOffSentence(limits.answerS)}</p>
      )}
      {!mayAnswerAgain(limits, spent) && (
        <div className="choices">
          <p className="quiet">{NO_RETAKE}</p>
          <LimitsChoice />
        </div>
      )}
    </>
  );
}
