import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { toAppError } from '../../base/app-error';
import { otherMicrophoneSentence } from '../../words/sentences';
import { useNotices, useServices } from '../services-context';
import styles from './MicrophoneBar.module.css';
import { MicrophonePicker } from './MicrophonePicker';

/** Chooses the microphone and shows, on demand, that it hears. It is open during the test alone, which `onTest` is told of. */
export function MicrophoneBar({ onTest }: { readonly onTest?: (testing: boolean) => void }) {
  const [testing, setTesting] = useState(false);
  useEffect(() => {
    onTest?.(testing);
    return () => onTest?.(false);
  }, [testing, onTest]);
  return (
    <div className={styles.bar}>
      <MicrophonePicker />
      <Button onClick={() => setTesting(!testing)}>{testing ? 'End test' : 'Test microphone'}</Button>
      {testing && <MicrophoneTest onEnd={() => setTesting(false)} />}
    </div>
  );
}

function MicrophoneTest({ onEnd }: { readonly onEnd: () => void }) {
  const { microphones } = useServices();
  const notices = useNotices();
  const meter = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    const abort = new AbortController();
    const onLevel = (rms: number) => {
      meter.current?.style.setProperty('transform', `scaleX(${Math.min(1, Math.sqrt(rms) * 2.2)})`);
      if (rms > SPEECH_LEVEL) setHeard(true);
    };
    microphones.test({ onLevel, onOther: setOther }, abort.signal).catch((thrown: unknown) => {
      if (abort.signal.aborted) return;
      end.current();
      void notices.run(() => Promise.reject(toAppError(thrown)));
    });
    return () => abort.abort();
  }, [microphones, notices]);

  return (
    <div className={styles.test}>
      <div className={styles.track} aria-hidden="true">
        <div ref={meter} className={styles.level} />
      </div>
      <p role="status" className="quiet">
        {other !== null && `${otherMicrophoneSentence(other)} `}
        {heard ? 'The microphone hears you.' : 'Say something: the line should move.'}
      </p>
    </div>
  );
}

/** Ordinary speech reaches −40 dB of full scale, the noise of a quiet room does not. */
const SPEECH_LEVEL = 0.01;
