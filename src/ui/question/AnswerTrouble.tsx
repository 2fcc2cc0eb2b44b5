import { Button } from '@mantine/core';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { DownloadTake } from './DownloadTake';
import { MicrophoneBar } from './MicrophoneBar';
import { useThrowAway } from './use-throw-away';

/** An answer that came to no result: what happened, and what can be done with what is kept. */
export function AnswerTrouble(props: {
  readonly interview: Interview;
  readonly state: Extract<InterviewState, { phase: 'failed' }>;
}) {
  const { interview, state } = props;
  const throwAway = useThrowAway();
  const { error, take, onto } = state;
  const silent = error.code === 'no-speech';
  return (
    <>
      <ErrorTrouble error={error}>
        {take && (
          <div className="choices">
            {!silent && (
              <Button variant="filled" onClick={() => void interview.retry()}>
                Transcribe again
              </Button>
            )}
            <Button
              variant={silent ? 'filled' : 'default'}
              onClick={() => void throwAway(interview.tryAgain, 'The recording was thrown away.')}
            >
              Try again
            </Button>
            <DownloadTake take={take} />
          </div>
        )}
        {!take && onto && <Button onClick={() => void interview.tryAgain()}>Back to the feedback</Button>}
      </ErrorTrouble>
      {take && silent && <MicrophoneBar />}
    </>
  );
}
