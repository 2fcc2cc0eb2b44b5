import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MockInterview } from '../../mock/mock-interview';
import { createMockRun } from '../../mock/mock-run';
import { errorSentence } from '../../words/sentences';
import { EndedBy } from '../question/EndedBy';
import { useNotices, useServices } from '../services-context';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { Page } from '../shell/Page';
import { usePageKeys } from '../shell/use-page-keys';
import { MockBreak } from './MockBreak';
import { MockEnding } from './MockEnding';
import { MockQuestion } from './MockQuestion';

/** One mock interview from its next question to its end. */
export function MockSession(props: {
  readonly mock: MockInterview;
  /** Whether it was begun by a click just now: then the first question is asked at once. */
  readonly begun: boolean;
  readonly onFinished: () => void;
}) {
  const { mock, begun, onFinished } = props;
  const { mock: service } = useServices();
  const notices = useNotices();
  const [run] = useState(() => createMockRun(mock, service.effectsOf(mock)));
  const state = useStore(run.state);
  const storageTrouble = useStore(run.meter, (meter) => meter.storageTrouble);
  const [started, setStarted] = useState(begun);
  if (!started && state.phase !== 'paused') setStarted(true);
  usePageKeys({ ' ': run.goOn });

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins and ends with the run alone
  useEffect(() => {
    if (begun) run.goOn();
    return run.dispose;
  }, [run]);

  useEffect(() => notices.makeRoom(), [notices]);

  useEffect(() => {
    return started ? service.onMediaKey('Mock interview', run.goOn) : undefined;
  }, [started, service, run]);

  const finished = state.phase === 'finished';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the end comes
  useEffect(() => {
    if (finished) onFinished();
  }, [finished]);

  return (
    <Page title="Mock interview">
      <EndedBy meter={run.meter} />
      {storageTrouble && (
        <ErrorTrouble
          error={storageTrouble}
          sentence={`${errorSentence(storageTrouble)} The interview goes on; this answer may not be kept.`}
        />
      )}
      {state.phase === 'paused' && <MockBreak run={run} step={state.step} mock={mock} resting={started} />}
      {(state.phase === 'finishing' || state.phase === 'finished') && (
        <MockEnding mock={mock} waiting={state.phase === 'finishing' ? state.waiting : 0} />
      )}
      {state.phase !== 'paused' && 'step' in state && (
        <MockQuestion run={run} state={state} bankId={mock.bankId} choices={mock.choices} />
      )}
    </Page>
  );
}
