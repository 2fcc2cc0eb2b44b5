import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import { SPEAK_PURPOSE, speakLabel } from '../../words/edit-words';
import { Captions } from '../question/Captions';
import { EndedBy } from '../question/EndedBy';
import { HearingTrouble } from '../question/HearingTrouble';
import { LevelWave } from '../question/LevelWave';
import { TakeTimer } from '../question/TakeTimer';
import { useNotices, useServices } from '../services-context';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import styles from './SpeakAnswer.module.css';

/** Speaks in place of typing: what was heard becomes text to go on with. */
export function SpeakAnswer(props: {
  readonly onHeard: (text: string) => void;
  /** Whether something is being spoken or heard, which would be lost now. */
  readonly onBusy: (busy: boolean) => void;
}) {
  const dictation = useDictation(props.onHeard);
  return dictation && <Speaking dictation={dictation} onBusy={props.onBusy} />;
}

/** Null while it is being fetched. It touches nothing before it is begun, and ends with the component. */
function useDictation(onHeard: (text: string) => void): Interview | null {
  const { dictation: open } = useServices();
  const notices = useNotices();
  const [dictation, setDictation] = useState<Interview | null>(null);
  const latest = useRef(onHeard);
  latest.current = onHeard;
  useEffect(() => {
    let opened: Interview | undefined;
    let left = false;
    void notices.run(async () => {
      opened = await open((text) => latest.current(text));
      if (left) opened.dispose();
      else setDictation(opened);
    });
    return () => {
      left = true;
      opened?.dispose();
    };
  }, [open, notices]);
  return dictation;
}

function Speaking(props: { readonly dictation: Interview; readonly onBusy: (busy: boolean) => void }) {
  const { dictation, onBusy } = props;
  const state = useStore(dictation.state);
  const busy = isBusy(state);
  const recording = state.phase === 'recording';
  useEffect(() => onBusy(busy), [onBusy, busy]);

  function press() {
    if (recording) void dictation.stop();
    else if (mayHearAgain(state)) void dictation.retry();
    else void dictation.startAnswering();
  }

  return (
    <section aria-label="Speak the answer" className={styles.speak} data-recording={recording || undefined}>
      <EndedBy meter={dictation.meter} />
      {state.phase === 'failed' && <ErrorTrouble error={state.error} />}
      {busy && <TakeTimer state={state} />}
      {busy && <LevelWave meter={dictation.meter} live={recording} />}
      <Button
        variant={recording ? 'filled' : 'default'}
        {...(recording ? { color: 'coral' } : {})}
        aria-disabled={(busy && !recording) || undefined}
        onClick={press}
      >
        {speakLabel(state)}
      </Button>
      {recording && <HearingTrouble meter={dictation.meter} />}
      {recording ? <Captions meter={dictation.meter} /> : <p className="quiet">{SPEAK_PURPOSE}</p>}
    </section>
  );
}

function isBusy({ phase }: InterviewState): boolean {
  return phase === 'opening' || phase === 'recording' || phase === 'closing' || phase === 'transcribing';
}

/** The take is there and was not understood for a reason that may pass. */
function mayHearAgain(state: InterviewState): boolean {
  return state.phase === 'failed' && state.take !== null && state.error.code !== 'no-speech';
}
