import { Button } from '@mantine/core';
import type { DraftPlace } from '../../history/draft';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { DownloadTake } from './DownloadTake';
import { MicrophoneBar } from './MicrophoneBar';
import { TypeInstead } from './TypeInstead';
import { useThrowAway } from './use-throw-away';

/** An answer that came to no result: what happened, and what can be done with what is kept. The focus waits on the next step. */
export function AnswerTrouble(props: {
  readonly interview: Interview;
  readonly state: Extract<InterviewState, { phase: 'failed' }>;
  readonly place: DraftPlace;
}) {
  const { interview, state, place } = props;
  const throwAway = useThrowAway();
  const { error, take, onto } = state;
  const silent = error.code === 'no-speech';
  const thrown = { words: 'The recording was thrown away.', minor: silent };

  async function typeInstead() {
    const bringBack = await interview.tryAgain();
    interview.startTyping(onto ?? undefined);
    return bringBack;
  }

  return (
    <>
      <ErrorTrouble error={error}>
        {take && (
          <div className="choices">
            {!silent && (
              <Button variant="filled" autoFocus onClick={() => void interview.retry()}>
                Transcribe again
              </Button>
            )}
            <Button
              variant={silent ? 'filled' : 'default'}
              autoFocus={silent}
              onClick={() => void throwAway(interview.tryAgain, thrown)}
            >
              Try again
            </Button>
            {silent && <TypeInstead place={place} onType={() => void throwAway(typeInstead, thrown)} />}
            <DownloadTake take={take} />
          </div>
        )}
        {!take && onto && <Button onClick={() => void interview.tryAgain()}>Back to the feedback</Button>}
      </ErrorTrouble>
      {take && silent && <MicrophoneBar />}
    </>
  );
}
